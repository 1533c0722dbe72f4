namespace AgentGen.Runs;

/// <summary>A call was taken back, or could not be.</summary>
/// <param name="Key">The undo's key.</param>
/// <param name="Call">The key of the call.</param>
/// <param name="Outcome">How it ended and what remains.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
/// <param name="Cause">What the undo threw, for operators; the outcome says of it what a model may see.</param>
public sealed record UndoDone(string Key, string Call, UndoOutcome Outcome, long DurationMs, ThrownException? Cause = null) : RunEvent;
