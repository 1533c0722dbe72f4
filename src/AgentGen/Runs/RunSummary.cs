namespace AgentGen.Runs;

/// <summary>A run in a list.</summary>
/// <param name="Run">The run.</param>
/// <param name="Program">The program's id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Revision">How many facts its journal holds.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="UpdatedAt">When the last fact was recorded.</param>
public sealed record RunSummary(RunId Run, string Program, RunStatus Status, long Revision, DateTimeOffset StartedAt, DateTimeOffset UpdatedAt);
