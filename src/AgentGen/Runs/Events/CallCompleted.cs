namespace AgentGen.Runs;

/// <summary>The tool returned.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="Invocation">Which invocation of the call this is, from 1. More than one exists only where a crash left one open.</param>
/// <param name="Result">What it returned, as JSON.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
public sealed record CallCompleted(string Key, int Invocation, Payload Result, long DurationMs) : RunEvent;
