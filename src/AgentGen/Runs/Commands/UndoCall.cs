namespace AgentGen.Runs;

/// <summary>Take a completed call back.</summary>
/// <param name="Call">The key of the call.</param>
public sealed record UndoCall(string Call) : RunCommand;
