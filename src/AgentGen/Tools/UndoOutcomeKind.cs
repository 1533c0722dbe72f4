namespace AgentGen;

/// <summary>How an undo ended.</summary>
public enum UndoOutcomeKind
{
    /// <summary>The undo failed; what it should have taken back is still there.</summary>
    Failed = 0,

    /// <summary>What was there before is there again.</summary>
    Restored,

    /// <summary>The call had not changed anything.</summary>
    NothingToDo,

    /// <summary>Something else has changed the same thing since; it was left alone.</summary>
    Conflict,
}
