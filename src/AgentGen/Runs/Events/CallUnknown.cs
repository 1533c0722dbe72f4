namespace AgentGen.Runs;

/// <summary>The call ended without an answer and cannot be repeated: it is not known whether it had its effect.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="Invocation">Which invocation of the call this is, from 1. More than one exists only where a crash left one open.</param>
/// <param name="Error">What is known.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
/// <param name="Cause">What the tool threw, for operators; the error says of it what a model may see.</param>
public sealed record CallUnknown(string Key, int Invocation, ToolError Error, long DurationMs, ThrownException? Cause = null) : RunEvent;
