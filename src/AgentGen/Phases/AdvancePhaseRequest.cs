namespace AgentGen;

/// <summary>A wish to move to another phase.</summary>
/// <param name="To">The phase, declared by the policy.</param>
/// <param name="Reason">Why, in the asker's words.</param>
public sealed record AdvancePhaseRequest(PhaseId To, string Reason);
