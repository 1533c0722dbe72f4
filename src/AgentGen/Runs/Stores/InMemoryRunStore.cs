using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace AgentGen.Runs;

/// <summary>Keeps the journals of runs in the memory of this process: for tests, and for runs that need not outlive it.</summary>
/// <param name="time">The clock that stamps facts; <see langword="null"/> is the system's.</param>
public sealed class InMemoryRunStore(TimeProvider? time = null) : IRunStore
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly ConcurrentDictionary<RunId, InMemoryJournal> _journals = new();
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _blobs = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _disposed = new();

    /// <inheritdoc/>
    public ValueTask<RunLease> ClaimAsync(RunId run, string owner, CancellationToken cancellationToken)
    {
        InMemoryJournal journal = Enter(run, cancellationToken);
        return ValueTask.FromResult(new RunLease(run, owner, journal.Claim()));
    }

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(RunLease lease, long expectedRevision, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentOutOfRangeException.ThrowIfZero(events.Count);
        InMemoryJournal journal = Enter(lease.Run, cancellationToken);
        return ValueTask.FromResult(journal.Append(lease, expectedRevision, events, _time.GetUtcNow()));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RecordedEvent> ReadAsync(RunId run, long afterRevision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (RecordedEvent fact in Enter(run, cancellationToken).After(afterRevision).Facts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return fact;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RecordedEvent> WatchAsync(RunId run, long afterRevision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        InMemoryJournal journal = Enter(run, cancellationToken);
        while (true)
        {
            (IReadOnlyList<RecordedEvent> facts, Task grown) = journal.After(afterRevision);
            foreach (RecordedEvent fact in facts)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return fact;
                afterRevision = fact.Revision;
            }

            await WaitAsync(grown, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunSummary> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        IEnumerable<RunSummary> summaries = _journals.Values.Select(journal => journal.Summary).OfType<RunSummary>();
        foreach (RunSummary summary in summaries.OrderByDescending(s => s.StartedAt).ThenByDescending(s => s.Run.Value, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return summary;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        string hash = ContentHash.Of(content.Span);
        _blobs.TryAdd(hash, content.ToArray());
        return ValueTask.FromResult(hash);
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> GetBlobAsync(string hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hash);
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        return ValueTask.FromResult(_blobs.TryGetValue(hash, out ReadOnlyMemory<byte> content) ? content : (ReadOnlyMemory<byte>?)null);
    }

    /// <summary>Ends every watch with an <see cref="ObjectDisposedException"/>. The journals are gone.</summary>
    /// <returns>A completed task.</returns>
    public ValueTask DisposeAsync()
    {
        _disposed.Cancel();
        return ValueTask.CompletedTask;
    }

    private InMemoryJournal Enter(RunId run, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        return _journals.GetOrAdd(run.ThrowIfInvalid(), static run => new InMemoryJournal(run));
    }

    private async Task WaitAsync(Task grown, CancellationToken cancellationToken)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed.Token);
        try
        {
            await grown.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ObjectDisposedException(nameof(InMemoryRunStore));
        }
        catch (OperationCanceledException)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
