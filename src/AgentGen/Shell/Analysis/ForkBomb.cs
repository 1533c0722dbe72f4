namespace AgentGen.Shell.Analysis;

internal static class ForkBomb
{
    /// <summary>Reports a function that starts itself in the background.</summary>
    internal static void Judge(Findings findings, ShellCompoundCommand function, string name)
    {
        foreach (ShellStatement outer in function.Bodies[0].Statements)
        {
            foreach (ShellCommand body in outer.Pipeline)
            {
                if (body is ShellCompoundCommand compound && compound.Bodies.Any(sequence => sequence.Statements.Any(statement => statement.IsBackground && Calls(statement, name))))
                {
                    findings.Add(ShellRisk.Dangerous, ShellReasonCodes.ForkBomb, "A function that starts itself in the background without end.", function.Start, function.Length);
                }
            }
        }
    }

    private static bool Calls(ShellStatement statement, string name) =>
        statement.Pipeline.Any(command => command is ShellSimpleCommand { Words.Count: > 0 } simple && simple.Words[0].Bare == name);
}
