namespace AgentGen.Shell.Analysis;

/// <summary>Finds what a loop assigns further down, at any depth of compound commands.</summary>
internal static class AssignedNames
{
    /// <summary>Names every variable with what it may hold: the text that is assigned where it is written out, and else something unknown.</summary>
    internal static void ForEach(ShellCompoundCommand command, Work work, Action<string, Flow> act)
    {
        foreach (ShellSequence body in command.Bodies)
        {
            foreach (ShellStatement statement in body.Statements)
            {
                foreach (ShellCommand inner in statement.Pipeline)
                {
                    if (work.Spend(1))
                    {
                        Visit(inner, work, act);
                    }
                }
            }
        }
    }

    private static void Visit(ShellCommand command, Work work, Action<string, Flow> act)
    {
        if (command is ShellCompoundCommand compound)
        {
            ForEach(compound, work, act);
            return;
        }

        var simple = (ShellSimpleCommand)command;
        foreach (ShellAssignment assignment in simple.Assignments)
        {
            if (simple.Words.Count == 0)
            {
                bool written = assignment is { IsPlain: true, Values.Count: 1 } && assignment.Values[0].Bare is not null;
                act(assignment.Name, written ? Flow.Of(assignment.Values[0].Bare!) : Flow.Unknown);
            }
        }
    }
}
