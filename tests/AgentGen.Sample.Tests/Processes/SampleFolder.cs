using AgentGen.Runs;
using CodeEngineer.Jobs;

namespace AgentGen.Sample.Tests.Processes;

/// <summary>A place for one job: its workspace and its state, gone after the test.</summary>
internal sealed class SampleFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("sample-test-").FullName;

    public string State => Path.Combine(_root, "state");

    public string Workspace => Path.Combine(_root, "workspace");

    public static IReadOnlyDictionary<string, byte[]> Sources(string folder) =>
        Template.SourceFiles(folder).ToDictionary(file => file.Key, file => File.ReadAllBytes(file.Value));

    /// <summary>The sources of two folders are the same files with the same bytes.</summary>
    public static void ShouldBeSame(IReadOnlyDictionary<string, byte[]> actual, IReadOnlyDictionary<string, byte[]> expected)
    {
        actual.Keys.Order().ShouldBe(expected.Keys.Order());
        foreach ((string name, byte[] content) in actual)
        {
            content.ShouldBe(expected[name], name);
        }
    }

    public string Write(string name, string text)
    {
        string path = Path.Combine(_root, name);
        File.WriteAllText(path, text);
        return path;
    }

    public SampleProcess Start(params string[] arguments) => SampleProcess.Start(State, ["--workspace", Workspace, .. arguments]);

    /// <summary>Runs the sample to its end.</summary>
    public async Task<SampleOutcome> RunAsync(params string[] arguments)
    {
        await using SampleProcess process = Start(arguments);
        return await process.EndAsync();
    }

    /// <summary>The whole journal, children included, in the order of each run's revisions.</summary>
    public async Task<IReadOnlyList<RecordedEvent>> JournalAsync()
    {
        string job = Directory.GetDirectories(State).ShouldHaveSingleItem();
        await using SqliteRunStore store = await SqliteRunStore.OpenAsync(
            Path.Combine(job, "journal.db"), SqliteStoreMode.ReadOnly, TimeProvider.System, TestContext.Current.CancellationToken);
        List<RecordedEvent> facts = [];
        await foreach (RunSummary run in store.ListAsync(TestContext.Current.CancellationToken))
        {
            await foreach (RecordedEvent fact in store.ReadAsync(run.Run, 0, TestContext.Current.CancellationToken))
            {
                facts.Add(fact);
            }
        }

        return facts;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
