using System.Text;

namespace AgentGen.Runs;

/// <summary>Gets other arguments for a failed step from the model: a child run that may only look, and that is told why the step failed.</summary>
internal static class StepRepair
{
    private const int ModelCalls = 20;
    private const int ToolCalls = 60;
    private const int ExcerptLength = 4000;

    /// <returns>Whether the step is given up.</returns>
    public static bool Decide(RunState state, ProgramContext context, StepState step, CallState call, int attempt, bool halting, Decision decision)
    {
        string key = step.RepairKey(attempt);
        if (step.NotRepaired is not null)
        {
            return true;
        }

        if (state.Open.Contains(key))
        {
            return false;
        }

        if (halting)
        {
            return true;
        }

        if (step.Repairs.ContainsKey(attempt + 1))
        {
            StepAttempts.Start(step, attempt + 1, decision);
        }
        else if (state.Children.GetValueOrDefault(key) is { } finished)
        {
            Read(context, step, attempt + 1, finished, decision);
        }
        else
        {
            decision.Issue(key, new SpawnChild(
                ChildId.Of(state.Run, key), Input(state, step, call), RunBudget.Grant(state, decision, ModelCalls, ToolCalls), RunToolset.Looking(state, context.Tools), ReadOnly: true));
        }

        return false;
    }

    private static void Read(ProgramContext context, StepState step, int attempt, ChildFinished finished, Decision decision)
    {
        string id = step.Step.Id;
        if (finished is not { Status: RunStatus.Succeeded, Result: { } result })
        {
            decision.Record(new RepairRejected(id, finished.Code, finished.Summary));
            return;
        }

        RepairSubmission repair = RepairSubmission.Read(result);
        IReadOnlyList<PlanError> errors = RepairSubmission.Check(context, step.Step.Tool, result);
        decision.Record(
            repair.Arguments is not { } arguments ? new RepairRejected(id, RunCode.NotRepaired, repair.Reason)
            : errors.Count > 0 ? new RepairRejected(id, RunCode.InvalidSubmission, errors[0].Message)
            : new RepairAccepted(id, attempt, arguments, repair.Reason));
    }

    private static ToolLoopInput Input(RunState state, StepState step, CallState call)
    {
        PlanInput input = (PlanInput)state.Start.Input;
        StringBuilder prompt = new();
        prompt.AppendLine($"The task: {input.Task}");
        prompt.AppendLine($"The plan: {state.Plan.Plan!.Summary}");
        prompt.AppendLine($"Step {step.Step.Id} failed: {step.Step.Description}");
        prompt.AppendLine($"It called {call.Command.Tool} with {Excerpt.Of(call.Command.Arguments.GetRawText(), ExcerptLength)}");
        prompt.AppendLine($"Why it failed ({call.Closed!.Error?.Code}): {call.Closed.Error?.Message}");
        foreach (GateJudged gate in call.Gates)
        {
            prompt.AppendLine($"Gate {gate.Gate}: {gate.Verdict}. {gate.Reason}");
        }

        if (call.Outcome is CallCompleted completed)
        {
            prompt.AppendLine($"What it returned: {completed.Result.Preview ?? Excerpt.Of(completed.Result.Json?.GetRawText() ?? "", ExcerptLength)}");
        }

        if (call.Undo is { } undo)
        {
            prompt.AppendLine($"It was taken back ({undo.Outcome.Kind}): {undo.Outcome.Detail}");
        }

        return new ToolLoopInput
        {
            Prompt = prompt.ToString(),
            Instructions = $"A step of a plan failed. Find out why with the tools that you are offered, then hand in other arguments for {step.Step.Tool} with submit_repair, or give up there. {input.Instructions}",
            Purpose = ModelPurpose.Repair,
            Submission = SubmissionKind.Repair,
            RepairTool = step.Step.Tool,
        };
    }
}
