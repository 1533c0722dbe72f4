namespace AgentGen.Runs;

/// <summary>Gets a plan, checks it as a whole, carries it out by dependency, and ends with success only when every step succeeded.</summary>
internal sealed class PlanProgram : RunProgram
{
    public override string Id => "plan";

    public override int Version => 1;

    public override void Decide(RunState state, ProgramContext context, Decision decision)
    {
        PlanInput input = (PlanInput)state.Start.Input;
        if (state.Plan.Plan is { } plan)
        {
            if (PlanSteps.Decide(state, context, input, plan, decision))
            {
                Finish(state, input, plan, decision);
            }
        }
        else if (state.Stop is not null)
        {
            Ending.Stop(state, input.OnFailure, decision);
        }
        else if (state.Plan.Rejected is { } rejected)
        {
            string wrong = string.Join(' ', rejected.Errors.Select(static error => error.Message));
            decision.Record(new RunFinished(RunStatus.Failed, input.Plan is null ? RunCode.PlanningFailed : RunCode.PlanRejected, $"The plan is not valid; nothing was done. {wrong}"));
        }
        else if (input.Plan is { } given)
        {
            Accept(given, state, context, decision);
        }
        else
        {
            Planning.Decide(state, context, input, decision, plan => Accept(plan, state, context, decision));
        }
    }

    private static void Accept(WorkPlan plan, RunState state, ProgramContext context, Decision decision)
    {
        IReadOnlyList<PlanError> errors = PlanValidator.Check(plan, state.Start.Contracts.Keys.ToHashSet(StringComparer.Ordinal), state.Phase, context);
        decision.Record(errors.Count == 0 ? new PlanAccepted(PlanEvidence.Complete(plan, context)) : new PlanRejected(errors));
    }

    private static void Finish(RunState state, PlanInput input, WorkPlan plan, Decision decision)
    {
        IEnumerable<StepFinished> ends = plan.Steps.Select(step => state.Plan.Steps[step.Id].Finished!);
        int succeeded = ends.Count(static end => end.Status == StepStatus.Succeeded);
        if (state.Stop is not null)
        {
            Ending.Stop(state, input.OnFailure, decision);
        }
        else if (succeeded == plan.Steps.Count && succeeded > 0)
        {
            decision.Record(new RunFinished(RunStatus.Succeeded, RunCode.Succeeded, $"{succeeded} of {succeeded} steps succeeded. {plan.Summary}"));
        }
        else
        {
            string failed = string.Join(' ', ends.Where(static end => end.Status == StepStatus.Failed).Select(static end => $"Step {end.Step} failed ({end.Code}): {end.Message}"));
            Ending.Fail(state, input.OnFailure, decision, RunCode.StepFailed, $"{succeeded} of {plan.Steps.Count} steps succeeded. {failed}");
        }
    }
}
