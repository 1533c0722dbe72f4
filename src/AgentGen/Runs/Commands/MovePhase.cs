namespace AgentGen.Runs;

/// <summary>Lead the run into another phase.</summary>
/// <param name="To">The phase, by its name.</param>
/// <param name="Reason">Why.</param>
public sealed record MovePhase(string To, string Reason) : RunCommand;
