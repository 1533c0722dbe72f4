using AgentGen.Runs;

namespace AgentGen.Sqlite.Tests;

public sealed class CheckpointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_log_is_moved_into_the_database_when_it_has_been_quiet_for_a_while_and_not_before()
    {
        string journal = _folder.PathOf("journal.db");
        HandClock clock = new();
        await using SqliteRunStore store = await SqliteRunStore.OpenAsync(journal, SqliteStoreMode.Own, clock, Token);
        for (int i = 0; i < 4; i++)
        {
            await store.PutBlobAsync(new byte[500_000 + i], Token);
        }

        long before = new FileInfo(journal).Length;
        before.ShouldBeLessThan(500_000);

        // The writer checkpoints when the signal finds it idle; a small write right behind it may have been faster.
        for (int i = 0; i < 10_000 && new FileInfo(journal).Length == before; i++)
        {
            clock.Ring();
            await store.PutBlobAsync(BitConverter.GetBytes(i), Token);
        }

        new FileInfo(journal).Length.ShouldBeGreaterThan(2_000_000);
    }

    [Fact]
    public async Task A_busy_writer_does_not_let_the_log_grow_without_end()
    {
        string journal = _folder.PathOf("journal.db");
        await using SqliteRunStore store = await SqliteRunStore.OpenAsync(journal, SqliteStoreMode.Own, new HandClock(), Token);
        for (int i = 0; i < 40; i++)
        {
            await store.PutBlobAsync(new byte[4_000_000 + i], Token);
        }

        new FileInfo(journal + "-wal").Length.ShouldBeLessThan(100_000_000);
    }

    /// <summary>A clock whose timers ring when they are told to.</summary>
    private sealed class HandClock : TimeProvider
    {
        private Action _ring = () => { };

        public void Ring() => _ring();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _ring = () => callback(state);
            return new HandTimer();
        }

        private sealed class HandTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => default;
        }
    }
}
