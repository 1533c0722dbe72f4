namespace AgentGen.Runs;

/// <summary>A call is over, gates and undo included. Its resources are free.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Error">Why it did not succeed.</param>
public sealed record CallClosed(string Key, CallOutcome Outcome, ToolError? Error = null) : RunEvent;
