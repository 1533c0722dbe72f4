namespace AgentGen.Shell.Parsing;

/// <summary>Notes what every character was read as. Parsing does without it; it is made when somebody asks for the tokens.</summary>
internal sealed class TokenTrace
{
    private readonly List<ShellToken> _tokens = [];

    /// <summary>Parses a text once more, the same way, and says what each of its characters belongs to.</summary>
    internal static IReadOnlyList<ShellToken> Of(ShellScript script)
    {
        var trace = new TokenTrace();
        var source = new Source(script.Text) { Position = script.Start };
        bool closed = script.IsSubstitution && script.End < script.Text.Length && script.Text[script.End] == ')';
        source.Limit(closed ? script.End + 1 : script.End);
        var parser = new ScriptParser(source, trace, script.IsSubstitution);
        if (script.IsSubstitution)
        {
            parser.ParseSubstitution();
        }
        else
        {
            parser.ParseScript();
        }

        return trace.Finish(script.Start, script.End);
    }

    internal void Add(ShellTokenKind kind, int start, int end)
    {
        if (end > start)
        {
            _tokens.Add(new ShellToken(kind, start, end - start));
        }
    }

    /// <summary>Says more about a token that was read already.</summary>
    internal void Relabel(int start, ShellTokenKind kind)
    {
        int index = IndexOf(start);
        if (index >= 0)
        {
            _tokens[index] = new ShellToken(kind, start, _tokens[index].Length);
        }
    }

    /// <summary>Cuts a word in two: the name and the operator of an assignment, and its value.</summary>
    internal void Split(int start, int value)
    {
        int index = IndexOf(start);
        if (index < 0 || value <= start)
        {
            return;
        }

        ShellToken token = _tokens[index];
        _tokens[index] = new ShellToken(ShellTokenKind.Assignment, start, value - start);
        if (token.End > value)
        {
            _tokens.Insert(index + 1, new ShellToken(ShellTokenKind.Word, value, token.End - value));
        }
    }

    /// <summary>Makes one operator of the last token and what stands up to the place.</summary>
    internal void ExtendLast(int end)
    {
        ShellToken token = _tokens[_tokens.Count - 1];
        _tokens[_tokens.Count - 1] = new ShellToken(token.Kind, token.Start, end - token.Start);
    }

    // The token that is asked for is the last one or one of the few after it.
    private int IndexOf(int start)
    {
        int index = _tokens.Count - 1;
        while (index >= 0 && _tokens[index].Start > start)
        {
            index--;
        }

        return index >= 0 && _tokens[index].Start == start ? index : -1;
    }

    private List<ShellToken> Finish(int start, int end)
    {
        while (_tokens.Count > 0 && _tokens[_tokens.Count - 1].Start >= end)
        {
            _tokens.RemoveAt(_tokens.Count - 1);
        }

        int covered = _tokens.Count == 0 ? start : _tokens[_tokens.Count - 1].End;
        Add(ShellTokenKind.Skipped, covered, end);
        return _tokens;
    }
}
