namespace AgentGen.Runs;

/// <summary>A call is about to be taken back.</summary>
/// <param name="Key">The undo's key.</param>
/// <param name="Call">The key of the call.</param>
public sealed record UndoIntended(string Key, string Call) : RunEvent;
