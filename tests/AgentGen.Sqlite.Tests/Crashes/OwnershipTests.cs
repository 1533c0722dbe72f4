using AgentGen.Runs;
using AgentGen.Testing;

namespace AgentGen.Sqlite.Tests.Crashes;

public sealed class OwnershipTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Journal => _folder.PathOf("journal.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_owner_is_refused_and_told_which_process_has_the_file_until_that_process_dies()
    {
        await using ChildProcess owner = Appender.Start(Journal);
        await owner.Output.ReadLineAsync(Token);

        RunStoreException refusal = await Should.ThrowAsync<RunStoreException>(OwnAsync);
        refusal.Error.ShouldBe(RunStoreError.Locked);
        refusal.Message.ShouldContain(Journal);
        refusal.Message.ShouldContain($"process {owner.Id}");

        owner.Kill();
        await owner.WaitAsync(Token);
        await (await OwnAsync()).DisposeAsync();
    }

    [Fact]
    public async Task A_second_owner_in_the_same_process_is_refused_whichever_way_it_names_the_file()
    {
        await using SqliteRunStore store = await OwnAsync();
        string link = _folder.PathOf("link");
        Directory.CreateSymbolicLink(link, _folder.Root);

        foreach (string path in (string[])[Journal, Path.Combine(_folder.Root, ".", "x", "..", "journal.db"), Path.Combine(link, "journal.db")])
        {
            RunStoreException refusal = await Should.ThrowAsync<RunStoreException>(() => SqliteRunStore.OpenAsync(path, SqliteStoreMode.Own, time: null, Token));
            refusal.Error.ShouldBe(RunStoreError.Locked);
            refusal.Message.ShouldContain($"process {Environment.ProcessId}");
        }
    }

    [Fact]
    public async Task Giving_up_ownership_lets_the_next_owner_in()
    {
        await (await OwnAsync()).DisposeAsync();
        await (await OwnAsync()).DisposeAsync();
    }

    [Fact]
    public async Task Another_process_reads_beside_the_owner_and_sees_only_whole_journals()
    {
        await using ChildProcess owner = Appender.Start(Journal);
        await owner.Output.ReadLineAsync(Token);
        string acknowledged = (await owner.Output.ReadLineAsync(Token)).ShouldNotBeNull();
        string run = acknowledged.Split(' ')[1];

        await using SqliteRunStore reader = await SqliteRunStore.OpenAsync(Journal, SqliteStoreMode.ReadOnly, time: null, Token);
        for (int i = 0; i < 20; i++)
        {
            List<RecordedEvent> facts = await reader.ReadAsync(new RunId(run), 0, Token).ToListAsync(Token);
            facts.ShouldNotBeEmpty();
            facts.Select(fact => fact.Revision).ShouldBe(Enumerable.Range(1, facts.Count).Select(n => (long)n));
            await owner.Output.ReadLineAsync(Token);
        }
    }

    [Fact]
    public async Task A_store_that_was_opened_to_read_refuses_to_write_and_to_wait()
    {
        await (await OwnAsync()).DisposeAsync();
        await using SqliteRunStore reader = await SqliteRunStore.OpenAsync(Journal, SqliteStoreMode.ReadOnly, time: null, Token);

        foreach (Func<Task> act in (Func<Task>[])
            [
                async () => await reader.ClaimAsync(new RunId("run"), "owner", Token),
                async () => await reader.AppendAsync(new RunLease(new RunId("run"), "owner", 1), 0, [new TimerFired("x")], Token),
                async () => await reader.PutBlobAsync(new byte[] { 1 }, Token),
                async () => await reader.WatchAsync(new RunId("run"), 0, Token).GetAsyncEnumerator(Token).MoveNextAsync(),
            ])
        {
            (await Should.ThrowAsync<RunStoreException>(act)).Error.ShouldBe(RunStoreError.ReadOnly);
        }
    }

    private Task<SqliteRunStore> OwnAsync() => SqliteRunStore.OpenAsync(Journal, SqliteStoreMode.Own, time: null, Token);
}
