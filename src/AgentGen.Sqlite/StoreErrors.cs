using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace AgentGen.Runs;

/// <summary>Says in the store's terms what went wrong, where, and what to do.</summary>
internal static class StoreErrors
{
    private const int ReadOnlyFileSystem = 30;

    public static bool IsReadOnly(Exception e) => e is UnauthorizedAccessException || (e is IOException && e.HResult == ReadOnlyFileSystem);

    public static RunStoreException ReadOnly(string path, Exception? cause = null) =>
        new(RunStoreError.ReadOnly, $"{path} cannot be written. Make the file and its folder writable for this user, or keep the journal elsewhere.", cause);

    public static RunStoreException Corrupt(string path, string what, Exception? cause = null) =>
        new(RunStoreError.Corrupt, $"{path} is not a sound AgentGen journal: {what}. Keep it for inspection, and go on with another file or a backup.", cause);

    public static RunStoreException CorruptFact(string path, RunId run, long revision, string what, Exception? cause = null) =>
        Corrupt(path, $"run {run}, revision {revision}: {what}", cause);

    /// <summary>Turns what SQLite says into what the store says. Other exceptions are bugs and stay what they are.</summary>
    public static Exception Translate(string path, Exception e) => e is not SqliteException sqlite ? e : sqlite.SqliteErrorCode switch
    {
        SQLITE_READONLY or SQLITE_PERM or SQLITE_AUTH => ReadOnly(path, e),
        SQLITE_NOTADB => Corrupt(path, "it is no SQLite database", e),
        SQLITE_CORRUPT => Corrupt(path, "SQLite finds it damaged", e),
        SQLITE_BUSY or SQLITE_LOCKED => new RunStoreException(RunStoreError.Locked, $"{path} is locked by a process that is not an AgentGen owner. End it and try again.", e),
        SQLITE_FULL => new RunStoreException(RunStoreError.Unavailable, $"{path} cannot grow: the disk is full. Free some space and try again.", e),
        _ => new RunStoreException(RunStoreError.Unavailable, $"{path} cannot be used: {e.Message}", e),
    };
}
