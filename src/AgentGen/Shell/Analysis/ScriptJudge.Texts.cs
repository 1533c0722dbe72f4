using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis;

internal sealed partial class ScriptJudge
{
    /// <summary>Judges a text that a command would run, such as the argument of <c>bash -c</c>; the result is what it writes to its output.</summary>
    internal Flow JudgeText(string text, TextPlace place)
    {
        if (_texts >= MaximumTexts)
        {
            Findings.Add(
                ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "Commands are wrapped in commands too many times to be followed.", place.Start, place.Length);
            return Flow.Unknown;
        }

        if (!Work.Spend(1 + (text.Length / 4)))
        {
            return Flow.Unknown;
        }

        int mark = _scope.Mark;
        _texts++;
        _doubt++;
        if (!place.IsInShell)
        {
            IReadOnlyList<Argument> bound = place.Arguments ?? [];
            _scope.Set("@", Flow.Of([.. bound.Skip(1)]));
            if (bound.Count > 0)
            {
                _scope.Set("0", bound[0].AsFlow());
            }
        }

        Flow output;
        using (place.Verbatim > 0 ? Findings.EnterAt(text, place.Verbatim - 1) : Findings.Enter(text, null, place.Start, place.Length))
        {
            output = JudgeScript(ShellParser.ParseInner(text), place.Input);
        }

        _doubt--;
        _texts--;
        if (!place.IsInShell)
        {
            _scope.Restore(mark);
        }

        return output;
    }

    /// <summary>Judges a text that stands in an argument.</summary>
    internal Flow JudgeText(Argument text) =>
        JudgeText(text.Text, new TextPlace(text.Start, text.Length) { Verbatim = 1 + Findings.PlaceOf(text.Text, text.Start, text.Length), IsInShell = true });

    /// <summary>Judges the substitutions in a text that the shell expands once more.</summary>
    internal void JudgeExpandable(string text, int start, int length)
    {
        if (text.IndexOf("$(", StringComparison.Ordinal) >= 0 || text.IndexOf('`') >= 0)
        {
            JudgeText("echo \"" + text + "\"", new TextPlace(start, length) { IsInShell = true });
        }
    }

    /// <summary>Judges what an arithmetic expression expands on its way: names in it stand for texts that are expressions again.</summary>
    internal void JudgeArithmetic(Argument expression)
    {
        string text = expression.Text;
        JudgeExpandable(text, expression.Start, expression.Length);
        for (int i = 0; i < text.Length;)
        {
            int length = Characters.NameLength(text, i);
            if (length > 0 && _scope.Get(text.Substring(i, length)).Text is { Length: > 2 } value)
            {
                JudgeExpandable(value, expression.Start, expression.Length);
            }

            i += Math.Max(1, length);
        }
    }

    internal Flow JudgeSubstitution(ShellWordPart part)
    {
        if (part.Script is not { } script || !Enter(part.Start, part.Length))
        {
            return Flow.Unknown;
        }

        int mark = _scope.Mark;
        _expanding++;
        _doubt++;
        Flow output;
        using (Findings.Enter(script.Text, script.Origin, part.Start, part.Length))
        {
            output = JudgeSequence(script.Body, default);
        }

        _doubt--;
        _expanding--;
        _scope.Restore(mark);
        Leave();
        return output.Exists ? output : Flow.Unknown;
    }

    /// <summary>Judges the body of a function that is called.</summary>
    internal Flow JudgeBody(ShellSequence body, Flow input)
    {
        if (!Enter(body.Start, body.Length))
        {
            return Flow.Unknown;
        }

        int expanding = _expanding;
        _expanding = 0;
        Flow output = JudgeSequence(body, input);
        _expanding = expanding;
        Leave();
        return output;
    }
}
