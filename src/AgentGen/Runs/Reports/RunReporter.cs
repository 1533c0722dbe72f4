namespace AgentGen.Runs;

/// <summary>Reads a run's journal, and its children's, into a report.</summary>
internal sealed class RunReporter(RunState state, JournalTimes times, IReadOnlyList<RunReport> children)
{
    public static async Task<RunReport?> ReadAsync(IRunStore store, RunId run, CancellationToken cancellationToken)
    {
        RunState? state = null;
        JournalTimes times = new();
        await foreach (RecordedEvent recorded in store.ReadAsync(run, 0, cancellationToken).ConfigureAwait(false))
        {
            state = RunFold.Next(run, state, recorded);
            times.Add(recorded);
        }

        if (state is null)
        {
            return null;
        }

        List<RunReport> children = [];
        foreach (RunId child in times.Children)
        {
            if (await ReadAsync(store, child, cancellationToken).ConfigureAwait(false) is { } report)
            {
                children.Add(report);
            }
        }

        return new RunReporter(state, times, children).Report();
    }

    private RunReport Report() => new()
    {
        Run = state.Run,
        Input = state.Start.Input,
        Status = state.Status,
        Code = state.Finished?.Code ?? state.Attention?.Code,
        Summary = state.Finished?.Summary ?? state.Attention?.Message,
        StartedAt = times.StartedAt,
        UpdatedAt = times.UpdatedAt,
        Revision = state.Revision,
        Phase = state.Phase,
        Usage = state.Usage,
        Plan = state.Plan.Plan?.Summary,
        Steps = [.. (state.Plan.Plan?.Steps ?? []).Select(Step)],
        Calls = [.. state.Calls.Values.OrderBy(call => times.OrderOf(call.Key)).Select(Call).Concat(children.SelectMany(static child => child.Calls)).OrderBy(static call => call.StartedAt)],
        Moves = [.. state.Moves.OrderBy(move => times.OrderOf(move.Key)).Select(Move).OrderBy(static move => move.At)],
        Approvals = [.. state.Approvals.Values.OrderBy(approval => times.OrderOf(approval.Request.Key)).Select(Approval).Concat(children.SelectMany(static child => child.Approvals))],
        Children = children,
    };

    private ReportedStep Step(PlanStep planned)
    {
        StepState step = state.Plan.Steps[planned.Id];
        ReportedCall[] attempts = [.. Attempts(step)];
        bool isStarted = state.Commands.ContainsKey(step.AttemptKey(1));
        bool isRolledBack = step.Succeeded && attempts is [.., { Undo.Kind: UndoOutcomeKind.Restored or UndoOutcomeKind.NothingToDo }];
        return new ReportedStep
        {
            Step = planned,
            Status = isRolledBack ? StepStatus.RolledBack : step.Finished?.Status ?? (isStarted ? StepStatus.Running : StepStatus.Pending),
            Code = step.Finished?.Code,
            Message = step.Finished?.Message,
            Attempts = attempts,
            Repairs = times.Repairs.GetValueOrDefault(planned.Id) ?? [],
            StartedAt = times.IssuedAt(step.AttemptKey(1)),
            EndedAt = isStarted ? times.StepEndedAt(planned.Id) : null,
        };
    }

    private IEnumerable<ReportedCall> Attempts(StepState step)
    {
        for (int attempt = 1; state.Calls.TryGetValue(step.AttemptKey(attempt), out CallState? call); attempt++)
        {
            yield return Call(call);
        }
    }

    private ReportedCall Call(CallState call) => new()
    {
        Run = state.Run,
        Path = state.PathOf(call.Key),
        Tool = call.Command.Tool,
        Arguments = call.Command.Arguments,
        StartedAt = times.IssuedAt(call.Key) ?? times.StartedAt,
        EndedAt = times.ClosedAt(call.Key),
        Outcome = call.Closed?.Outcome,
        Error = call.Closed?.Error,
        Cause = call.Closed?.Cause ?? (call.Outcome as CallFailed)?.Cause ?? (call.Outcome as CallUnknown)?.Cause,
        Effect = call.Intent?.Effect,
        Invocations = call.Intent?.Invocation ?? 0,
        Result = call.Outcome is CallCompleted completed ? completed.Result.Preview ?? completed.Result.Json?.GetRawText() : null,
        Gates = call.Gates,
        Undo = call.Undo?.Outcome,
        UndoCause = call.Undo?.Cause,
        ApprovalId = call.ApprovalId,
        LeftEffect = call.LeftEffect,
    };

    private ReportedMove Move(KeyValuePair<string, RunEvent> move) => new()
    {
        At = times.ClosedAt(move.Key) ?? times.UpdatedAt,
        Moved = move.Value as PhaseMoved,
        Refusal = (move.Value as PhaseMoveRefused)?.Error,
        Verification = state.Verifications.GetValueOrDefault(move.Key),
    };

    private ReportedApproval Approval(ApprovalState approval) =>
        new() { Run = state.Run, Request = approval.Request, Status = approval.Status, Decision = approval.Decision };
}
