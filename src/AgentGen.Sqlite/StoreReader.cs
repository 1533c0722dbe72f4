using System.Data;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace AgentGen.Runs;

/// <summary>Reads a store on connections of its own, which cannot write, and believes nothing that the hashes do not confirm.</summary>
internal sealed class StoreReader(string path, SqliteConnectionStringBuilder connection) : IDisposable
{
    private const int PageSize = 256;
    private readonly string _connection = connection.ToString();

    /// <summary>Reads the next facts after a revision; none at the end of the journal. Nothing stays open between two pages.</summary>
    public IReadOnlyList<RecordedEvent> ReadPage(RunId run, long afterRevision) => Read(connection =>
    {
        if (FindRun(connection, run) is not { } row || afterRevision >= row.Revision)
        {
            return [];
        }

        long after = Math.Max(0, afterRevision);
        using SqliteCommand command = connection
            .Prepared($"SELECT revision, at, body, hash FROM journal WHERE run = $run AND revision >= $after ORDER BY revision LIMIT {PageSize}", "$run", "$after")
            .With(row.Number, after);
        using SqliteDataReader facts = command.ExecuteReader();
        byte[] head = after == 0 ? EventChain.Root(run) : facts.Read() && facts.GetInt64(0) == after ? facts.GetFieldValue<byte[]>(3) : throw Missing(run, after);
        List<RecordedEvent> page = [];
        try
        {
            while (facts.Read())
            {
                page.Add(ReadFact(run, after + page.Count + 1, facts, ref head));
            }
        }
        catch (RunStoreException) when (page.Count > 0)
        {
            // What is sound is given first; the next page begins with the failure.
            return page;
        }

        long last = after + page.Count;
        return page.Count == 0 ? throw Missing(run, last + 1)
            : last == row.Revision && !head.AsSpan().SequenceEqual(row.Head) ? throw StoreErrors.CorruptFact(path, run, last, "it is not the fact that was appended last")
            : (IReadOnlyList<RecordedEvent>)page;
    });

    /// <summary>Lists the runs that have facts, the newest first.</summary>
    public IReadOnlyList<RunSummary> List() => Read(connection =>
    {
        List<RunSummary> summaries = [];
        using SqliteCommand command = connection.Prepared($"SELECT {RunRow.Columns} FROM runs WHERE revision > 0 ORDER BY started_at DESC, id DESC");
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            summaries.Add(RunRow.Read(row).Summary ?? throw new DataException("a row of the table of runs is garbled"));
        }

        return summaries;
    });

    public ReadOnlyMemory<byte>? GetBlob(string hash) => Read(connection =>
    {
        using SqliteCommand command = connection.Prepared("SELECT content FROM blobs WHERE sha256 = $hash", "$hash").With(hash);
        return command.ExecuteScalar() switch
        {
            null => (ReadOnlyMemory<byte>?)null,
            byte[] content when Convert.ToHexStringLower(SHA256.HashData(content)) == hash => content,
            _ => throw StoreErrors.Corrupt(path, $"the payload {hash} does not hold what its name says"),
        };
    });

    public void Check() => Read<object?>(connection =>
    {
        StoreSchema.Check(connection, path);
        return null;
    });

    public void Dispose()
    {
        using SqliteConnection connection = new(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private static RunRow? FindRun(SqliteConnection connection, RunId run)
    {
        using SqliteCommand command = connection.Prepared($"SELECT {RunRow.Columns} FROM runs WHERE id = $id", "$id").With(run.Value);
        using SqliteDataReader row = command.ExecuteReader();
        return row.Read() ? RunRow.Read(row) : null;
    }

    private RecordedEvent ReadFact(RunId run, long revision, SqliteDataReader fact, ref byte[] head)
    {
        if (fact.GetInt64(0) != revision)
        {
            throw Missing(run, revision);
        }

        long at = fact.GetInt64(1);
        byte[] body = fact.GetFieldValue<byte[]>(2);
        head = EventChain.Next(head, revision, at, body);
        if (!head.AsSpan().SequenceEqual(fact.GetFieldValue<byte[]>(3)))
        {
            throw StoreErrors.CorruptFact(path, run, revision, "the fact is not the one that was appended");
        }

        try
        {
            return new RecordedEvent(run, revision, new DateTimeOffset(at, TimeSpan.Zero), RunEventSerializer.Deserialize(body));
        }
        catch (RunStoreException e) when (e.Error == RunStoreError.Corrupt)
        {
            throw StoreErrors.CorruptFact(path, run, revision, e.Message, e);
        }
    }

    private RunStoreException Missing(RunId run, long revision) => StoreErrors.CorruptFact(path, run, revision, "the fact is missing");

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            using SqliteConnection connection = new(_connection);
            connection.Open();
            using SqliteTransaction snapshot = connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
            return read(connection);
        }
        catch (SqliteException e)
        {
            throw StoreErrors.Translate(path, e);
        }
        catch (Exception e) when (e is DataException or InvalidCastException or InvalidOperationException)
        {
            throw StoreErrors.Corrupt(path, e is DataException ? e.Message : "a row is garbled", e);
        }
    }
}
