using System.Text.Json;

namespace AgentGen.Sample.Tests.Processes;

/// <summary>How a run of the sample ended.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Lines">Standard output, line by line.</param>
/// <param name="Error">Standard error.</param>
internal sealed record SampleOutcome(int ExitCode, IReadOnlyList<string> Lines, string Error)
{
    public string All => $"exit code {ExitCode}\n{string.Join('\n', Lines)}\n{Error}";

    /// <summary>The last line of <c>--json</c>.</summary>
    public JsonElement Report
    {
        get
        {
            JsonElement report = JsonElement.Parse(Lines[^1]);
            report.GetProperty("kind").GetString().ShouldBe("report", All);
            return report;
        }
    }
}
