namespace AgentGen.Runs;

/// <summary>The call failed, and it is known what that means for its effect.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="Invocation">Which invocation of the call this is, from 1. More than one exists only where a crash left one open.</param>
/// <param name="Error">Why.</param>
/// <param name="Transient">Whether the same call may succeed later.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
/// <param name="Cause">What the tool threw, for operators; the error says of it what a model may see.</param>
public sealed record CallFailed(string Key, int Invocation, ToolError Error, bool Transient, long DurationMs, ThrownException? Cause = null) : RunEvent;
