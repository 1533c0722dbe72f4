namespace AgentGen.Runs;

/// <summary>Carries out the steps of a plan: each starts the moment that what it waits for has succeeded.</summary>
internal static class PlanSteps
{
    /// <returns>Whether every step is over.</returns>
    public static bool Decide(RunState state, ProgramContext context, PlanInput input, WorkPlan plan, Decision decision)
    {
        Dictionary<string, StepFinished> finished = new(StringComparer.Ordinal);
        foreach (PlanStep step in plan.Steps)
        {
            if (state.Plan.Steps[step.Id].Finished is { } end)
            {
                finished.Add(step.Id, end);
            }
        }

        bool halting = state.Stop is not null || finished.Values.Any(end => Halts(input, end));
        int free = (input.MaxConcurrency ?? context.Options.MaxConcurrency) - Running(state, plan, finished);
        foreach (PlanStep step in plan.Steps)
        {
            if (finished.ContainsKey(step.Id))
            {
                continue;
            }

            StepState current = state.Plan.Steps[step.Id];
            StepFinished? end = IsStarted(state, current)
                ? StepAttempts.Decide(state, context, input, current, halting, decision)
                : Begin(state, current, halting, finished, ref free, decision);
            if (end is not null)
            {
                decision.Record(end);
                finished.Add(step.Id, end);
                halting |= Halts(input, end);
                free += IsStarted(state, current) ? 1 : 0;
            }
        }

        return finished.Count == plan.Steps.Count && decision.Events.Count == 0;
    }

    private static StepFinished? Begin(
        RunState state, StepState step, bool halting, Dictionary<string, StepFinished> finished, ref int free, Decision decision)
    {
        IReadOnlyList<string> before = state.Plan.Graph.Before(step.Step.Id);
        if (before.FirstOrDefault(id => finished.TryGetValue(id, out StepFinished? end) && end.Status != StepStatus.Succeeded) is { } missing)
        {
            return new StepFinished(step.Step.Id, StepStatus.Blocked, RunCode.DependencyFailed, $"It waits for step {missing}, which did not succeed.");
        }

        if (halting)
        {
            return new StepFinished(step.Step.Id, StepStatus.Skipped, RunCode.RunStopped, "The run stopped before it was started.");
        }

        if (free > 0 && before.All(finished.ContainsKey))
        {
            free--;
            StepAttempts.Start(step, 1, decision);
        }

        return null;
    }

    private static bool Halts(PlanInput input, StepFinished end) => input.OnFailure != FailurePolicy.Continue && end.Status == StepStatus.Failed;

    private static int Running(RunState state, WorkPlan plan, Dictionary<string, StepFinished> finished) =>
        plan.Steps.Count(step => !finished.ContainsKey(step.Id) && IsStarted(state, state.Plan.Steps[step.Id]));

    private static bool IsStarted(RunState state, StepState step) => state.Commands.ContainsKey(step.AttemptKey(1));
}
