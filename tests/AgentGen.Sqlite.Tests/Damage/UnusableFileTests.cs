using System.Runtime.Versioning;
using AgentGen.Runs;
using AgentGen.Testing;
using Microsoft.Data.Sqlite;

namespace AgentGen.Sqlite.Tests.Damage;

[UnsupportedOSPlatform("windows")]
public sealed class UnusableFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Journal => _folder.PathOf("journal.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(SqliteStoreMode.Own)]
    [InlineData(SqliteStoreMode.ReadOnly)]
    public async Task A_file_that_is_no_database_is_named_and_left_as_it_is(SqliteStoreMode mode)
    {
        string text = string.Concat(Enumerable.Repeat("These are my notes, not a journal.\n", 100));
        await File.WriteAllTextAsync(Journal, text, Token);

        RunStoreException error = await ShouldFailAsync(Journal, mode, RunStoreError.Corrupt);

        error.Message.ShouldContain("no SQLite database");
        (await File.ReadAllTextAsync(Journal, Token)).ShouldBe(text);
    }

    [Theory]
    [InlineData(SqliteStoreMode.Own)]
    [InlineData(SqliteStoreMode.ReadOnly)]
    public async Task A_database_of_another_program_is_named_and_left_as_it_is(SqliteStoreMode mode)
    {
        Execute("CREATE TABLE journal (recipe TEXT); INSERT INTO journal VALUES ('soup')");
        byte[] before = await File.ReadAllBytesAsync(Journal, Token);

        RunStoreException error = await ShouldFailAsync(Journal, mode, RunStoreError.Corrupt);

        error.Message.ShouldContain("another program");
        (await File.ReadAllBytesAsync(Journal, Token)).ShouldBe(before);
    }

    [Theory]
    [InlineData("PRAGMA user_version = 2", "version 2")]
    [InlineData("ALTER TABLE journal ADD COLUMN extra TEXT", "tables")]
    [InlineData("DROP TRIGGER journal_is_never_rewritten", "tables")]
    [InlineData("CREATE TRIGGER evil AFTER INSERT ON journal BEGIN DELETE FROM blobs; END", "tables")]
    public async Task A_schema_that_this_version_does_not_know_is_refused(string change, string named)
    {
        await (await OwnAsync()).DisposeAsync();
        Execute(change);

        (await ShouldFailAsync(Journal, SqliteStoreMode.Own, RunStoreError.Corrupt)).Message.ShouldContain(named);
        (await ShouldFailAsync(Journal, SqliteStoreMode.ReadOnly, RunStoreError.Corrupt)).Message.ShouldContain(named);
    }

    [Fact]
    public async Task Reading_a_file_that_is_not_there_says_so_and_makes_none()
    {
        (await ShouldFailAsync(Journal, SqliteStoreMode.ReadOnly, RunStoreError.Unavailable)).Message.ShouldContain("no journal");

        Directory.GetFileSystemEntries(_folder.Root).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reading_an_empty_file_says_that_it_is_empty_and_owning_it_makes_it_a_journal()
    {
        await File.WriteAllBytesAsync(Journal, [], Token);

        (await ShouldFailAsync(Journal, SqliteStoreMode.ReadOnly, RunStoreError.Corrupt)).Message.ShouldContain("empty");
        await (await OwnAsync()).DisposeAsync();
        await (await SqliteRunStore.OpenAsync(Journal, SqliteStoreMode.ReadOnly, time: null, Token)).DisposeAsync();
    }

    [Theory]
    [InlineData(SqliteStoreMode.Own)]
    [InlineData(SqliteStoreMode.ReadOnly)]
    public async Task A_folder_is_no_journal(SqliteStoreMode mode) =>
        (await ShouldFailAsync(_folder.Root, mode, RunStoreError.Unavailable)).Message.ShouldContain("folder");

    [Theory]
    [InlineData("file/journal.db")]
    [InlineData("loop/journal.db")]
    [InlineData("a-name-that-is-too-long")]
    public async Task A_path_that_cannot_be_is_unavailable(string path)
    {
        await File.WriteAllTextAsync(_folder.PathOf("file"), "a file", Token);
        File.CreateSymbolicLink(_folder.PathOf("loop"), _folder.PathOf("loop"));
        path = path == "a-name-that-is-too-long" ? new string('x', 300) : path;

        await ShouldFailAsync(_folder.PathOf(path), SqliteStoreMode.Own, RunStoreError.Unavailable);
    }

    [Theory]
    [InlineData("journal ü #1 ?mode=memory&x=%20.db")]
    [InlineData("file:journal.db")]
    [InlineData(":memory:")]
    [InlineData("a;Mode=ReadOnly;Password=x")]
    public async Task A_strange_name_is_just_a_name(string name)
    {
        string path = _folder.PathOf(name);
        await using (SqliteRunStore store = await SqliteRunStore.OpenAsync(path, SqliteStoreMode.Own, time: null, Token))
        {
            RunLease lease = await store.ClaimAsync(new RunId("run"), "owner", Token);
            await store.AppendAsync(lease, 0, Testing.Stores.Facts.UpTo(2), Token);
        }

        File.Exists(path).ShouldBeTrue();
        (await Crashes.Journals.ReadAllAsync(path, SqliteStoreMode.ReadOnly, Token))["run"].Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_read_only_with_a_remedy_and_can_still_be_read()
    {
        await (await OwnAsync()).DisposeAsync();
        File.Delete(Journal + ".lock");
        File.SetUnixFileMode(Journal, UnixFileMode.UserRead | UnixFileMode.OtherRead | UnixFileMode.GroupRead);
        File.SetUnixFileMode(_folder.Root, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        // The appender runs as an ordinary user: to root every folder is writable.
        string appender = Path.Combine(AppContext.BaseDirectory, "AgentGen.Sqlite.Appender");
        ProcessOutcome own = await AsOrdinaryUserAsync(appender, Journal);
        ProcessOutcome read = await AsOrdinaryUserAsync(appender, Journal, "read");

        own.Output.ShouldStartWith($"ReadOnly: {Journal} cannot be written. Make the file and its folder writable");
        read.Output.ShouldBe("0 runs\n", read.All);
    }

    private static Task<ProcessOutcome> AsOrdinaryUserAsync(params string[] command) => Environment.UserName == "root"
        ? TestProcess.RunAsync("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", .. command], cancellationToken: Token)
        : TestProcess.RunAsync(command[0], command[1..], cancellationToken: Token);

    private static async Task<RunStoreException> ShouldFailAsync(string path, SqliteStoreMode mode, RunStoreError error)
    {
        RunStoreException exception = await Should.ThrowAsync<RunStoreException>(() => SqliteRunStore.OpenAsync(path, mode, time: null, Token));
        exception.Error.ShouldBe(error, exception.Message);
        exception.Message.ShouldContain(path);
        return exception;
    }

    private void Execute(string sql)
    {
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = Journal, Pooling = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private Task<SqliteRunStore> OwnAsync() => SqliteRunStore.OpenAsync(Journal, SqliteStoreMode.Own, time: null, Token);
}
