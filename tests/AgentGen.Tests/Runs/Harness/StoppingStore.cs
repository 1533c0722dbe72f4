using AgentGen.Runs;

namespace AgentGen.Tests.Runs;

/// <summary>A store whose host stops the moment that one run is read.</summary>
internal sealed class StoppingStore(IRunStore store, RunId last, CancellationTokenSource stopping) : IRunStore
{
    public ValueTask<RunLease> ClaimAsync(RunId run, string owner, CancellationToken cancellationToken) => store.ClaimAsync(run, owner, cancellationToken);

    public ValueTask<AppendResult> AppendAsync(RunLease lease, long expectedRevision, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken) =>
        store.AppendAsync(lease, expectedRevision, events, cancellationToken);

    public IAsyncEnumerable<RecordedEvent> ReadAsync(RunId run, long afterRevision, CancellationToken cancellationToken)
    {
        if (run == last)
        {
            stopping.Cancel();
        }

        return store.ReadAsync(run, afterRevision, cancellationToken);
    }

    public IAsyncEnumerable<RecordedEvent> WatchAsync(RunId run, long afterRevision, CancellationToken cancellationToken) => store.WatchAsync(run, afterRevision, cancellationToken);

    public IAsyncEnumerable<RunSummary> ListAsync(CancellationToken cancellationToken) => store.ListAsync(cancellationToken);

    public ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => store.PutBlobAsync(content, cancellationToken);

    public ValueTask<ReadOnlyMemory<byte>?> GetBlobAsync(string hash, CancellationToken cancellationToken) => store.GetBlobAsync(hash, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
