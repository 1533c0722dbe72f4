namespace AgentGen.Runs;

/// <summary>Completed steps are taken back, the last one first.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Calls">The keys of the calls, in the order in which they are taken back.</param>
public sealed record RollbackStarted(string Reason, IReadOnlyList<string> Calls) : RunEvent;
