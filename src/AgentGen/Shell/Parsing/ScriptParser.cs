namespace AgentGen.Shell.Parsing;

/// <summary>Recursive descent over tokens: one instance for a text, and one for every substitution in it.</summary>
internal sealed partial class ScriptParser
{
    private readonly Source _source;
    private readonly Lexer _lexer;
    private Token _token;
    private int _previousEnd;

    internal ScriptParser(Source source)
    {
        _source = source;
        _lexer = new Lexer(source);
    }

    internal ShellScript ParseScript()
    {
        Advance();
        ShellSequence body = ParseSequence(mayBeEmpty: true);
        if (!_token.IsEnd)
        {
            Unexpected();
        }

        return new ShellScript(_source.Text, body, _source.Errors);
    }

    /// <summary>Parses the commands up to the parenthesis that closes them, which is consumed.</summary>
    internal ShellScript ParseSubstitution()
    {
        Advance();
        ShellSequence body = ParseSequence(mayBeEmpty: true);
        if (!_token.Is(")"))
        {
            Unexpected("')'");
        }

        return new ShellScript(_source.Text, body, []);
    }

    private ShellSequence ParseSequence(bool mayBeEmpty = false)
    {
        int start = _token.Start;
        List<ShellStatement>? statements = null;
        var connector = ShellConnector.Always;
        SkipNewLines();
        while (!EndsSequence())
        {
            ShellStatement statement = ParseStatement(connector);
            (statements ??= []).Add(statement);
            connector = ShellConnector.Always;
            if (_token.Is("&&") || _token.Is("||"))
            {
                connector = _token.Is("&&") ? ShellConnector.And : ShellConnector.Or;
                Advance();
                SkipNewLines();
                if (EndsSequence())
                {
                    Unexpected("a command");
                }
            }
            else if (_token.Is(";") || _token.Is("&") || _token.Is("\n"))
            {
                Advance();
                SkipNewLines();
            }
            else if (!EndsSequence())
            {
                Unexpected();
            }
        }

        if (statements is null && !mayBeEmpty)
        {
            Unexpected("a command");
        }

        int end = statements is null ? start : statements[statements.Count - 1].End;
        return new ShellSequence((IReadOnlyList<ShellStatement>?)statements ?? [], start, Math.Max(0, end - start));
    }

    private ShellStatement ParseStatement(ShellConnector connector)
    {
        int start = _token.Start;
        bool negated = false;
        bool timed = false;
        while (_token.IsReserved("!") || (!timed && IsTimeKeyword()))
        {
            timed |= !_token.IsReserved("!");
            negated ^= _token.IsReserved("!");
            Advance();
            if (timed && _token.IsReserved("-p"))
            {
                Advance();
            }
        }

        if ((timed || negated) && (_token.IsEnd || _token.Is("\n") || _token.Is(";")))
        {
            return new ShellStatement(connector, negated, [], false, start, _previousEnd - start);
        }

        ShellCommand first = ParseCommand();
        List<ShellCommand>? pipeline = null;
        while (_token.Is("|") || _token.Is("|&"))
        {
            pipeline ??= [first];
            Advance();
            SkipNewLines();
            pipeline.Add(ParseCommand());
        }

        IReadOnlyList<ShellCommand> commands = pipeline is null ? [first] : pipeline;
        return new ShellStatement(connector, negated, commands, _token.Is("&"), start, Math.Max(0, _previousEnd - start));
    }

    // A reserved word times the whole pipeline; anything but a command after it makes it the utility of that name.
    private bool IsTimeKeyword()
    {
        if (!_token.IsReserved("time"))
        {
            return false;
        }

        int next = _source.Position;
        while (next < _source.Text.Length && Characters.IsBlank(_source.Text[next]))
        {
            next++;
        }

        bool option = next < _source.Text.Length && _source.Text[next] == '-';
        return !option || string.CompareOrdinal(_source.Text, next, "-p ", 0, 3) == 0;
    }

    private bool EndsSequence() =>
        _source.Failed
        || _token.IsEnd
        || _token.Is(")")
        || _token.Is(";;")
        || _token.Is(";&")
        || _token.Is(";;&")
        || _token.Word?.Bare is "then" or "do" or "done" or "fi" or "elif" or "else" or "esac" or "}";

    private void SkipNewLines()
    {
        while (_token.Is("\n"))
        {
            Advance();
        }
    }

    private void Advance()
    {
        _previousEnd = _token.Start + _token.Length;
        _token = _source.Failed ? Token.Of("", _source.Text.Length) : _lexer.Next();
    }

    /// <summary>Goes on after a part that was read without tokens.</summary>
    private void Resume()
    {
        int end = _source.Position;
        Advance();
        _previousEnd = end;
    }

    private bool AdvanceOver(string reserved)
    {
        if (_token.IsReserved(reserved))
        {
            Advance();
            return true;
        }

        Unexpected($"'{reserved}'");
        return false;
    }

    private void Unexpected(string? expected = null)
    {
        string found = _token.IsEnd ? "the end" : _token.Is("\n") ? "a new line" : $"'{_token.Symbol ?? _source.Text.Substring(_token.Start, Math.Min(_token.Length, 40))}'";
        _source.Fail(expected is null ? $"{found} is not expected" : $"{expected} is expected, not {found}", _token.Start);
        _token = Token.Of("", _source.Text.Length);
    }
}
