using Microsoft.Data.Sqlite;

namespace AgentGen.Runs;

/// <summary>Everything that is ever written, as statements compiled once on the one connection that writes.</summary>
internal sealed class WriterStatements(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _begin = connection.Prepared("BEGIN IMMEDIATE");
    private readonly SqliteCommand _commit = connection.Prepared("COMMIT");
    private readonly SqliteCommand _rollback = connection.Prepared("ROLLBACK");
    private readonly SqliteCommand _checkpoint = connection.Prepared("PRAGMA wal_checkpoint(PASSIVE)");

    private readonly SqliteCommand _claim = connection.Prepared(
        "INSERT INTO runs (id, owner, epoch, revision, head) VALUES ($id, $owner, 1, 0, $head) ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, epoch = epoch + 1 RETURNING epoch",
        "$id", "$owner", "$head");

    private readonly SqliteCommand _findRun = connection.Prepared($"SELECT {RunRow.Columns} FROM runs WHERE id = $id", "$id");

    private readonly SqliteCommand _updateRun = connection.Prepared(
        "UPDATE runs SET revision = $revision, head = $head, program = $program, status = $status, started_at = $started, updated_at = $updated WHERE number = $number",
        "$revision", "$head", "$program", "$status", "$started", "$updated", "$number");

    private readonly SqliteCommand _insertFact = connection.Prepared(
        "INSERT INTO journal (run, revision, at, body, hash) VALUES ($run, $revision, $at, $body, $hash)",
        "$run", "$revision", "$at", "$body", "$hash");

    private readonly SqliteCommand _putBlob = connection.Prepared("INSERT INTO blobs (sha256, content) VALUES ($hash, $content) ON CONFLICT DO NOTHING", "$hash", "$content");

    public void Begin() => _begin.ExecuteNonQuery();

    public void Commit() => _commit.ExecuteNonQuery();

    /// <summary>Rolls back, unless SQLite already did.</summary>
    public void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            _rollback.ExecuteNonQuery();
        }
    }

    public void Checkpoint() => _checkpoint.ExecuteNonQuery();

    public long Claim(RunId run, string owner) => (long)_claim.With(run.Value, owner, EventChain.Root(run)).ExecuteScalar()!;

    public RunRow? FindRun(RunId run)
    {
        using SqliteDataReader row = _findRun.With(run.Value).ExecuteReader();
        return row.Read() ? RunRow.Read(row) : null;
    }

    public void InsertFact(RunRow run, DateTimeOffset at, byte[] body) =>
        _insertFact.With(run.Number, run.Revision, at.UtcTicks, body, run.Head).ExecuteNonQuery();

    public void UpdateRun(RunRow run) => _updateRun
        .With(run.Revision, run.Head, run.Summary!.Program, run.Summary.Status.ToString(), run.Summary.StartedAt.UtcTicks, run.Summary.UpdatedAt.UtcTicks, run.Number)
        .ExecuteNonQuery();

    public void PutBlob(string hash, byte[] content) => _putBlob.With(hash, content).ExecuteNonQuery();

    public void Dispose()
    {
        foreach (SqliteCommand command in (ReadOnlySpan<SqliteCommand>)[_begin, _commit, _rollback, _checkpoint, _claim, _findRun, _updateRun, _insertFact, _putBlob])
        {
            command.Dispose();
        }
    }
}
