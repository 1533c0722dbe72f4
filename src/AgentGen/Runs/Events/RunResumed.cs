namespace AgentGen.Runs;

/// <summary>An engine took the run up again and found that everything recorded at its start still holds.</summary>
/// <param name="Owner">Who, for diagnostics.</param>
public sealed record RunResumed(string Owner) : RunEvent;
