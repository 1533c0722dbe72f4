using AgentGen.Runs;
using static AgentGen.Tests.Runs.Plans;

namespace AgentGen.Tests.Runs;

public class StoreFailureTests
{
    [Fact]
    [Trait("Row", "X15")]
    public async Task A_run_on_a_read_only_store_is_not_started_and_the_caller_is_told()
    {
        await using EngineHarness harness = new() { Store = new FailingStore(new InMemoryRunStore(), RunStoreError.ReadOnly, after: 0) };

        RunStoreException exception = await Should.ThrowAsync<RunStoreException>(() => harness.Engine().Start(Given(Write("s1", "a", "1"))));

        exception.Error.ShouldBe(RunStoreError.ReadOnly);
        harness.World.Ledger.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(RunStoreError.ReadOnly, RunCode.StoreReadOnly)]
    [InlineData(RunStoreError.Unavailable, RunCode.StoreUnavailable)]
    [InlineData(RunStoreError.Locked, RunCode.StoreLocked)]
    [InlineData(RunStoreError.Corrupt, RunCode.StoreCorrupt)]
    public async Task A_store_that_fails_while_a_run_is_hosted_ends_the_hosting_with_its_code(RunStoreError error, string code)
    {
        await using EngineHarness harness = new();
        IRunStore journal = harness.Store;
        harness.Store = new FailingStore(journal, error, after: 2);

        RunResult result = await harness.RunAsync(Given(Write("s1", "a", "1"), Write("s2", "b", "1", after: ["s1"])));

        (result.Status, result.Code).ShouldBe((RunStatus.NeedsAttention, code));
        harness.Store = journal;
        RunResult resumed = await (await harness.Engine().Resume(result.Run)).End();
        resumed.Status.ShouldBe(RunStatus.Succeeded, resumed.Summary);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_what_it_should_be_is_not_resumed()
    {
        InMemoryRunStore store = new();
        RunId run = new("odd");
        CancellationToken token = TestContext.Current.CancellationToken;
        RunLease lease = await store.ClaimAsync(run, "test", token);
        RunStarted start = new("plan", 1, Given(Write("s1", "a", "1")), new RunLimits(), new Dictionary<string, string>(), "none");
        await store.AppendAsync(lease, 0, [start, new CallClosed("never issued", CallOutcome.Succeeded)], token);
        await using EngineHarness harness = new() { Store = store };

        RunStoreException exception = await Should.ThrowAsync<RunStoreException>(() => harness.Engine().Resume(run));

        exception.Error.ShouldBe(RunStoreError.Corrupt);
        exception.Message.ShouldContain("CallClosed");
    }

    [Fact]
    [Trait("Row", "X14")]
    public async Task A_watcher_that_leaves_early_changes_nothing()
    {
        await using EngineHarness harness = new();
        RunHandle run = await harness.Engine().Start(Given(Write("s1", "a", "1"), Write("s2", "b", "1", after: ["s1"])));
        await EngineHarness.SeenAsync(run, fact => fact is PlanAccepted);

        (await run.End()).Status.ShouldBe(RunStatus.Succeeded);
        List<long> revisions = [];
        await foreach (RecordedEvent fact in run.WatchAsync(TestContext.Current.CancellationToken))
        {
            revisions.Add(fact.Revision);
        }

        revisions.ShouldBe(Enumerable.Range(1, revisions.Count).Select(i => (long)i), "late watchers see all of it, in order, each once");
    }

    private sealed class FailingStore(IRunStore store, RunStoreError error, int after) : IRunStore
    {
        private int _appends;

        public ValueTask<AppendResult> AppendAsync(RunLease lease, long expectedRevision, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken) =>
            Interlocked.Increment(ref _appends) > after
                ? throw new RunStoreException(error, "The store failed.")
                : store.AppendAsync(lease, expectedRevision, events, cancellationToken);

        public ValueTask<RunLease> ClaimAsync(RunId run, string owner, CancellationToken cancellationToken) => store.ClaimAsync(run, owner, cancellationToken);

        public IAsyncEnumerable<RecordedEvent> ReadAsync(RunId run, long afterRevision, CancellationToken cancellationToken) => store.ReadAsync(run, afterRevision, cancellationToken);

        public IAsyncEnumerable<RecordedEvent> WatchAsync(RunId run, long afterRevision, CancellationToken cancellationToken) => store.WatchAsync(run, afterRevision, cancellationToken);

        public IAsyncEnumerable<RunSummary> ListAsync(CancellationToken cancellationToken) => store.ListAsync(cancellationToken);

        public ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => store.PutBlobAsync(content, cancellationToken);

        public ValueTask<ReadOnlyMemory<byte>?> GetBlobAsync(string hash, CancellationToken cancellationToken) => store.GetBlobAsync(hash, cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
