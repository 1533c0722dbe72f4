using AgentGen.Sample.Tests;
using AgentGen.Sample.Tests.Processes;

[assembly: AssemblyFixture(typeof(MainJobRun))]

namespace AgentGen.Sample.Tests;

/// <summary>One run of the main job as a newcomer starts it, unattended, for all tests that look at what it left.</summary>
public sealed class MainJobRun : IDisposable
{
    private readonly SampleFolder _folder = new();
    private readonly Lazy<Task<MainJobResult>> _run;

    public MainJobRun() => _run = new(RunAsync);

    internal Task<MainJobResult> ResultAsync() => _run.Value;

    public void Dispose() => _folder.Dispose();

    private async Task<MainJobResult> RunAsync()
    {
        SampleOutcome outcome = await _folder.RunAsync("--yes", "--json");
        return new MainJobResult(_folder.Workspace, outcome, await _folder.JournalAsync());
    }
}
