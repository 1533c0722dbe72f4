namespace AgentGen.Shell.Analysis;

/// <summary>Finds AgentGen's own command behind the programs that start .NET tools, which pass on every argument.</summary>
internal static class OwnCommand
{
    private const int MaximumPlace = 6;

    internal static void Judge(CommandJudge judge, string starter, IReadOnlyList<Argument> arguments)
    {
        if (starter is not ("dotnet" or "dnx"))
        {
            return;
        }

        for (int i = 1; i < Math.Min(arguments.Count, MaximumPlace); i++)
        {
            string name = ShellPaths.Name(arguments[i].Text);
            if (name is "agentgen" or "dotnet-agentgen" or "AgentGen.Cli" or "AgentGen.Cli.dll" or "agentgen.dll")
            {
                judge.Judge([arguments[i].WithText("agentgen"), .. arguments.Skip(i + 1)], default);
                return;
            }
        }
    }
}
