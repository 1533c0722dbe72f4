using AgentGen.Sample.Tests;
using AgentGen.Sample.Tests.Processes;

[assembly: AssemblyFixture(typeof(MainJobRun))]

namespace AgentGen.Sample.Tests;

/// <summary>One run of the main job as a newcomer starts it, unattended, for all tests that look at what it left.</summary>
public sealed class MainJobRun : IDisposable
{
    private readonly SampleFolder folder = new();
    private readonly Lazy<Task<MainJobResult>> run;

    public MainJobRun() => run = new(RunAsync);

    internal Task<MainJobResult> ResultAsync() => run.Value;

    public void Dispose() => folder.Dispose();

    private async Task<MainJobResult> RunAsync()
    {
        SampleOutcome outcome = await folder.RunAsync("--yes", "--json");
        return new MainJobResult(folder.Workspace, outcome, await folder.JournalAsync());
    }
}
