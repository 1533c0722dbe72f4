namespace AgentGen;

/// <summary>Turns the end of a verification command into a verdict.</summary>
internal static class VerificationJudge
{
    private const int CannotExecute = 126;
    private const int NotFound = 127;
    private const int LongestExcerpt = 2_000;

    internal static GateVerdict Judge(VerificationCommand command, CommandResult result)
    {
        if (result.TimedOut)
        {
            return GateVerdict.NotEvaluated($"'{command}' did not end within {command.Timeout.TotalSeconds:0} s and was stopped.");
        }

        if (result.ExitCode is CannotExecute or NotFound)
        {
            return GateVerdict.NotEvaluated($"'{command}' could not be run (exit code {result.ExitCode}): {Excerpt(result)}");
        }

        return command.RunsTests ? JudgeTests(command, result) : JudgeExitCode(command, result);
    }

    private static GateVerdict JudgeExitCode(VerificationCommand command, CommandResult result) => result.ExitCode == 0
        ? GateVerdict.Passed($"'{command}' ended with exit code 0.")
        : GateVerdict.Failed($"'{command}' ended with exit code {result.ExitCode}: {Excerpt(result)}");

    private static GateVerdict JudgeTests(VerificationCommand command, CommandResult result)
    {
        TestReport report = TestReport.Parse(result.Output);
        if (report.Failed > 0 || report.FailedTests.Count > 0)
        {
            string names = report.FailedTests.Count > 0 ? string.Join(", ", report.FailedTests) : "their names were not printed";
            return GateVerdict.Failed($"'{command}': {report.Failed} of {report.Ran} tests failed: {names}. {report.Details}".TrimEnd());
        }

        if (result.ExitCode != 0)
        {
            string what = report.BuildErrors.Count > 0 ? string.Join(' ', report.BuildErrors) : Excerpt(result);
            return GateVerdict.Failed($"'{command}' ended with exit code {result.ExitCode}: {what}");
        }

        return report.Ran > 0
            ? GateVerdict.Passed($"'{command}': {report.Passed} tests passed.")
            : GateVerdict.NotEvaluated($"'{command}' ended with exit code 0, but its output shows no test that ran.");
    }

    private static string Excerpt(CommandResult result)
    {
        string text = $"{result.Output}\n{result.Error}".Trim();
        return text.Length switch
        {
            0 => "it printed nothing.",
            <= LongestExcerpt => text,
            _ => $"[… {text.Length - LongestExcerpt} characters left out]\n{text[^LongestExcerpt..]}",
        };
    }
}
