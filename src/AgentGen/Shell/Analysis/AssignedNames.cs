namespace AgentGen.Shell.Analysis;

internal static class AssignedNames
{
    /// <summary>Names every variable that a compound command assigns by an assignment, at any depth of compound commands.</summary>
    internal static void ForEach(ShellCompoundCommand command, Action<string> act)
    {
        foreach (ShellSequence body in command.Bodies)
        {
            foreach (ShellStatement statement in body.Statements)
            {
                foreach (ShellCommand inner in statement.Pipeline)
                {
                    Visit(inner, act);
                }
            }
        }
    }

    private static void Visit(ShellCommand command, Action<string> act)
    {
        if (command is ShellCompoundCommand compound)
        {
            ForEach(compound, act);
            return;
        }

        foreach (ShellAssignment assignment in ((ShellSimpleCommand)command).Assignments)
        {
            act(assignment.Name);
        }
    }
}
