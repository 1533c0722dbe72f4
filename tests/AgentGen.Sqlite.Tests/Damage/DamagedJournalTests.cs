using System.Text;
using AgentGen.Runs;
using AgentGen.Sqlite.Tests.Crashes;
using AgentGen.Testing.Stores;
using Microsoft.Data.Sqlite;

namespace AgentGen.Sqlite.Tests.Damage;

/// <summary>Somebody changed the file behind the store's back. The store never says anything that was not appended.</summary>
public sealed class DamagedJournalTests : IDisposable
{
    private static readonly RunId Run = new("run-1");

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Journal => _folder.PathOf("journal.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("UPDATE journal SET body = replace(body, 'note/3', 'note/9') WHERE revision = 3", 3)]
    [InlineData("UPDATE journal SET at = at + 1 WHERE revision = 4", 4)]
    [InlineData("UPDATE journal SET body = x'' WHERE revision = 5", 5)]
    [InlineData("UPDATE journal SET body = NULL WHERE revision = 5", 0)]
    [InlineData("UPDATE journal SET body = 'text' WHERE revision = 5", 5)]
    [InlineData("DELETE FROM journal WHERE revision = 2", 2)]
    [InlineData("DELETE FROM journal WHERE revision = 6", 6)]
    [InlineData("DELETE FROM journal", 1)]
    [InlineData("UPDATE journal SET revision = 7 - revision + 100; UPDATE journal SET revision = revision - 100", 1)]
    [InlineData("UPDATE journal SET hash = (SELECT hash FROM journal WHERE revision = 2) WHERE revision = 3", 3)]
    [InlineData("UPDATE runs SET revision = 7", 7)]
    [InlineData("DELETE FROM journal WHERE revision = 6; UPDATE runs SET revision = 5", 5)]
    [InlineData("UPDATE runs SET head = x'00'", 6)]
    public async Task A_journal_that_was_changed_is_corrupt_at_the_revision_where_the_change_is(string change, int revision)
    {
        await WriteAsync(6);
        if (!Tamper(change))
        {
            // The schema itself refused the change.
            revision.ShouldBe(0);
            return;
        }

        foreach (SqliteStoreMode mode in Enum.GetValues<SqliteStoreMode>())
        {
            await using SqliteRunStore store = await SqliteRunStore.OpenAsync(Journal, mode, time: null, Token);
            RunStoreException error = await Should.ThrowAsync<RunStoreException>(async () => await store.ReadAsync(Run, 0, Token).ToListAsync(Token));

            error.Error.ShouldBe(RunStoreError.Corrupt);
            error.Message.ShouldContain($"{Journal} ");
            error.Message.ShouldContain($"run {Run}, revision {revision}");
        }
    }

    [Fact]
    public async Task What_stands_before_the_damage_can_still_be_read()
    {
        await WriteAsync(300);
        Tamper("UPDATE journal SET body = x'00' WHERE revision = 290");
        await using SqliteRunStore store = await SqliteRunStore.OpenAsync(Journal, SqliteStoreMode.ReadOnly, time: null, Token);
        List<long> read = [];

        RunStoreException error = await Should.ThrowAsync<RunStoreException>(async () =>
        {
            await foreach (RecordedEvent fact in store.ReadAsync(Run, 0, Token))
            {
                read.Add(fact.Revision);
            }
        });

        error.Message.ShouldContain("revision 290");
        read.ShouldBe(Enumerable.Range(1, 289).Select(n => (long)n));
    }

    [Fact]
    public async Task A_fact_of_a_kind_that_this_version_does_not_know_is_corrupt_and_named()
    {
        await WriteAsync(3);
        byte[] unknown = Encoding.UTF8.GetBytes("""{"type":"time_travelled.7"}""");
        byte[] head = EventChainOf(unknown);
        Tamper($"UPDATE journal SET body = x'{Convert.ToHexString(unknown)}', hash = x'{Convert.ToHexString(head)}' WHERE revision = 3; UPDATE runs SET head = x'{Convert.ToHexString(head)}'");

        await using SqliteRunStore store = await SqliteRunStore.OpenAsync(Journal, SqliteStoreMode.ReadOnly, time: null, Token);
        RunStoreException error = await Should.ThrowAsync<RunStoreException>(async () => await store.ReadAsync(Run, 0, Token).ToListAsync(Token));

        error.Error.ShouldBe(RunStoreError.Corrupt);
        error.Message.ShouldContain($"run {Run}, revision 3");
        error.Message.ShouldContain("time_travelled.7");
    }

    [Theory]
    [InlineData("UPDATE runs SET status = 'Glorious'")]
    [InlineData("UPDATE runs SET status = NULL")]
    [InlineData("UPDATE runs SET status = '7'")]
    [InlineData("UPDATE runs SET started_at = -1")]
    [InlineData("UPDATE runs SET revision = 'many'")]
    public async Task A_garbled_row_in_the_list_is_corrupt_and_not_a_crash(string change)
    {
        await WriteAsync(3);
        Tamper(change);

        await using SqliteRunStore store = await SqliteRunStore.OpenAsync(Journal, SqliteStoreMode.ReadOnly, time: null, Token);
        RunStoreException error = await Should.ThrowAsync<RunStoreException>(async () => await store.ListAsync(Token).ToListAsync(Token));

        error.Error.ShouldBe(RunStoreError.Corrupt);
        error.Message.ShouldContain(Journal);
    }

    [Fact]
    public async Task A_payload_that_is_not_what_its_name_says_is_corrupt()
    {
        string hash;
        await using (SqliteRunStore owner = await SqliteRunStore.OpenAsync(Journal, SqliteStoreMode.Own, time: null, Token))
        {
            hash = await owner.PutBlobAsync("payload"u8.ToArray(), Token);
        }

        Tamper("UPDATE blobs SET content = x'00'");

        await using SqliteRunStore store = await SqliteRunStore.OpenAsync(Journal, SqliteStoreMode.ReadOnly, time: null, Token);
        RunStoreException error = await Should.ThrowAsync<RunStoreException>(async () => await store.GetBlobAsync(hash, Token));
        error.Error.ShouldBe(RunStoreError.Corrupt);
        error.Message.ShouldContain(hash);
    }

    [Fact]
    public async Task The_journal_itself_refuses_to_be_rewritten_or_cut()
    {
        await WriteAsync(3);

        foreach (string change in (string[])["UPDATE journal SET body = x''", "DELETE FROM journal WHERE revision = 3"])
        {
            Should.Throw<SqliteException>(() => Execute(change)).Message.ShouldContain("append-only");
        }
    }

    [Fact]
    public async Task Bytes_that_were_overwritten_anywhere_in_the_file_never_become_facts()
    {
        await WriteAsync(400);
        Dictionary<string, string[]> sound = await Journals.ReadAllAsync(Journal, SqliteStoreMode.ReadOnly, Token);
        byte[] file = await File.ReadAllBytesAsync(Journal, Token);
        Random random = new(7);
        int found = 0;
        for (int i = 0; i < 150; i++)
        {
            byte[] damaged = [.. file];
            random.NextBytes(damaged.AsSpan(random.Next(damaged.Length - 16), 16));
            string path = _folder.PathOf($"damaged-{i}.db");
            await File.WriteAllBytesAsync(path, damaged, Token);
            try
            {
                (await Journals.ReadAllAsync(path, SqliteStoreMode.ReadOnly, Token)).ShouldBeTheSameAs(sound);
            }
            catch (RunStoreException e) when (e.Error is RunStoreError.Corrupt or RunStoreError.Unavailable)
            {
                found++;
            }
        }

        found.ShouldBeGreaterThan(75);
    }

    private byte[] EventChainOf(byte[] body)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT hash, (SELECT at FROM journal WHERE revision = 3) FROM journal WHERE revision = 2";
        using SqliteDataReader row = command.ExecuteReader();
        row.Read();
        byte[] place = [.. BitConverter.GetBytes(3L), .. BitConverter.GetBytes(row.GetInt64(1))];
        return System.Security.Cryptography.SHA256.HashData([.. row.GetFieldValue<byte[]>(0), .. place, .. body]);
    }

    private async Task WriteAsync(int facts)
    {
        await using SqliteRunStore store = await SqliteRunStore.OpenAsync(Journal, SqliteStoreMode.Own, time: null, Token);
        RunLease lease = await store.ClaimAsync(Run, "owner", Token);
        await store.AppendAsync(lease, 0, Facts.UpTo(facts), Token);
    }

    private bool Tamper(string change)
    {
        string triggers = """
            CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
            CREATE TRIGGER journal_is_never_rewritten BEFORE UPDATE ON journal BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END
            """;
        Execute("DROP TRIGGER journal_is_never_cut; DROP TRIGGER journal_is_never_rewritten");
        try
        {
            Execute(change);
            return true;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            return false;
        }
        finally
        {
            Execute(triggers);
        }
    }

    private void Execute(string sql)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = Journal, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
