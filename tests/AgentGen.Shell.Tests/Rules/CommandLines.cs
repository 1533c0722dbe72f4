namespace AgentGen.Shell.Tests.Rules;

/// <summary>Lists of commands, one a line, that have the same verdict.</summary>
internal static class CommandLines
{
    /// <summary>Every line has this risk; those that do not are named with what they have and why.</summary>
    internal static void ShouldBe(string lines, ShellRisk risk) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => (Line: line, Verdict: ShellClassifier.Classify(line)))
            .Where(item => item.Verdict.Risk != risk)
            .Select(item => $"{item.Line}  is {item.Verdict.Risk}: {string.Join(" ", item.Verdict.Reasons)}")
            .ShouldBeEmpty();

    /// <summary>Every line is dangerous for this reason.</summary>
    internal static void ShouldBeDangerous(string lines, string code) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => (Line: line, Verdict: ShellClassifier.Classify(line)))
            .Where(item => !item.Verdict.Reasons.Any(reason => reason.Risk == ShellRisk.Dangerous && reason.Code == code))
            .Select(item => $"{item.Line}  is {item.Verdict.Risk}: {string.Join(" ", item.Verdict.Reasons)}")
            .ShouldBeEmpty();
}
