namespace AgentGen.Runs;

/// <summary>A call is over, gates and undo included. Its resources are free.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Error">Why it did not succeed, as a model reads it.</param>
/// <param name="Cause">The exception behind the error, for operators.</param>
public sealed record CallClosed(string Key, CallOutcome Outcome, ToolError? Error = null, ThrownException? Cause = null) : RunEvent;
