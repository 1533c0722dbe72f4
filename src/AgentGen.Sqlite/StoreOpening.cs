using Microsoft.Data.Sqlite;

namespace AgentGen.Runs;

/// <summary>Opens a file and makes sure that it is a journal before anything in it is touched.</summary>
internal static class StoreOpening
{
    static StoreOpening() => SQLitePCL.Batteries_V2.Init();

    public static SqliteRunStore Open(string path, SqliteStoreMode mode, TimeProvider time)
    {
        string file = Canonicalize(path);
        if (Directory.Exists(file))
        {
            throw new RunStoreException(RunStoreError.Unavailable, $"{file} is a folder. Name a file.");
        }

        try
        {
            return mode == SqliteStoreMode.Own ? Own(file, time) : new(file, ownership: null, writer: null, OpenToRead(file), time);
        }
        catch (SqliteException e)
        {
            throw StoreErrors.Translate(file, e);
        }
    }

    private static string Canonicalize(string path)
    {
        try
        {
            return StorePath.Canonicalize(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunStoreException(RunStoreError.Unavailable, $"{path} cannot be reached: {e.Message}", e);
        }
    }

    private static SqliteRunStore Own(string file, TimeProvider time)
    {
        StoreOwnership ownership = StoreOwnership.Take(file);
        SqliteConnection? connection = null;
        try
        {
            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString());
            connection.Open();
            Prepare(connection, file);
            return new(file, ownership, new StoreWriter(file, connection, time), new StoreReader(file, ToRead(file)), time);
        }
        catch
        {
            connection?.Dispose();
            ownership.Dispose();
            throw;
        }
    }

    private static void Prepare(SqliteConnection connection, string file)
    {
        bool isNew = StoreSchema.IsEmpty(connection);
        if (!isNew)
        {
            StoreSchema.Check(connection, file);
        }

        if (connection.Scalar("PRAGMA journal_mode = WAL") is not "wal")
        {
            throw new RunStoreException(RunStoreError.Unavailable, $"{file} lies on a file system that cannot keep a write-ahead log. Keep the journal on a local disk.");
        }

        connection.Execute("PRAGMA synchronous = FULL");
        connection.Execute("PRAGMA wal_autocheckpoint = 0");
        connection.Execute("PRAGMA mmap_size = 0");
        connection.Execute("PRAGMA foreign_keys = ON");
        if (isNew)
        {
            StoreSchema.Create(connection);
        }

        // Opening as owner is also the proof that the file can be written; a read-only file would only show at the first append.
        connection.Execute("BEGIN IMMEDIATE");
        connection.Execute("ROLLBACK");
    }

    private static StoreReader OpenToRead(string file)
    {
        if (!File.Exists(file))
        {
            throw new RunStoreException(RunStoreError.Unavailable, $"There is no journal at {file}.");
        }

        StoreReader reader = new(file, ToRead(file));
        try
        {
            reader.Check();
            return reader;
        }
        catch (RunStoreException e) when (e.Error is (RunStoreError.Unavailable or RunStoreError.ReadOnly) && !File.Exists(file + "-wal"))
        {
            // A log-less file in a folder where SQLite may not put its index: nobody writes it, so it can be read as it lies.
            reader.Dispose();
            StoreReader asItLies = new(file, ToRead($"file:{Uri.EscapeDataString(file)}?immutable=1"));
            asItLies.Check();
            return asItLies;
        }
    }

    private static SqliteConnectionStringBuilder ToRead(string source) => new() { DataSource = source, Mode = SqliteOpenMode.ReadOnly };
}
