namespace AgentGen.Shell.Tests.Rules;

/// <summary>Holds lists of commands, one a line, to one risk.</summary>
internal static class Verdicts
{
    internal static void ShouldAllBe(string commands, ShellRisk risk)
    {
        string[] lines = commands.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines.ShouldNotBeEmpty();
        lines.Where(line => ShellClassifier.Classify(line).Risk != risk)
            .Select(line => $"{line} => {ShellClassifier.Classify(line)}")
            .ShouldBeEmpty();
    }
}
