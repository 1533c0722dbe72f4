using AgentGen.Runs;

namespace AgentGen.Tests.Runs;

/// <summary>A store whose process dies at one of its appends: before the facts are written, or after and before anybody is told.</summary>
internal sealed class DyingStore(IRunStore store, int appends, bool writesTheLast) : IRunStore
{
    private int _left = appends;

    public bool IsDead => Volatile.Read(ref _left) <= 0;

    public async ValueTask<AppendResult> AppendAsync(RunLease lease, long expectedRevision, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        int left = Interlocked.Decrement(ref _left);
        if (left > 0)
        {
            return await store.AppendAsync(lease, expectedRevision, events, cancellationToken);
        }

        if (left == 0 && writesTheLast)
        {
            await store.AppendAsync(lease, expectedRevision, events, cancellationToken);
        }

        throw Dead();
    }

    public ValueTask<RunLease> ClaimAsync(RunId run, string owner, CancellationToken cancellationToken) =>
        IsDead ? throw Dead() : store.ClaimAsync(run, owner, cancellationToken);

    public IAsyncEnumerable<RecordedEvent> ReadAsync(RunId run, long afterRevision, CancellationToken cancellationToken) => store.ReadAsync(run, afterRevision, cancellationToken);

    public IAsyncEnumerable<RecordedEvent> WatchAsync(RunId run, long afterRevision, CancellationToken cancellationToken) => store.WatchAsync(run, afterRevision, cancellationToken);

    public IAsyncEnumerable<RunSummary> ListAsync(CancellationToken cancellationToken) => store.ListAsync(cancellationToken);

    public ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        IsDead ? throw Dead() : store.PutBlobAsync(content, cancellationToken);

    public ValueTask<ReadOnlyMemory<byte>?> GetBlobAsync(string hash, CancellationToken cancellationToken) => store.GetBlobAsync(hash, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static RunStoreException Dead() => new(RunStoreError.Unavailable, "The process died.");
}
