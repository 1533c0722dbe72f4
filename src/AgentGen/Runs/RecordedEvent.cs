namespace AgentGen.Runs;

/// <summary>A fact as it stands in the journal.</summary>
/// <param name="Run">The run.</param>
/// <param name="Revision">Its place in the run's journal, from 1 without gaps.</param>
/// <param name="At">When it was recorded, by the store's clock, in UTC.</param>
/// <param name="Event">The fact.</param>
public sealed record RecordedEvent(RunId Run, long Revision, DateTimeOffset At, RunEvent Event);
