namespace AgentGen;

/// <summary>How an undo ended, and what remains.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Detail">What was restored, or what remains and why.</param>
public sealed record UndoOutcome(UndoOutcomeKind Kind, string Detail)
{
    /// <summary>What was there before is there again.</summary>
    /// <param name="detail">What was restored.</param>
    /// <returns>The outcome.</returns>
    public static UndoOutcome Restored(string detail) => new(UndoOutcomeKind.Restored, detail);

    /// <summary>The call had not changed anything.</summary>
    /// <param name="detail">What was looked at.</param>
    /// <returns>The outcome.</returns>
    public static UndoOutcome NothingToDo(string detail) => new(UndoOutcomeKind.NothingToDo, detail);

    /// <summary>Something else has changed the same thing since; it was left alone.</summary>
    /// <param name="detail">What remains.</param>
    /// <returns>The outcome.</returns>
    public static UndoOutcome Conflict(string detail) => new(UndoOutcomeKind.Conflict, detail);

    /// <summary>The undo failed.</summary>
    /// <param name="detail">What remains and why.</param>
    /// <returns>The outcome.</returns>
    public static UndoOutcome Failed(string detail) => new(UndoOutcomeKind.Failed, detail);
}
