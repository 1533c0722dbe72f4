namespace AgentGen.Runs;

/// <summary>Keeps the journals of runs. Every method throws <see cref="RunStoreException"/> where the store cannot do its work.</summary>
public interface IRunStore : IAsyncDisposable
{
    /// <summary>Takes the right to append to a run, ending whatever right another owner had. The run need not exist yet.</summary>
    /// <param name="run">The run.</param>
    /// <param name="owner">Who takes it, for diagnostics.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The lease, with a higher epoch than any before.</returns>
    ValueTask<RunLease> ClaimAsync(RunId run, string owner, CancellationToken cancellationToken);

    /// <summary>Appends facts to a run: all of them, durably, or none.</summary>
    /// <param name="lease">The right to append.</param>
    /// <param name="expectedRevision">The run's revision as the caller knows it; 0 for a new run.</param>
    /// <param name="events">The facts, at least one.</param>
    /// <param name="cancellationToken">Cancels the wait; whether the facts were written is then unknown until read.</param>
    /// <returns>How it ended. When it is <see cref="AppendResultKind.Appended"/>, the facts survive the death of the process and of the machine.</returns>
    ValueTask<AppendResult> AppendAsync(RunLease lease, long expectedRevision, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken);

    /// <summary>Reads a run's journal in order.</summary>
    /// <param name="run">The run.</param>
    /// <param name="afterRevision">Read what came after this revision; 0 for all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The facts up to now; empty where the run does not exist.</returns>
    IAsyncEnumerable<RecordedEvent> ReadAsync(RunId run, long afterRevision, CancellationToken cancellationToken);

    /// <summary>Reads a run's journal in order, then goes on with each new fact as it becomes durable, without polling, until cancelled.</summary>
    /// <param name="run">The run.</param>
    /// <param name="afterRevision">Start after this revision; 0 for all.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>The facts, each once, in order.</returns>
    IAsyncEnumerable<RecordedEvent> WatchAsync(RunId run, long afterRevision, CancellationToken cancellationToken);

    /// <summary>Lists the runs, the newest first.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The runs.</returns>
    IAsyncEnumerable<RunSummary> ListAsync(CancellationToken cancellationToken);

    /// <summary>Stores a payload that is too large for a fact. Storing the same bytes twice does nothing.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The content's lower-case hexadecimal SHA-256. When this returns, the payload is durable.</returns>
    ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Reads a payload.</summary>
    /// <param name="hash">What <see cref="PutBlobAsync"/> returned.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The bytes, or <see langword="null"/> where the store holds no such payload.</returns>
    ValueTask<ReadOnlyMemory<byte>?> GetBlobAsync(string hash, CancellationToken cancellationToken);
}
