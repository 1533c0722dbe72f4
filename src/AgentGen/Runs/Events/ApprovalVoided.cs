namespace AgentGen.Runs;

/// <summary>The call was no longer what had been approved.</summary>
/// <param name="ApprovalId">The request.</param>
/// <param name="Message">What differs.</param>
public sealed record ApprovalVoided(string ApprovalId, string Message) : RunEvent;
