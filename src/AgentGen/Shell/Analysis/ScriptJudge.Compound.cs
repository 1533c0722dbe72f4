namespace AgentGen.Shell.Analysis;

internal sealed partial class ScriptJudge
{
    private Flow JudgeCompound(ShellCompoundCommand command, Flow input)
    {
        switch (command.Kind)
        {
            case ShellCompoundKind.Group:
                return JudgeSequence(command.Bodies[0], input);
            case ShellCompoundKind.Subshell or ShellCompoundKind.Coprocess:
                return JudgeSubshell(command, input);
            case ShellCompoundKind.If:
                return JudgeIf(command, input);
            case ShellCompoundKind.Case:
                return JudgeCase(command, input);
            case ShellCompoundKind.While or ShellCompoundKind.Until or ShellCompoundKind.For or ShellCompoundKind.Select:
                return JudgeLoop(command, input);
            case ShellCompoundKind.Function:
                Define(command);
                return default;
            default:
                JudgeTest(command);
                return default;
        }
    }

    private Flow JudgeSubshell(ShellCompoundCommand command, Flow input)
    {
        int mark = _scope.Mark;
        _doubt++;
        Flow output = JudgeSequence(command.Bodies[0], input);
        _doubt--;
        _scope.Restore(mark);
        return output;
    }

    // Conditions and bodies take turns; what is left over at the end is the else.
    private Flow JudgeIf(ShellCompoundCommand command, Flow input)
    {
        IReadOnlyList<ShellSequence> bodies = command.Bodies;
        if (bodies.Count == 0)
        {
            return default;
        }

        Flow output = JudgeSequence(bodies[0], input);
        var outcomes = new Outcomes(_scope, _scope.Mark);
        _doubt++;
        for (int i = 1; i < bodies.Count; i++)
        {
            output = Flow.Join(output, JudgeSequence(bodies[i], input));
            if (i % 2 == 1 || i == bodies.Count - 1)
            {
                outcomes.Add();
            }
        }

        _doubt--;
        outcomes.Merge(any: bodies.Count % 2 == 1);
        return output;
    }

    private Flow JudgeCase(ShellCompoundCommand command, Flow input)
    {
        string? subject = command.Words.Count > 0 ? SubjectOf(command.Words[0]) : null;
        foreach (ShellWord word in command.Words)
        {
            _expander.ExpandToOne(word);
        }

        Flow output = default;
        var outcomes = new Outcomes(_scope, _scope.Mark);
        int pattern = 1;
        bool all = false;
        _doubt++;
        foreach (ShellSequence body in command.Bodies)
        {
            var values = new List<Flow>();
            for (; pattern < command.Words.Count && command.Words[pattern].Start < body.Start; pattern++)
            {
                string? text = command.Words[pattern].Bare;
                all |= text == "*";
                values.Add(text is null || Fields.HasPattern(text) ? Flow.Unknown : Flow.Of(text));
            }

            if (subject is not null && values.Count > 0 && _scope.Find(subject) is null)
            {
                _scope.Set(subject, Value.Of(values));
            }

            output = Flow.Join(output, JudgeSequence(body, input));
            outcomes.Add();
        }

        _doubt--;
        outcomes.Merge(all);
        return output;
    }

    // In a branch of "case $x in a|b)" the variable holds what the branch is for.
    private static string? SubjectOf(ShellWord word) =>
        word.Parts.Count == 1
        && word.Parts[0] is { Kind: ShellWordPartKind.Parameter, Modifier: null, Subscript: null } part
        && Parsing.Characters.NameLength(part.Text, 0) > 0
            ? part.Text
            : null;

    private Flow JudgeLoop(ShellCompoundCommand command, Flow input)
    {
        var items = new List<Argument>();
        foreach (ShellWord word in command.Words)
        {
            if (command.Name is null)
            {
                JudgeArithmetic(_expander.ExpandToOne(word));
            }
            else
            {
                _expander.Expand(word, items);
            }
        }

        // What runs more than once sees values assigned further down.
        int mark = _scope.Mark;
        AssignedNames.ForEach(command, Work, _scope.Widen);
        if (command.Name is { } name)
        {
            _scope.Set(name, ItemsOf(command, items));
        }

        _doubt++;
        bool before = _commands.IsForEach;
        _commands.IsForEach |= ReadsEach(command);
        Flow output = default;
        foreach (ShellSequence body in command.Bodies)
        {
            output = Flow.Join(output, JudgeSequence(body, input));
        }

        _commands.IsForEach = before;
        _doubt--;
        Outcomes.Doubt(_scope, mark);
        return output;
    }

    // "while read name" runs its body once for each line of a list, as xargs does.
    private static bool ReadsEach(ShellCompoundCommand command) =>
        command.Name is null && command.Bodies.Count > 1 && command.Bodies[0].Statements.Any(static statement =>
            statement.Pipeline[statement.Pipeline.Count - 1] is ShellSimpleCommand { Words.Count: > 0 } condition && condition.Words[0].Bare == "read");

    private Value ItemsOf(ShellCompoundCommand command, List<Argument> items)
    {
        if (command.Words.Count == 0)
        {
            items = [.. _scope.GetArguments().Items ?? []];
        }

        return Value.Of(items.ConvertAll(static item => item.AsFlow()));
    }

    private void Define(ShellCompoundCommand command)
    {
        if (command.Name is { Length: > 0 } name)
        {
            (_functions ??= new Functions(this, _scope)).Define(command, name, _doubt == 0);
            ForkBomb.Judge(Findings, command, name);
        }
    }

    private static bool IsCounting(string? word) => word is "-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge" or "-v";

    private void JudgeTest(ShellCompoundCommand command)
    {
        bool counts = command.Kind == ShellCompoundKind.Arithmetic || command.Words.Any(static word => IsCounting(word.Bare));
        foreach (ShellWord word in command.Words)
        {
            Argument argument = _expander.ExpandToOne(word);
            if (counts)
            {
                JudgeArithmetic(argument);
            }
        }
    }
}
