namespace AgentGen.Runs;

/// <summary>A person decided.</summary>
/// <param name="ApprovalId">The request.</param>
/// <param name="Approved">Whether the call may be made.</param>
/// <param name="DecidedBy">Who decided, as the host names them.</param>
/// <param name="Reason">Why; told to the model when the call is rejected.</param>
public sealed record ApprovalDecided(string ApprovalId, bool Approved, string DecidedBy, string? Reason = null) : RunEvent;
