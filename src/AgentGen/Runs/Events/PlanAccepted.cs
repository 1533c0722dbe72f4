namespace AgentGen.Runs;

/// <summary>The plan was checked as a whole and is what the run does.</summary>
/// <param name="Plan">The plan.</param>
public sealed record PlanAccepted(WorkPlan Plan) : RunEvent;
