namespace AgentGen.Runs;

/// <summary>The plan was checked as a whole and is not carried out. Nothing was done.</summary>
/// <param name="Errors">Everything that is wrong with it.</param>
public sealed record PlanRejected(IReadOnlyList<PlanError> Errors) : RunEvent;
