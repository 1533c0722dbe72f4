namespace AgentGen.Runs;

/// <summary>A request for approval and what became of it.</summary>
internal sealed record ApprovalState(ApprovalRequested Request, ApprovalStatus Status, ApprovalDecided? Decision = null);
