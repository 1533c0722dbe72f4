using System.Runtime.CompilerServices;

namespace AgentGen.Runs;

/// <summary>
/// Keeps the journals of runs in one SQLite file. One process owns the file: it holds a lock on a file beside it (the same name with <c>.lock</c> appended; <c>.owner</c> says who), which
/// the operating system frees when the process dies. Others may open it to read.
/// </summary>
public sealed class SqliteRunStore : IRunStore
{
    private readonly StoreOwnership? _ownership;
    private readonly StoreWriter? _writer;
    private readonly StoreReader _reader;
    private readonly TimeProvider _time;
    private readonly RunSignals _signals = new();
    private readonly CancellationTokenSource _disposed = new();

    internal SqliteRunStore(string path, StoreOwnership? ownership, StoreWriter? writer, StoreReader reader, TimeProvider time)
    {
        Path = path;
        _ownership = ownership;
        _writer = writer;
        _reader = reader;
        _time = time;
    }

    /// <summary>The canonical full path of the file.</summary>
    public string Path { get; }

    /// <summary>Opens a store.</summary>
    /// <param name="path">The file. <see cref="SqliteStoreMode.Own"/> makes it, and its folder, where they are missing.</param>
    /// <param name="mode">What to open it for.</param>
    /// <param name="time">The clock that stamps facts; <see langword="null"/> is the system's.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The store. Dispose of it to give up ownership.</returns>
    /// <exception cref="RunStoreException">
    /// <see cref="RunStoreError.Locked"/>: another process owns it. <see cref="RunStoreError.ReadOnly"/>: this user may not write it.
    /// <see cref="RunStoreError.Corrupt"/>: it is not a journal. <see cref="RunStoreError.Unavailable"/>: it is missing (read-only), or the disk fails.
    /// </exception>
    public static Task<SqliteRunStore> OpenAsync(string path, SqliteStoreMode mode, TimeProvider? time, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Task.Run(() => StoreOpening.Open(path, mode, time ?? TimeProvider.System), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<RunLease> ClaimAsync(RunId run, string owner, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        StoreWriter writer = EnterToWrite(cancellationToken);
        return await writer.WriteAsync(new ClaimWrite(run.ThrowIfInvalid(), owner, cancellationToken)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<AppendResult> AppendAsync(RunLease lease, long expectedRevision, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentOutOfRangeException.ThrowIfZero(events.Count);
        lease.Run.ThrowIfInvalid();
        StoreWriter writer = EnterToWrite(cancellationToken);
        return await writer.WriteAsync(new AppendWrite(lease, expectedRevision, events, _time, _signals, cancellationToken)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RecordedEvent> ReadAsync(RunId run, long afterRevision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        run.ThrowIfInvalid();
        IReadOnlyList<RecordedEvent> page;
        do
        {
            Enter(cancellationToken);
            page = _reader.ReadPage(run, afterRevision);
            foreach (RecordedEvent fact in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return fact;
                afterRevision = fact.Revision;
            }
        }
        while (page.Count > 0);
        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="RunStoreException">The store was opened read-only: its facts become durable in another process, unseen by this one.</exception>
    public async IAsyncEnumerable<RecordedEvent> WatchAsync(RunId run, long afterRevision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        EnterToWrite(cancellationToken);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed.Token);
        while (true)
        {
            Task grown = _signals.Next(run);
            await foreach (RecordedEvent fact in ReadAsync(run, afterRevision, cancellationToken).ConfigureAwait(false))
            {
                yield return fact;
                afterRevision = fact.Revision;
            }

            await grown.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Enter(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunSummary> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Enter(cancellationToken);
        foreach (RunSummary summary in _reader.List())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return summary;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        await EnterToWrite(cancellationToken).WriteAsync(new BlobWrite(content, cancellationToken)).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> GetBlobAsync(string hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hash);
        Enter(cancellationToken);
        return ValueTask.FromResult(_reader.GetBlob(hash));
    }

    /// <summary>Writes what is under way, ends every watch with an <see cref="ObjectDisposedException"/>, and gives up ownership.</summary>
    /// <returns>A task that ends when the file is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_disposed.IsCancellationRequested)
        {
            return;
        }

        await _disposed.CancelAsync().ConfigureAwait(false);
        _reader.Dispose();
        if (_writer is not null)
        {
            await _writer.DisposeAsync().ConfigureAwait(false);
        }

        _ownership?.Dispose();
    }

    private void Enter(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
    }

    private StoreWriter EnterToWrite(CancellationToken cancellationToken)
    {
        Enter(cancellationToken);
        return _writer ?? throw new RunStoreException(RunStoreError.ReadOnly, $"{Path} was opened read-only. Open it with {nameof(SqliteStoreMode)}.{nameof(SqliteStoreMode.Own)}.");
    }
}
