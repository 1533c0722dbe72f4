namespace AgentGen;

/// <summary>A piece of what a running command writes, as it comes.</summary>
/// <param name="IsError">Whether it was written to standard error.</param>
/// <param name="Text">The text; it may end anywhere, also inside a line.</param>
public sealed record CommandOutput(bool IsError, string Text);
