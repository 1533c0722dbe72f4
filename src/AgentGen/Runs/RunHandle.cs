namespace AgentGen.Runs;

/// <summary>A run that an engine hosts.</summary>
public sealed class RunHandle
{
    private readonly IRunStore _store;

    internal RunHandle(RunId id, Task<RunResult> completion, IRunStore store)
    {
        Id = id;
        Completion = completion;
        _store = store;
    }

    /// <summary>The run.</summary>
    public RunId Id { get; }

    /// <summary>Ends when the run finished, needs attention, or is no longer hosted. It never fails: how it ended is in its result.</summary>
    public Task<RunResult> Completion { get; }

    /// <summary>
    /// Watches the run and its children: every fact from the first on, each journal in its order, until the run finished or is no longer hosted.
    /// Watching never changes what a run does.
    /// </summary>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>The facts.</returns>
    /// <exception cref="RunStoreException">The store cannot be read, or a journal is not what it should be.</exception>
    public IAsyncEnumerable<RecordedEvent> WatchAsync(CancellationToken cancellationToken = default) => new RunWatch(_store, this).WatchAsync(cancellationToken);
}
