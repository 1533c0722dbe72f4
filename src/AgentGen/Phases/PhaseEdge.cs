namespace AgentGen;

/// <summary>A way from one phase to another.</summary>
/// <param name="To">Where it leads.</param>
/// <param name="Verify">Whether the verification commands must run and pass before it is taken.</param>
public sealed record PhaseEdge(PhaseId To, bool Verify);
