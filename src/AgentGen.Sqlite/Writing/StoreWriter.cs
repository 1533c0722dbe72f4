using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace AgentGen.Runs;

/// <summary>The one loop that writes and checkpoints. What waits together is committed together.</summary>
internal sealed class StoreWriter : IAsyncDisposable
{
    private const int MaxBatch = 256;

    private readonly Channel<StoreWrite?> _queue = Channel.CreateUnbounded<StoreWrite?>(new() { SingleReader = true });
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly WriterStatements _statements;
    private readonly WriterCheckpoints _checkpoints;
    private readonly Task _loop;
    private Exception? _broken;

    public StoreWriter(string path, SqliteConnection connection, TimeProvider time)
    {
        _path = path;
        _connection = connection;
        _statements = new WriterStatements(connection);
        _checkpoints = new WriterCheckpoints(_statements, time, whenQuiet: () => _queue.Writer.TryWrite(null));
        _loop = Task.Run(WriteAllAsync);
    }

    /// <summary>Queues a write and waits until it is durable.</summary>
    public Task<T> WriteAsync<T>(StoreWrite<T> write) =>
        _queue.Writer.TryWrite(write) ? write.Done : throw new ObjectDisposedException(nameof(SqliteRunStore));

    /// <summary>Writes what is queued, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
        _checkpoints.Dispose();
        _statements.Dispose();
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WriteAllAsync()
    {
        List<StoreWrite> batch = [];
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            bool quiet = false;
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out StoreWrite? write))
            {
                quiet = write is null;
                if (write is { IsAbandoned: false })
                {
                    batch.Add(write);
                }
            }

            Write(batch);
            _checkpoints.After(batch, quiet);
            batch.Clear();
        }
    }

    private void Write(IReadOnlyList<StoreWrite> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }

        try
        {
            Commit(batch);
        }
        catch (Exception) when (batch.Count > 1 && _broken is null)
        {
            // One of them is to blame: each on its own, so that the others do not suffer for it.
            foreach (StoreWrite write in batch)
            {
                Write([write]);
            }

            return;
        }
        catch (Exception e)
        {
            Exception said = StoreErrors.Translate(_path, e);
            foreach (StoreWrite write in batch)
            {
                write.Fail(said);
            }

            return;
        }

        foreach (StoreWrite write in batch)
        {
            write.Complete();
        }
    }

    private void Commit(IReadOnlyList<StoreWrite> batch)
    {
        if (_broken is not null)
        {
            throw new RunStoreException(RunStoreError.Unavailable, $"{_path} failed during a commit. Open the store again: its journal tells what was written.", _broken);
        }

        _statements.Begin();
        try
        {
            foreach (StoreWrite write in batch)
            {
                write.Execute(_statements);
            }
        }
        catch
        {
            _statements.Rollback();
            throw;
        }

        try
        {
            _statements.Commit();
        }
        catch (SqliteException e)
        {
            // After a failed flush nobody knows what reached the disk, and trying again would only hide it.
            _broken = e;
            throw;
        }
    }
}
