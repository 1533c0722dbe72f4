using System.Text.Json;
using AgentGen.Runs;
using AgentGen.Toolbelt;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.EndToEnd.Tests.BadInput;

/// <summary>A folder with a workspace, a journal beside it, and engines over them: everything real but the model.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Ledger = "ledger.txt";

    private static readonly TimeSpan Disaster = TimeSpan.FromSeconds(60);

    private readonly string _root = Directory.CreateTempSubdirectory("agentgen-badinput-").FullName;
    private readonly List<RunEngine> _engines = [];
    private readonly ServiceProvider _services;

    private Site()
    {
        Directory.CreateDirectory(Workspace);
        Directory.CreateDirectory(Outside);
        ServiceCollection services = [];
        services.AddToolbelt(Workspace);
        services.AddSingleton<MischiefTools>();
        _services = services.BuildServiceProvider();
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public string Workspace => Path.Combine(_root, "workspace");

    /// <summary>A folder that no tool may reach.</summary>
    public string Outside => Path.Combine(_root, "outside");

    public string Journal => Path.Combine(_root, "journal", "journal.db");

    public SqliteRunStore Store { get; private set; } = null!;

    public TestModel Model { get; } = new();

    public RunEngineOptions Options { get; init; } = new() { BackoffBase = TimeSpan.Zero, MaxAttempts = 1 };

    public static async Task<Site> OpenAsync(RunEngineOptions? options = null)
    {
        Site site = options is null ? new Site() : new Site { Options = options };
        await site.ReopenAsync(SqliteStoreMode.Own);
        return site;
    }

    /// <summary>Ends every engine and opens the journal anew, as after a restart.</summary>
    public async Task ReopenAsync(SqliteStoreMode mode)
    {
        await CloseAsync();
        Store = await SqliteRunStore.OpenAsync(Journal, mode, time: null, Token);
    }

    public RunEngine Engine()
    {
        RunEngine engine = new(Store, ToolMap.Combine(ToolbeltTools.Create(_services), AgentTools.Create(_services)), Model, _services, Options);
        _engines.Add(engine);
        return engine;
    }

    public Task<RunHandle> StartAsync(RunInput input, RunEngine? engine = null) =>
        (engine ?? Engine()).StartAsync(new RunRequest { Input = input, Phase = PhaseId.Of(Phases.Building) }, Token);

    public async Task<RunResult> RunAsync(RunInput input) => await EndAsync(await StartAsync(input));

    public static Task<RunResult> EndAsync(RunHandle run) => run.Completion.WaitAsync(Disaster, Token);

    /// <summary>Waits until a run, or a child of it, records a fact.</summary>
    public static async Task<TEvent> SeenAsync<TEvent>(RunHandle run)
        where TEvent : RunEvent
    {
        using CancellationTokenSource disaster = CancellationTokenSource.CreateLinkedTokenSource(Token);
        disaster.CancelAfter(Disaster);
        await foreach (RecordedEvent recorded in run.WatchAsync(disaster.Token))
        {
            if (recorded.Event is TEvent seen)
            {
                return seen;
            }
        }

        throw new InvalidOperationException($"Run {run.Id} ended without it: {(await run.Completion).Summary}");
    }

    /// <summary>What the journal tells, read by somebody who has nothing but the file.</summary>
    public async Task<RunReport> ReportAsync(RunId run)
    {
        await using SqliteRunStore reader = await SqliteRunStore.OpenAsync(Journal, SqliteStoreMode.ReadOnly, time: null, Token);
        return (await RunReport.ReadAsync(reader, run, Token)).ShouldNotBeNull();
    }

    public async Task<List<RunEvent>> FactsAsync(RunId run) =>
        await Store.ReadAsync(run, 0, Token).Select(static recorded => recorded.Event).ToListAsync(Token);

    public string PathOf(string name) => Path.Combine(Workspace, name);

    public static PlanInput Plan(params PlanStep[] steps) => new() { Task = "Do it.", Plan = new WorkPlan("A plan.", steps) };

    public static PlanStep Step(string id, string tool, object arguments, string[]? after = null, string? gate = null) =>
        new(id, $"Does {id}.", tool, JsonSerializer.SerializeToElement(arguments), after ?? [], gate);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _services.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    private async Task CloseAsync()
    {
        foreach (RunEngine engine in _engines)
        {
            await engine.DisposeAsync();
        }

        _engines.Clear();
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }
    }
}
