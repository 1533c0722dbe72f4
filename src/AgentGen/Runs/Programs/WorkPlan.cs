namespace AgentGen.Runs;

/// <summary>A plan: steps that depend on each other.</summary>
/// <param name="Summary">What the plan does.</param>
/// <param name="Steps">The steps, in the order in which they were given.</param>
public sealed record WorkPlan(string Summary, IReadOnlyList<PlanStep> Steps);
