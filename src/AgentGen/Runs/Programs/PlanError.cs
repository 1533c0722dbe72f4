using System.Text.Json.Serialization;

namespace AgentGen.Runs;

/// <summary>One thing that is wrong with a plan or with a submission.</summary>
/// <param name="Code">One of <see cref="PlanErrorCode"/>.</param>
/// <param name="Step">The step that it is about, if it is about one.</param>
/// <param name="Message">What is wrong and what to do instead.</param>
public sealed record PlanError(string Code, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Step, string Message);
