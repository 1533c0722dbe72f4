using AgentGen;

namespace CodeEngineer.Progress;

/// <summary>A call that was taken back.</summary>
/// <param name="Where">The path of the call.</param>
/// <param name="Outcome">How the undo ended.</param>
/// <param name="Detail">What was restored, or what remains.</param>
internal sealed record UndoProgress(string Where, UndoOutcomeKind Outcome, string Detail);
