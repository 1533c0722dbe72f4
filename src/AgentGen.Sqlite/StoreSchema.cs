using Microsoft.Data.Sqlite;

namespace AgentGen.Runs;

/// <summary>The tables of a store, and the check that a file has exactly them.</summary>
internal static class StoreSchema
{
    /// <summary>Marks the file as a journal of AgentGen ("AGEN").</summary>
    private const long ApplicationId = 0x4147454E;

    private const long Version = 1;

    private static readonly (string Name, string Sql)[] Objects =
    [
        ("blobs", "CREATE TABLE blobs (sha256 TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL)"),
        ("journal", "CREATE TABLE journal (run INTEGER NOT NULL REFERENCES runs (number), revision INTEGER NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (run, revision))"),
        ("journal_is_never_cut", "CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END"),
        ("journal_is_never_rewritten", "CREATE TRIGGER journal_is_never_rewritten BEFORE UPDATE ON journal BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END"),
        ("runs", "CREATE TABLE runs (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, owner TEXT NOT NULL, epoch INTEGER NOT NULL, revision INTEGER NOT NULL, head BLOB NOT NULL, program TEXT, status TEXT, started_at INTEGER, updated_at INTEGER)"),
        ("runs_by_start", "CREATE INDEX runs_by_start ON runs (started_at DESC, id DESC)"),
    ];

    /// <summary>Whether the file holds nothing yet.</summary>
    public static bool IsEmpty(SqliteConnection connection) =>
        connection.Scalar("PRAGMA application_id") is 0L && connection.Scalar("SELECT count(*) FROM sqlite_master") is 0L;

    public static void Create(SqliteConnection connection)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        foreach ((_, string sql) in Objects.OrderBy(o => o.Sql.StartsWith("CREATE TABLE", StringComparison.Ordinal) ? 0 : 1))
        {
            connection.Execute(sql);
        }

        connection.Execute($"PRAGMA application_id = {ApplicationId}");
        connection.Execute($"PRAGMA user_version = {Version}");
        transaction.Commit();
    }

    /// <summary>Throws where the file is not a journal that this version understands.</summary>
    public static void Check(SqliteConnection connection, string path)
    {
        if (IsEmpty(connection))
        {
            throw StoreErrors.Corrupt(path, "it is empty");
        }

        if (connection.Scalar("PRAGMA application_id") is not ApplicationId)
        {
            throw StoreErrors.Corrupt(path, "it is a database of another program");
        }

        if (connection.Scalar("PRAGMA user_version") is var version and not Version)
        {
            throw StoreErrors.Corrupt(path, $"its schema has version {version}, this program knows version {Version}");
        }

        if (!Read(connection).SequenceEqual(Objects))
        {
            throw StoreErrors.Corrupt(path, "its tables are not those of a journal");
        }
    }

    private static List<(string Name, string Sql)> Read(SqliteConnection connection)
    {
        List<(string, string)> objects = [];
        using SqliteCommand command = connection.Prepared("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name");
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            objects.Add((row.GetString(0), row.GetString(1)));
        }

        return objects;
    }
}
