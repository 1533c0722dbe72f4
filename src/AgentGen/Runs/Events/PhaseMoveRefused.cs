namespace AgentGen.Runs;

/// <summary>The run stays in its phase.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="Error">Why, and where the phase does lead.</param>
public sealed record PhaseMoveRefused(string Key, ToolError Error) : RunEvent;
