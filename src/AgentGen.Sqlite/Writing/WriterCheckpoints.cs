using Microsoft.Data.Sqlite;

namespace AgentGen.Runs;

/// <summary>Moves what was committed from the write-ahead log into the database: when nobody waits, or when the log grows too long.</summary>
internal sealed class WriterCheckpoints(WriterStatements statements, TimeProvider time, Action whenQuiet) : IDisposable
{
    private const long WorthIt = 1 << 20;
    private const long TooLong = 64 << 20;
    private const long PerWrite = 3 * 4096;
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);

    private readonly ITimer _timer = time.CreateTimer(_ => whenQuiet(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    private long _logged;

    /// <summary>Called after every commit, and when it has been quiet for a while.</summary>
    public void After(IReadOnlyList<StoreWrite> written, bool quiet)
    {
        _logged += written.Sum(write => write.Size + PerWrite);
        if (_logged < WorthIt)
        {
            return;
        }

        if ((quiet && written.Count == 0) || _logged >= TooLong)
        {
            Run();
        }
        else
        {
            _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Run()
    {
        _logged = 0;
        try
        {
            statements.Checkpoint();
        }
        catch (SqliteException)
        {
            // The log still holds everything. If the disk is ill, the next commit says so to somebody who waits for it.
        }
    }
}
