namespace AgentGen.Shell.Analysis;

internal sealed partial class ScriptJudge
{
    internal bool IsFunction(string name) => _functions is not null && _functions.Contains(name);

    internal bool CallFunction(IReadOnlyList<Argument> arguments, Flow input, out Flow output)
    {
        output = default;
        return _functions is not null && _functions.Call(arguments[0].Text, arguments, input, out output);
    }

    internal void ForgetFunction(string name) => _functions?.Doubt(name);

    internal void DefineAlias(string name, Argument text) => (_aliases ??= new Aliases(this)).Define(name, text);

    /// <summary>Has a text judged once more when everything else has run.</summary>
    internal void JudgeAtEnd(Argument text)
    {
        if (text.Text.IndexOf('$') >= 0)
        {
            _later.Add((text, Findings.Here));
        }
    }

    /// <summary>One of the elements of an array, nobody knows which.</summary>
    internal Flow PickAny(IReadOnlyList<Argument> items) => _choices.Pick(Value.Of([.. items.Select(static item => item.AsFlow())]), items);

    private Flow JudgeSimple(ShellSimpleCommand command, Flow input)
    {
        var arguments = new List<Argument>(command.Words.Count);
        foreach (ShellWord word in command.Words)
        {
            bool first = arguments.Count == 0;
            _expander.Expand(word, arguments);
            if (first && arguments.Count > 1 && _scope.SplitsOddly && word.Parts.Any(IsSplit))
            {
                Findings.Add(
                    ShellRisk.Dangerous,
                    ShellReasonCodes.HiddenCommand,
                    "Cuts a command out of a word at something other than white space.",
                    word.Start,
                    word.Length);
            }
        }

        if (arguments.Count == 0)
        {
            foreach (ShellAssignment assignment in command.Assignments)
            {
                Assign(assignment);
            }

            return input;
        }

        if (command.Assignments.Count == 0)
        {
            return Call(arguments, input);
        }

        // What stands before a command holds for the command alone.
        var before = new List<(string Name, Value? Value)>(command.Assignments.Count);
        foreach (ShellAssignment assignment in command.Assignments)
        {
            Environments.JudgeGiven(this, assignment.Name, assignment.Start, assignment.Length);
            before.Add((assignment.Name, _scope.Find(assignment.Name)));
            Assign(assignment);
        }

        Flow output = Call(arguments, input);
        before.Reverse();
        foreach ((string name, Value? value) in before)
        {
            _scope.Set(name, value ?? Value.Unknown);
        }

        return output;
    }

    private static bool IsSplit(ShellWordPart part) => part is { IsQuoted: false, Kind: not ShellWordPartKind.Literal };

    private Flow Call(List<Argument> arguments, Flow input)
    {
        if ((_functions is null && _aliases is null) || !arguments[0].IsKnown)
        {
            return _commands.Judge(arguments, input);
        }

        Flow alias = _aliases is null ? default : _aliases.Expand(arguments, input);
        bool certain = CallFunction(arguments, input, out Flow output);
        return Flow.Join(alias, certain && !CommandJudge.IsSpecial(arguments[0].Text) ? output : Flow.Join(output, _commands.Judge(arguments, input)));
    }
}
