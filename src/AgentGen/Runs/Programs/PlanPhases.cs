using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>Walks a plan through the phases that it leads to: every step must be allowed in the phase in which the plan's order puts it.</summary>
internal static class PlanPhases
{
    public static IEnumerable<PlanError> Check(WorkPlan plan, PhasePolicy policy, PhaseId phase, ToolMap tools)
    {
        foreach (PlanStep step in plan.Steps)
        {
            if (step.Tool != ControlTools.AdvancePhase)
            {
                if (tools.TryGet(step.Tool, out _) && policy.Check(step.Tool, phase) is { } refusal)
                {
                    yield return new PlanError(PlanErrorCode.UnreachablePhase, step.Id, $"Step {step.Id} stands where the plan is in phase {phase}. {refusal.Message}");
                }
            }
            else if (Target(step) is { } name && policy.TryGet(name, out PhaseDefinition? to))
            {
                if (policy.CheckTransition(phase, to.Id) is PhaseTransition.Refused refused)
                {
                    yield return new PlanError(PlanErrorCode.UnreachablePhase, step.Id, $"Step {step.Id}: {refused.Error.Message}");
                }

                phase = to.Id;
            }
        }
    }

    private static string? Target(PlanStep step) =>
        step.Arguments.TryGetProperty("to", out JsonElement to) && to.ValueKind == JsonValueKind.String ? to.GetString() : null;
}
