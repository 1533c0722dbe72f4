namespace AgentGen.Runs;

/// <summary>The run is in another phase.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="From">The phase it left.</param>
/// <param name="To">The phase it entered.</param>
/// <param name="Reason">Why, as the model or the plan said.</param>
public sealed record PhaseMoved(string Key, PhaseId From, PhaseId To, string Reason) : RunEvent;
