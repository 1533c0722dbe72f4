using System.Text;

namespace AgentGen.Runs;

/// <summary>Gets a plan from the model: a child run that may only look, and that ends by submitting a plan.</summary>
internal static class Planning
{
    public const string Key = "planning";
    private const int ModelCalls = 60;
    private const int ToolCalls = 200;

    public static void Decide(RunState state, ProgramContext context, PlanInput input, Decision decision, Action<WorkPlan> accept)
    {
        if (!state.Commands.ContainsKey(Key))
        {
            ToolLoopInput child = new()
            {
                Prompt = input.Task,
                Instructions = Instructions(state, context, input),
                Purpose = ModelPurpose.Planning,
                Submission = SubmissionKind.Plan,
                PlanTools = [.. state.Start.Contracts.Keys],
            };
            decision.Issue(Key, new SpawnChild(ChildId.Of(state.Run, Key), child, RunBudget.Grant(state, decision, ModelCalls, ToolCalls), RunToolset.Looking(state, context.Tools), ReadOnly: true));
        }
        else if (state.Children.GetValueOrDefault(Key) is { } finished)
        {
            if (finished is { Status: RunStatus.Succeeded, Result: { } result } && PlanReader.TryRead(result, out WorkPlan? plan, out _))
            {
                accept(plan);
            }
            else
            {
                decision.Record(new RunFinished(RunStatus.Failed, RunCode.PlanningFailed, $"There is no plan ({finished.Code}); nothing was done. {finished.Summary}"));
            }
        }
    }

    private static string Instructions(RunState state, ProgramContext context, PlanInput input)
    {
        StringBuilder text = new();
        text.AppendLine("Make a plan for the task. Look around with the tools that you are offered first, then hand the plan in with submit_plan.");
        text.AppendLine("A step is one tool call with its final arguments. It starts as soon as the steps that it depends on have succeeded.");
        if (context.Tools.Phases is { } policy)
        {
            text.AppendLine($"The plan starts in phase {state.Phase}. A step that calls advance_phase with {{\"to\": …, \"reason\": …}} moves to another phase; it waits for every step listed before it, and every step listed after waits for it.");
            foreach (PhaseDefinition phase in policy.Phases)
            {
                string edges = phase.Edges.Count == 0 ? "nothing" : string.Join(", ", phase.Edges.Select(static edge => edge.Verify ? $"{edge.To} (runs the verification)" : $"{edge.To}"));
                text.AppendLine($"- {phase.Id}{(phase.IsReadOnly ? ", read-only" : "")}: {string.Join(", ", phase.Tools.Order(StringComparer.Ordinal))}; then {edges}.");
            }
        }

        text.AppendLine("The tools that steps may call:");
        foreach (GeneratedTool tool in context.Tools.Tools.Where(tool => state.Start.Contracts.ContainsKey(tool.Name)))
        {
            text.AppendLine($"- {tool.Name}: {tool.Description} Arguments: {tool.JsonSchema.GetRawText()}");
        }

        text.AppendLine($"The gates that a step may name: {string.Join(", ", context.Gates.Names)}. A command whose step names no gate must exit with 0; name none where any exit code will do.");
        return input.Instructions is null ? text.ToString() : text.AppendLine().Append(input.Instructions).ToString();
    }
}
