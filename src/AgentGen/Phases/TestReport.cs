using System.Globalization;
using System.Text.RegularExpressions;

namespace AgentGen;

/// <summary>What the output of <c>dotnet test</c> says: summed over the test projects of a solution.</summary>
/// <param name="Passed">How many tests passed.</param>
/// <param name="Failed">How many failed.</param>
/// <param name="FailedTests">The names of those that failed, in the order printed.</param>
/// <param name="BuildErrors">The compiler's errors, each once.</param>
/// <param name="Details">What the first failures said, shortened.</param>
internal sealed partial record TestReport(int Passed, int Failed, IReadOnlyList<string> FailedTests, IReadOnlyList<string> BuildErrors, string Details)
{
    private const int MostNames = 20;
    private const int MostDetails = 2_000;

    internal int Ran => Passed + Failed;

    internal static TestReport Parse(string output)
    {
        MatchCollection summaries = Summary().Matches(output);
        Match[] failures = [.. Failure().Matches(output).Cast<Match>()];
        return new TestReport(
            Sum(summaries, "passed"),
            Sum(summaries, "failed"),
            [.. failures.Select(static match => match.Groups["name"].Value).Distinct().Take(MostNames)],
            [.. BuildError().Matches(output).Cast<Match>().Select(static match => match.Groups["error"].Value).Distinct().Take(MostNames)],
            DetailsOf(output, failures));
    }

    private static int Sum(MatchCollection summaries, string group) =>
        summaries.Cast<Match>().Sum(summary => int.Parse(summary.Groups[group].ValueSpan, CultureInfo.InvariantCulture));

    private static string DetailsOf(string output, Match[] failures)
    {
        if (failures.Length == 0)
        {
            return "";
        }

        string details = string.Join('\n', failures.Select(failure =>
        {
            int end = output.IndexOf("Stack Trace:", failure.Index, StringComparison.Ordinal);
            return end < 0 ? failure.Value.Trim() : output[failure.Index..end].Trim();
        }));
        return details.Length <= MostDetails ? details : $"{details[..MostDetails]} [… {details.Length - MostDetails} characters left out]";
    }

    [GeneratedRegex(@"^(?:Passed|Failed|Skipped)!\s+- Failed:\s+(?<failed>\d{1,9}), Passed:\s+(?<passed>\d{1,9}),", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^  Failed (?<name>.+) \[[^\]\r\n]*\]\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Failure();

    [GeneratedRegex(@"^\s*(?<error>[^\r\n]*: error [A-Z]+\d+: [^\r\n\[]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BuildError();
}
