namespace AgentGen.Runs;

/// <summary>A timer was due.</summary>
/// <param name="Key">The command's key.</param>
public sealed record TimerFired(string Key) : RunEvent;
