namespace AgentGen;

/// <summary>A move that was made from one phase to another.</summary>
/// <param name="From">The phase left.</param>
/// <param name="To">The phase entered.</param>
/// <param name="Reason">Why, in the asker's words.</param>
/// <param name="Verification">The verdict of the verification commands, where the edge needed them.</param>
public sealed record PhaseMove(PhaseId From, PhaseId To, string Reason, GateVerdict? Verification);
