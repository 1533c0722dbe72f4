namespace AgentGen.Runs;

/// <summary>What became of a decision.</summary>
public enum ApprovalDecisionResult
{
    /// <summary>The run asked for no such approval.</summary>
    NotFound = 0,

    /// <summary>Somebody decided before, or the request lapsed; that stands.</summary>
    AlreadyDecided,

    /// <summary>The decision is durable.</summary>
    Recorded,
}
