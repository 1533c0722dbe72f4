using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>What the shell's own commands do to variables and to the list of arguments.</summary>
internal static class Variables
{
    internal static void Print(Invocation call, CommandJudge judge)
    {
        if (call.Arguments.Count > 3 && call.Arguments[1].Text == "-v")
        {
            Argument name = call.Arguments[2];
            judge.Script.JudgeExpandable(name.Text, name.Start, name.Length);
            judge.Scope.Set(name.Text, Outputs.Of([call.Name, .. call.From(3)], default));
        }
    }

    internal static void SetArguments(Invocation call, CommandJudge judge)
    {
        int first = 1;
        bool ends = false;
        while (first < call.Arguments.Count && !ends && call.Arguments[first].Text is { Length: > 1 } text && text[0] is '-' or '+')
        {
            ends = call.Arguments[first].Text == "--";
            first += call.Arguments[first].Text is "-o" or "+o" ? 2 : 1;
        }

        if (ends || first < call.Arguments.Count)
        {
            judge.Scope.Set("@", Flow.Of(call.From(Math.Min(first, call.Arguments.Count))));
        }
    }

    internal static void Shift(Invocation call, CommandJudge judge)
    {
        Flow all = judge.Scope.GetArguments();
        int count = 1;
        if (call.Arguments.Count > 1 && !int.TryParse(call.Arguments[1].Text, out count))
        {
            judge.Scope.Set("@", Flow.Unknown.With(all.Origin));
        }
        else if (all.Items is { } items)
        {
            judge.Scope.Set("@", Flow.Of([.. items.Skip(count)]));
        }
    }

    /// <summary>What is read is known when the input is; each line of it may be the one that is read.</summary>
    internal static void Read(Invocation call, CommandJudge judge)
    {
        Origin origin = call.Input.Exists ? call.Input.Origin : Origin.Unknown;
        Value value = new(Flow.Unknown.With(origin));
        bool one = call.Operands.Count == 1 && !call.Has("-a -d -n -N -u");
        if (one && call.Input.Text is { Length: > 0 and < 4096 } text)
        {
            value = Value.Of([.. text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => Flow.Of(line.Trim()).With(origin))]);
        }

        foreach (int index in call.Operands)
        {
            Argument name = call.Arguments[index];
            judge.Script.JudgeExpandable(name.Text, name.Start, name.Length);
            judge.Scope.Set(name.Text, value);
            judge.Scope.MarkRead(name.Text);
        }

        if (call.Operands.Count > 1 && call.Input.Text is { } fields)
        {
            ReadFields(call, judge, fields, origin);
        }

        if (call.ValueOf("-a") is { } array)
        {
            judge.Scope.Set(array.Text, Flow.Unknown.With(origin));
        }
    }

    internal static void ReadLines(Invocation call, CommandJudge judge)
    {
        string name = call.Operands.Count > 0 ? call.Operand(0).Text : "MAPFILE";
        Flow lines = Flow.Unknown.With(call.Input.Exists ? call.Input.Origin : Origin.Unknown);
        if (call.Input.Text is { Length: < 4096 } text)
        {
            string[] items = text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
            lines = Flow.Of([.. items.Select(line => new Argument(line, call.Name.Start, call.Name.Length, false, lines.Origin))]);
        }

        judge.Scope.Set(name, lines);
        if (call.ValueOf("-C") is { } callback)
        {
            judge.JudgeText(callback);
        }
    }

    internal static void Unset(Invocation call, CommandJudge judge)
    {
        foreach (int index in call.Operands)
        {
            Argument name = call.Arguments[index];
            judge.Script.JudgeExpandable(name.Text, name.Start, name.Length);
            judge.Script.ForgetFunction(name.Text);
            if (!call.Arguments.Any(static argument => argument.Text == "-f"))
            {
                judge.Scope.Set(name.Text, name.Text == "IFS" ? Flow.Of(" \t\n") : Flow.Of(""));
            }
        }
    }

    internal static void Declare(Invocation call, CommandJudge judge)
    {
        bool global = call.Name.Text is "export" or "readonly" || call.Arguments.Any(static argument => argument.IsOption && argument.Text.IndexOf('g') > 0);
        bool lower = call.Has("-l");
        bool upper = call.Has("-u");
        foreach (int index in call.Operands)
        {
            Argument argument = call.Arguments[index];
            int equals = argument.Text.IndexOf('=');
            string name = (equals > 0 ? argument.Text.Substring(0, equals) : argument.Text).TrimEnd('+');
            judge.Script.JudgeExpandable(name, argument.Start, argument.Length);
            if (!global)
            {
                judge.Scope.MakeLocal(name);
            }

            if (equals == argument.Text.Length - 1 && TryReadArray(judge, call, index) is { } items)
            {
                judge.Scope.Set(name, Flow.Of(items));
                return;
            }

            if (equals > 0)
            {
                string text = argument.Text.Substring(equals + 1);
                Argument value = argument.WithText(lower ? text.ToLowerInvariant() : upper ? text.ToUpperInvariant() : text);
                judge.JudgeVariable(name, value);
                judge.Scope.Set(name, argument.Text[equals - 1] == '+' ? Flow.Unknown : value.AsFlow());
                if (call.Has("-i"))
                {
                    judge.Script.JudgeArithmetic(value);
                }

                if (call.Has("-n"))
                {
                    // A name for another variable, whose subscript is expanded when it is read.
                    judge.Script.JudgeExpandable(value.Text, value.Start, value.Length);
                }
            }
        }
    }

    /// <summary>A subscript is expanded once more, so that a substitution in it runs.</summary>
    internal static void Expand(Invocation call, CommandJudge judge)
    {
        for (int i = 1; i < call.Arguments.Count; i++)
        {
            Argument argument = call.Arguments[i];
            int subscript = argument.Text.IndexOf('[');
            if (subscript > 0 && argument.Text.IndexOfAny(['$', '`'], subscript) > 0 && Parsing.Characters.NameLength(argument.Text, 0) == subscript)
            {
                judge.Script.JudgeExpandable(argument.Text, argument.Start, argument.Length);
            }
        }
    }

    // The elements of an array follow as arguments: only the text says that they are its elements.
    private static List<Argument>? TryReadArray(CommandJudge judge, Invocation call, int index)
    {
        Argument name = call.Arguments[index];
        string text = judge.Findings.Text;
        int open = name.Start + name.Length;
        return open < text.Length && text[open] == '(' ? call.From(index + 1) : null;
    }

    private static void ReadFields(Invocation call, CommandJudge judge, string text, Origin origin)
    {
        int end = text.IndexOf('\n');
        string line = end < 0 ? text : text.Substring(0, end);
        string[] fields = line.Split(judge.Scope.Separators.ToCharArray(), call.Operands.Count, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < call.Operands.Count; i++)
        {
            judge.Scope.Widen(call.Operand(i).Text, Flow.Of(i < fields.Length ? fields[i].Trim() : "").With(origin));
        }
    }
}
