using AgentGen.Runs;

namespace AgentGen.Testing.Stores;

/// <summary>What every store promises. Each store's tests derive from it.</summary>
public abstract partial class RunStoreContract : IAsyncLifetime
{
    protected static readonly RunId Run = new("run-1");

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected IRunStore Store { get; private set; } = null!;

    protected abstract Task<IRunStore> OpenAsync(TimeProvider time);

    public async ValueTask InitializeAsync() => Store = await OpenAsync(new StepClock());

    public virtual async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_append_gives_the_run_one_revision_for_each_fact()
    {
        RunLease lease = await ClaimAsync();

        (await Store.AppendAsync(lease, 0, Facts.UpTo(3), Token)).ShouldBe(new(AppendResultKind.Appended, 3));
        (await Store.AppendAsync(lease, 3, [Facts.Note(4)], Token)).ShouldBe(new(AppendResultKind.Appended, 4));

        List<RecordedEvent> journal = await ReadAsync(Run);
        journal.Select(fact => fact.Revision).ShouldBe([1, 2, 3, 4]);
        journal.ShouldAllBe(fact => fact.Run == Run);
        journal[0].Event.ShouldBeOfType<RunStarted>().Input.ShouldBe(new ToolLoopInput { Prompt = "mend it" });
        journal.Skip(1).Select(fact => fact.Event).ShouldBe([Facts.Note(2), Facts.Note(3), Facts.Note(4)]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public async Task An_append_at_another_revision_writes_nothing_and_tells_the_right_one(long revision)
    {
        RunLease lease = await ClaimAsync();
        await Store.AppendAsync(lease, 0, Facts.UpTo(2), Token);

        (await Store.AppendAsync(lease, revision, [Facts.Note("lost"), Facts.Note("lost")], Token)).ShouldBe(new(AppendResultKind.Conflict, 2));

        (await ReadAsync(Run)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_newer_claim_fences_off_the_older_one_for_good()
    {
        RunLease old = await ClaimAsync();
        await Store.AppendAsync(old, 0, Facts.UpTo(2), Token);
        RunLease lease = await ClaimAsync();

        lease.Epoch.ShouldBeGreaterThan(old.Epoch);
        (await Store.AppendAsync(old, 2, [Facts.Note("zombie")], Token)).ShouldBe(new(AppendResultKind.Fenced, 2));
        (await Store.AppendAsync(lease, 2, [Facts.Note(3)], Token)).ShouldBe(new(AppendResultKind.Appended, 3));
        (await Store.AppendAsync(old, 3, [Facts.Note("zombie")], Token)).ShouldBe(new(AppendResultKind.Fenced, 3));

        (await ReadAsync(Run)).Select(fact => fact.Event).ShouldNotContain(Facts.Note("zombie"));
    }

    [Fact]
    public async Task A_lease_that_the_store_never_gave_is_fenced_off()
    {
        (await Store.AppendAsync(new RunLease(Run, "forger", 1), 0, Facts.UpTo(1), Token)).ShouldBe(new(AppendResultKind.Fenced, 0));

        RunLease lease = await ClaimAsync();
        (await Store.AppendAsync(lease with { Epoch = lease.Epoch + 1 }, 0, Facts.UpTo(1), Token)).Kind.ShouldBe(AppendResultKind.Fenced);
        (await ReadAsync(Run)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claim_of_one_run_leaves_the_leases_of_others_alone()
    {
        RunLease lease = await ClaimAsync();
        await Store.ClaimAsync(new RunId("run-2"), "other", Token);

        (await Store.AppendAsync(lease, 0, Facts.UpTo(1), Token)).Kind.ShouldBe(AppendResultKind.Appended);
    }

    [Fact]
    public async Task When_one_fact_of_an_append_cannot_be_kept_none_is()
    {
        RunLease lease = await ClaimAsync();

        // A journal begins with the run's start; the store finds out while it folds the facts into the run's summary.
        await Should.ThrowAsync<RunStoreException>(async () => await Store.AppendAsync(lease, 0, [Facts.Note(1), Facts.Note(2)], Token));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.AppendAsync(lease, 0, [Facts.Started(), null!], Token));

        (await ReadAsync(Run)).ShouldBeEmpty();
        (await Store.AppendAsync(lease, 0, Facts.UpTo(2), Token)).ShouldBe(new(AppendResultKind.Appended, 2));
    }

    [Fact]
    public async Task An_append_needs_a_fact()
    {
        RunLease lease = await ClaimAsync();

        await Should.ThrowAsync<ArgumentException>(async () => await Store.AppendAsync(lease, 0, [], Token));
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(0, 5)]
    [InlineData(2, 3)]
    [InlineData(4, 1)]
    [InlineData(5, 0)]
    [InlineData(600, 0)]
    [InlineData(long.MaxValue, 0)]
    public async Task A_read_gives_what_came_after_the_revision(long after, int count)
    {
        await Store.AppendAsync(await ClaimAsync(), 0, Facts.UpTo(5), Token);

        (await ReadAsync(Run, after)).Select(fact => fact.Revision).ShouldBe(Enumerable.Range(6 - count, count).Select(n => (long)n));
    }

    [Fact]
    public async Task A_long_journal_is_read_whole_from_every_revision()
    {
        await Store.AppendAsync(await ClaimAsync(), 0, Facts.UpTo(1030), Token);

        foreach (int after in (int[])[0, 1, 254, 255, 256, 257, 511, 512, 1029, 1030])
        {
            (await ReadAsync(Run, after)).Select(fact => fact.Revision).ShouldBe(Enumerable.Range(after + 1, 1030 - after).Select(n => (long)n));
        }
    }

    [Fact]
    public async Task A_run_that_does_not_exist_has_no_facts()
    {
        (await ReadAsync(new RunId("nobody"))).ShouldBeEmpty();
        (await ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_facts_of_one_append_are_stamped_by_the_clock_of_the_store_in_utc()
    {
        await Store.AppendAsync(await ClaimAsync(), 0, Facts.UpTo(2), Token);
        await Store.AppendAsync(await ClaimAsync(), 2, [Facts.Note(3)], Token);

        List<RecordedEvent> journal = await ReadAsync(Run);
        journal.ShouldAllBe(fact => fact.At.Offset == TimeSpan.Zero && fact.At > StepClock.Start);
        journal[1].At.ShouldBe(journal[0].At);
        journal[2].At.ShouldBeGreaterThan(journal[1].At);
    }

    [Theory]
    [InlineData("'); DROP TABLE journal; --")]
    [InlineData("\0 \u0001 \r\n \t \\ \" {}[]")]
    [InlineData("𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🦀 ﷽ \u202e e\u0301")]
    [InlineData("$run @run :run ?1 {0} %s")]
    public async Task Hostile_text_in_a_fact_is_just_text(string text)
    {
        await Store.AppendAsync(await ClaimAsync(), 0, [Facts.Started(text), Facts.Note(text)], Token);

        (await ReadAsync(Run))[1].Event.ShouldBe(Facts.Note(text));
        (await ListAsync()).ShouldHaveSingleItem().Program.ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("run'; DROP TABLE runs; --")]
    [InlineData("RUN")]
    [InlineData("run 1")]
    [InlineData("run\0")]
    [InlineData("rún")]
    [InlineData("a-name-of-sixty-five-characters-is-one-more-than-an-identity-has-x")]
    public async Task What_is_not_an_identity_is_refused_everywhere(string? id)
    {
        RunId hostile = new(id!);

        await Should.ThrowAsync<ArgumentException>(async () => await Store.ClaimAsync(hostile, "owner", Token));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.AppendAsync(new RunLease(hostile, "owner", 1), 0, Facts.UpTo(1), Token));
        await Should.ThrowAsync<ArgumentException>(async () => await ReadAsync(hostile));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.WatchAsync(hostile, 0, Token).GetAsyncEnumerator(Token).MoveNextAsync());

        (await Store.AppendAsync(await ClaimAsync(), 0, Facts.UpTo(1), Token)).Kind.ShouldBe(AppendResultKind.Appended);
    }

    [Fact]
    public async Task A_fact_of_several_megabytes_comes_back_as_it_was()
    {
        string large = string.Concat(Enumerable.Range(0, 500_000).Select(n => $"{n:x8}é"));
        await Store.AppendAsync(await ClaimAsync(), 0, [Facts.Started(), Facts.Note(large), Facts.Note("after")], Token);

        (await ReadAsync(Run)).Skip(1).Select(fact => fact.Event).ShouldBe([Facts.Note(large), Facts.Note("after")]);
    }

    [Fact]
    public async Task The_list_shows_the_newest_run_first_with_the_status_that_its_facts_say()
    {
        await StartAsync("a-plan", Facts.Started("plan"), Facts.Finished(RunStatus.Failed));
        await StartAsync("z-loop", Facts.Started("tool_loop"), Facts.Note(2), Facts.Finished(RunStatus.Succeeded));
        await StartAsync("m-open", Facts.Started("plan"), Facts.Note(2));
        await StartAsync("b-stuck", Facts.Started("plan"), new AttentionNeeded("unknown", "look at it"));
        await Store.ClaimAsync(new RunId("only-claimed"), "owner", Token);

        List<RunSummary> runs = await ListAsync();

        runs.Select(run => (run.Run.Value, run.Program, run.Status, run.Revision)).ShouldBe(
        [
            ("b-stuck", "plan", RunStatus.NeedsAttention, 2),
            ("m-open", "plan", RunStatus.Running, 2),
            ("z-loop", "tool_loop", RunStatus.Succeeded, 3),
            ("a-plan", "plan", RunStatus.Failed, 2),
        ]);
        foreach (RunSummary run in runs)
        {
            List<RecordedEvent> journal = await ReadAsync(run.Run);
            (run.StartedAt, run.UpdatedAt).ShouldBe((journal[0].At, journal[^1].At));
        }
    }

    [Fact]
    public async Task A_later_fact_changes_the_run_in_the_list_and_not_its_place()
    {
        RunLease first = await StartAsync("first", Facts.Started());
        await StartAsync("second", Facts.Started());
        await Store.AppendAsync(first, 1, [Facts.Finished(RunStatus.Cancelled)], Token);

        (await ListAsync()).Select(run => (run.Run.Value, run.Status)).ShouldBe([("second", RunStatus.Running), ("first", RunStatus.Cancelled)]);
    }

    protected ValueTask<RunLease> ClaimAsync() => Store.ClaimAsync(Run, "owner", Token);

    protected async Task<List<RecordedEvent>> ReadAsync(RunId run, long after = 0) => await Store.ReadAsync(run, after, Token).ToListAsync(Token);

    private async Task<List<RunSummary>> ListAsync() => await Store.ListAsync(Token).ToListAsync(Token);

    private async Task<RunLease> StartAsync(string id, params RunEvent[] facts)
    {
        RunLease lease = await Store.ClaimAsync(new RunId(id), "owner", Token);
        (await Store.AppendAsync(lease, 0, facts, Token)).Kind.ShouldBe(AppendResultKind.Appended);
        return lease;
    }
}
