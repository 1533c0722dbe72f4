using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>Checks what a model submitted.</summary>
internal static class Submission
{
    /// <summary>Everything that is wrong; empty where it is valid.</summary>
    public static IReadOnlyList<PlanError> Check(RunState state, ProgramContext context, ToolLoopInput input, JsonElement value) => input.Submission switch
    {
        SubmissionKind.Plan => PlanReader.TryRead(value, out WorkPlan? plan, out IReadOnlyList<PlanError> errors) 
            ? PlanValidator.Check(plan, (input.PlanTools ?? state.Start.Contracts.Keys).ToHashSet(StringComparer.Ordinal), state.Phase, context)
            : errors,
        SubmissionKind.Repair => RepairSubmission.Check(context, input.RepairTool!, value),
        _ => throw new InvalidOperationException("This loop ends with an answer."),
    };
}
