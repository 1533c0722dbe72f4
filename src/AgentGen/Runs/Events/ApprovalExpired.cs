namespace AgentGen.Runs;

/// <summary>Nobody decided in time.</summary>
/// <param name="ApprovalId">The request.</param>
public sealed record ApprovalExpired(string ApprovalId) : RunEvent;
