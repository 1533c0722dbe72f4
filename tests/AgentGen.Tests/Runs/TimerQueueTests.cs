using AgentGen.Runs;
using AgentGen.Testing;

namespace AgentGen.Tests.Runs;

public class TimerQueueTests
{
    [Fact]
    public async Task Timers_fire_in_the_order_in_which_they_are_due_and_never_early()
    {
        ManualTime time = new();
        using TimerQueue queue = new(time);
        CancellationToken token = TestContext.Current.CancellationToken;
        DateTimeOffset start = time.GetUtcNow();
        Task late = queue.WaitUntilAsync(start.AddSeconds(20), token);
        Task early = queue.WaitUntilAsync(start.AddSeconds(10), token);
        Task far = queue.WaitUntilAsync(start.AddDays(100), token);

        queue.WaitUntilAsync(start, token).IsCompletedSuccessfully.ShouldBeTrue();
        time.Advance(TimeSpan.FromSeconds(9.999));
        early.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(0.001));
        await early.WaitAsync(EngineHarness.Disaster, token);
        late.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(10));
        await late.WaitAsync(EngineHarness.Disaster, token);
        time.Advance(TimeSpan.FromDays(40));
        time.Advance(TimeSpan.FromDays(40));
        far.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromDays(40));
        await far.WaitAsync(EngineHarness.Disaster, token);
    }
}
