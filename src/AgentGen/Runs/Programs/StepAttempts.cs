namespace AgentGen.Runs;

/// <summary>Carries one step from attempt to attempt: the same call again after a transient failure, a repaired one after any other.</summary>
internal static class StepAttempts
{
    public static void Start(StepState step, int attempt, Decision decision)
    {
        PlanStep plan = step.Step;
        decision.Issue(step.AttemptKey(attempt), PlanGraph.IsBarrier(plan)
            ? new MovePhase(plan.Arguments)
            : new DispatchTool(plan.Tool, step.ArgumentsOf(attempt), $"step/{plan.Id}", plan.Gate, plan.Id));
    }

    /// <returns>How the step ended, or null as long as it goes on.</returns>
    public static StepFinished? Decide(RunState state, ProgramContext context, PlanInput input, StepState step, bool halting, Decision decision)
    {
        int attempt = LatestAttempt(state, step);
        string key = step.AttemptKey(attempt);
        if (PlanGraph.IsBarrier(step.Step))
        {
            return MoveEnded(state, step, key);
        }

        CallState call = state.Calls[key];
        switch (call.Closed?.Outcome)
        {
            case null:
                return null;
            case CallOutcome.Unknown:
                return halting ? Failed(step, RunCode.OutcomeUnknown, $"{call.Closed!.Error?.Message}") : null;
            case CallOutcome.Succeeded:
                return new StepFinished(step.Step.Id, StepStatus.Succeeded, RunCode.Succeeded, Evidence(call));
            case CallOutcome.Refused or CallOutcome.Failed:
                return Retry(state, context, input, step, call, attempt, halting, decision);
            default:
                throw new InvalidOperationException($"Call {key} ended as {call.Closed!.Outcome}.");
        }
    }

    private static StepFinished? Retry(
        RunState state, ProgramContext context, PlanInput input, StepState step, CallState call, int attempt, bool halting, Decision decision)
    {
        if (call.Undo is { Outcome.Kind: UndoOutcomeKind.Conflict or UndoOutcomeKind.Failed } undo)
        {
            return Failed(step, RunCode.NotUndone, $"{call.Closed!.Error?.Message} It could not be taken back, so it is not tried again: {undo.Outcome.Detail}");
        }

        if (attempt >= (input.MaxAttempts ?? context.Options.MaxAttempts) || call.Closed!.Error is { Code: ToolErrorCode.ApprovalVoid })
        {
            return Ended(step, call);
        }

        if (call.Outcome is CallFailed { Transient: true })
        {
            return Again(state, context, step, call, attempt, halting, decision);
        }

        return StepRepair.Decide(state, context, step, call, attempt, halting, decision) ? Ended(step, call) : null;
    }

    private static StepFinished? Again(RunState state, ProgramContext context, StepState step, CallState call, int attempt, bool halting, Decision decision)
    {
        string backoff = step.BackoffKey(attempt + 1);
        if (state.Open.Contains(backoff))
        {
            return null;
        }

        if (halting)
        {
            return Ended(step, call);
        }

        if (!state.Commands.ContainsKey(backoff))
        {
            decision.Issue(backoff, new SetTimer(context.Now + Backoff.Before(state.Run, backoff, attempt + 1, context.Options)));
        }
        else
        {
            Start(step, attempt + 1, decision);
        }

        return null;
    }

    private static StepFinished? MoveEnded(RunState state, StepState step, string key) => state.Moves.GetValueOrDefault(key) switch
    {
        PhaseMoved moved => new StepFinished(step.Step.Id, StepStatus.Succeeded, RunCode.Succeeded, $"The run is in phase {moved.To}."),
        PhaseMoveRefused refused => Failed(step, refused.Error.Code, refused.Error.Message),
        _ => null,
    };

    private static StepFinished Ended(StepState step, CallState call)
    {
        string repair = step.NotRepaired is { } rejected ? $" No repair ({rejected.Code}): {rejected.Message}" : "";
        return Failed(step, call.Closed!.Error?.Code ?? ToolErrorCode.ToolFailed, call.Closed.Error?.Message + repair);
    }

    private static StepFinished Failed(StepState step, string code, string message) => new(step.Step.Id, StepStatus.Failed, code, message);

    private static int LatestAttempt(RunState state, StepState step)
    {
        int attempt = 1;
        while (state.Commands.ContainsKey(step.AttemptKey(attempt + 1)))
        {
            attempt++;
        }

        return attempt;
    }

    private static string Evidence(CallState call) => call.Gates.IsEmpty
        ? $"{call.Command.Tool} returned."
        : string.Join(' ', call.Gates.Select(static gate => $"{gate.Gate}: {gate.Reason}"));
}
