namespace AgentGen.Runs;

/// <summary>Wait until a time.</summary>
/// <param name="DueAt">The time.</param>
public sealed record SetTimer(DateTimeOffset DueAt) : RunCommand;
