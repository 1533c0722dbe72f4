namespace AgentGen.Testing.Stores;

/// <summary>A clock that goes on by a second each time it is read, in a zone that is not UTC.</summary>
internal sealed class StepClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 3, 29, 0, 59, 0, TimeSpan.Zero);
    private long _reads;

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(5), "test", "test");

    public override DateTimeOffset GetUtcNow() => Start.AddSeconds(Interlocked.Increment(ref _reads));
}
