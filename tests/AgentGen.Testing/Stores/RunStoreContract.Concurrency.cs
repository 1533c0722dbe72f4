using AgentGen.Runs;

namespace AgentGen.Testing.Stores;

public abstract partial class RunStoreContract
{
    [Fact]
    public async Task Of_many_appends_at_one_revision_exactly_one_wins()
    {
        RunLease lease = await ClaimAsync();
        await Store.AppendAsync(lease, 0, Facts.UpTo(1), Token);

        for (long revision = 1; revision <= 40; revision++)
        {
            long expected = revision;
            AppendResult[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(
                async () => await Store.AppendAsync(lease, expected, [Facts.Note($"{expected}/{n}")], Token), Token)));

            results.Count(result => result.Kind == AppendResultKind.Appended).ShouldBe(1);
            results.ShouldAllBe(result => result.Revision == expected + 1);
        }

        (await ReadAsync(Run)).Count.ShouldBe(41);
    }

    [Fact]
    public async Task Of_many_claims_each_gets_an_epoch_of_its_own_and_only_the_last_may_append()
    {
        RunLease[] leases = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(
            async () => await Store.ClaimAsync(Run, $"owner-{n}", Token), Token)));

        leases.Select(lease => lease.Epoch).Distinct().Count().ShouldBe(16);
        foreach (RunLease lease in leases)
        {
            AppendResult result = await Store.AppendAsync(lease, 0, Facts.UpTo(1), Token);
            result.Kind.ShouldBe(lease.Epoch == leases.Max(l => l.Epoch) ? AppendResultKind.Appended : AppendResultKind.Fenced);
        }
    }

    [Fact]
    public async Task Runs_that_are_written_at_the_same_time_do_not_mix()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(() => GrowAsync(new RunId($"run-{n}"), 50), Token)));

        for (int n = 0; n < 16; n++)
        {
            List<RecordedEvent> journal = await ReadAsync(new RunId($"run-{n}"));
            journal.Skip(1).Select(fact => fact.Event).ShouldBe(Enumerable.Range(2, 49).Select(i => Facts.Note($"run-{n}/{i}")));
        }
    }

    [Fact]
    public async Task Whoever_reads_sees_all_facts_of_an_append_or_none()
    {
        RunLease lease = await ClaimAsync();
        Task writer = Task.Run(
            async () =>
            {
                for (int revision = 0; revision < 500; revision += 5)
                {
                    RunEvent[] facts = revision == 0 ? Facts.UpTo(5) : [.. Enumerable.Range(revision + 1, 5).Select(n => Facts.Note(n))];
                    await Store.AppendAsync(lease, revision, facts, Token);
                }
            },
            Token);

        int seen = 0;
        while (seen < 500)
        {
            seen = (await ReadAsync(Run)).Count;
            (seen % 5).ShouldBe(0);
        }

        await writer;
    }

    [Fact]
    public async Task Whoever_watches_gets_every_fact_once_and_in_order_while_others_append()
    {
        const int Count = 600;
        Task<List<long>>[] watchers = [.. ((int[])[0, 0, 1, 17, 299, 599]).Select(after => Task.Run(() => WatchAsync(Run, after, Count - after), Token))];

        await GrowAsync(Run, Count);
        Task<List<long>> late = WatchAsync(Run, 3, Count - 3);

        foreach ((Task<List<long>> watcher, int after) in watchers.Append(late).Zip([0, 0, 1, 17, 299, 599, 3]))
        {
            (await watcher).ShouldBe(Enumerable.Range(after + 1, Count - after).Select(n => (long)n));
        }
    }

    [Fact]
    public async Task Many_runs_are_watched_at_the_same_time_each_by_its_own()
    {
        Task<List<long>>[] watchers = [.. Enumerable.Range(0, 8).Select(n => Task.Run(() => WatchAsync(new RunId($"run-{n}"), 0, 40), Token))];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => GrowAsync(new RunId($"run-{n}"), 40), Token)));

        foreach (Task<List<long>> watcher in watchers)
        {
            (await watcher).ShouldBe(Enumerable.Range(1, 40).Select(n => (long)n));
        }
    }

    [Fact]
    public async Task A_watch_ends_when_it_is_cancelled()
    {
        await Store.AppendAsync(await ClaimAsync(), 0, Facts.UpTo(2), Token);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using IAsyncEnumerator<RecordedEvent> watch = Store.WatchAsync(Run, 1, stop.Token).GetAsyncEnumerator(stop.Token);
        (await watch.MoveNextAsync()).ShouldBeTrue();

        ValueTask<bool> waiting = watch.MoveNextAsync();
        waiting.IsCompleted.ShouldBeFalse();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await waiting);
    }

    [Fact]
    public async Task Closing_the_store_ends_every_watch_and_refuses_further_work()
    {
        await using IAsyncEnumerator<RecordedEvent> watch = Store.WatchAsync(Run, 0, Token).GetAsyncEnumerator(Token);
        ValueTask<bool> waiting = watch.MoveNextAsync();
        waiting.IsCompleted.ShouldBeFalse();

        await Store.DisposeAsync();
        await Store.DisposeAsync();

        await Should.ThrowAsync<ObjectDisposedException>(async () => await waiting);
        await Should.ThrowAsync<ObjectDisposedException>(async () => await ClaimAsync());
        await Should.ThrowAsync<ObjectDisposedException>(async () => await ReadAsync(Run));
    }

    [Fact]
    public async Task What_is_cancelled_before_it_begins_does_nothing()
    {
        RunLease lease = await ClaimAsync();
        CancellationToken cancelled = new(canceled: true);

        await Should.ThrowAsync<OperationCanceledException>(async () => await Store.AppendAsync(lease, 0, Facts.UpTo(1), cancelled));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Store.ClaimAsync(Run, "thief", cancelled));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Store.PutBlobAsync(new byte[] { 1 }, cancelled));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Store.GetBlobAsync("00", cancelled));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Store.ReadAsync(Run, 0, cancelled).ToListAsync(Token));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Store.ListAsync(cancelled).ToListAsync(Token));

        (await Store.AppendAsync(lease, 0, Facts.UpTo(1), Token)).ShouldBe(new(AppendResultKind.Appended, 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Any_history_of_claims_and_appends_ends_as_a_sequential_reading_of_it_says(int seed)
    {
        Random random = new(seed);
        List<RunLease> leases = [await ClaimAsync()];
        List<RunEvent> journal = [];
        for (int i = 0; i < 200; i++)
        {
            if (random.Next(5) == 0)
            {
                leases.Add(await ClaimAsync());
                leases[^1].Epoch.ShouldBeGreaterThan(leases[^2].Epoch);
                continue;
            }

            RunLease lease = leases[Math.Max(0, leases.Count - 1 - random.Next(3))];
            long expected = Math.Max(0, journal.Count - random.Next(3) + random.Next(3));
            RunEvent[] facts = journal.Count == 0 ? Facts.UpTo(1 + random.Next(3)) : [.. Enumerable.Range(0, 1 + random.Next(3)).Select(n => Facts.Note($"{i}/{n}"))];
            AppendResultKind kind = lease != leases[^1] ? AppendResultKind.Fenced : expected != journal.Count ? AppendResultKind.Conflict : AppendResultKind.Appended;
            if (kind == AppendResultKind.Appended)
            {
                journal.AddRange(facts);
            }

            (await Store.AppendAsync(lease, expected, facts, Token)).ShouldBe(new(kind, journal.Count));
        }

        (await ReadAsync(Run)).Skip(1).Select(fact => fact.Event).ShouldBe(journal.Skip(1));
    }

    private async Task GrowAsync(RunId run, int count)
    {
        RunLease lease = await Store.ClaimAsync(run, "grower", Token);
        for (int revision = 0; revision < count; revision++)
        {
            RunEvent fact = revision == 0 ? Facts.Started() : Facts.Note($"{run}/{revision + 1}");
            (await Store.AppendAsync(lease, revision, [fact], Token)).ShouldBe(new(AppendResultKind.Appended, revision + 1));
        }
    }

    private async Task<List<long>> WatchAsync(RunId run, long after, int count) =>
        await Store.WatchAsync(run, after, Token).Take(count).Select(fact => fact.Revision).ToListAsync(Token);
}
