namespace AgentGen.Runs;

/// <summary>What a person decided about a call that waits for approval.</summary>
/// <param name="Approved">Whether the call may be made.</param>
/// <param name="DecidedBy">Who decided, for the journal.</param>
/// <param name="Reason">Why; told to the model when the call is rejected.</param>
public sealed record ApprovalDecision(bool Approved, string DecidedBy, string? Reason = null);
