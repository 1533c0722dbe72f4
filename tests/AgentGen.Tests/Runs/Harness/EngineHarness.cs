using AgentGen.Runs;
using AgentGen.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Tests.Runs;

/// <summary>An engine with everything real but the model and the tools' bodies.</summary>
internal sealed class EngineHarness : IAsyncDisposable
{
    public static readonly TimeSpan Disaster = TimeSpan.FromSeconds(60);

    private static readonly ServiceProviderOptions Strict = new() { ValidateScopes = true, ValidateOnBuild = true };

    private readonly List<RunEngine> _engines = [];

    public EngineHarness(params GeneratedTool[] tools) => Tools = tools.Length == 0 ? [World.Read, World.Write, World.Send, World.Put] : [.. tools];

    public World World { get; } = new();

    public ManualTime Time { get; } = new();

    public IRunStore Store { get; set; } = new InMemoryRunStore();

    public List<GeneratedTool> Tools { get; set; }

    public PhasePolicy? Phases { get; set; }

    public ToolCallPolicy CallPolicy { get; set; } = ToolCallPolicy.Default;

    public ScriptedModel Model { get; } = new();

    public ServiceCollection Services { get; } = [];

    public RunEngineOptions Options { get; set; } = new() { BackoffBase = TimeSpan.Zero };

    /// <summary>A new engine on the same store, as after a restart.</summary>
    public RunEngine Engine()
    {
        RunEngine engine = new(Store, new ToolMap(Tools, Phases).With(CallPolicy), Model, Services.BuildServiceProvider(Strict), Options);
        _engines.Add(engine);
        return engine;
    }

    public async Task<RunResult> RunAsync(RunInput input, RunLimits? limits = null)
    {
        RunHandle run = await Engine().StartAsync(new RunRequest { Input = input, Limits = limits ?? new RunLimits() });
        return await run.Completion.WaitAsync(Disaster);
    }

    public async Task<IReadOnlyList<RunEvent>> JournalAsync(RunId run)
    {
        List<RunEvent> events = [];
        await foreach (RecordedEvent recorded in Store.ReadAsync(run, 0, CancellationToken.None))
        {
            // Through the bytes, so that every fact of every test shows that it can be kept.
            events.Add(RunEventSerializer.Deserialize(RunEventSerializer.Serialize(recorded.Event)));
        }

        return events;
    }

    /// <summary>Waits until a run, or a child of it, records a fact.</summary>
    public static async Task<RecordedEvent> SeenAsync(RunHandle run, Predicate<RunEvent> isIt)
    {
        using CancellationTokenSource disaster = new(Disaster);
        await foreach (RecordedEvent recorded in run.WatchAsync(disaster.Token))
        {
            if (isIt(recorded.Event))
            {
                return recorded;
            }
        }

        throw new InvalidOperationException($"Run {run.Id} ended without it: {(await run.Completion).Summary}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (RunEngine engine in _engines)
        {
            await engine.DisposeAsync();
        }
    }
}
