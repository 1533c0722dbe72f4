namespace AgentGen.Runs;

/// <summary>Folds the facts of tool calls, their gates, undos and approvals.</summary>
internal static class CallFold
{
    public static RunState Apply(RunState state, RunEvent next) => next switch
    {
        ApprovalRequested request => Change(state, request.Key, call => call with { ApprovalId = request.ApprovalId }) with
        {
            Approvals = state.Approvals.SetItem(request.ApprovalId, new ApprovalState(request, ApprovalStatus.Pending)),
        },
        ApprovalDecided decided => Approval(state, decided.ApprovalId, decided.Approved ? ApprovalStatus.Approved : ApprovalStatus.Rejected, decided),
        ApprovalExpired expired => Approval(state, expired.ApprovalId, ApprovalStatus.Expired),
        ApprovalVoided voided => Approval(state, voided.ApprovalId, ApprovalStatus.Voided),
        CallIntended intent => Intend(state, intent),
        CallCompleted completed => Change(state, completed.Key, call => call with { Outcome = completed, CompletedAt = state.Revision + 1 }),
        CallFailed failed => Change(state, failed.Key, call => call with { Outcome = failed }),
        CallUnknown unknown => Change(state, unknown.Key, call => call with { Outcome = unknown }),
        GateJudged judged when state.Calls.ContainsKey(judged.Call) => Change(state, judged.Call, call => call with { Gates = call.Gates.Add(judged) }),
        GateJudged judged => state with { Verifications = state.Verifications.SetItem(judged.Call, judged) },
        UndoIntended undo => Change(state, undo.Call, call => call with { UndoIntent = undo, Undo = null }),
        UndoDone undone => RunFold.Close(Change(state, undone.Call, call => call with { Undo = undone }), undone.Key),
        CallClosed closed => Closed(state, closed),
        _ => state,
    };

    private static RunState Intend(RunState state, CallIntended intent)
    {
        RunState intended = Change(state, intent.Key, call => call with { Intent = intent, Outcome = null, Gates = [], UndoIntent = null, Undo = null });
        return intent.ApprovalId is { } id ? Approval(intended, id, ApprovalStatus.Used) : intended;
    }

    private static RunState Closed(RunState state, CallClosed closed)
    {
        RunState after = RunFold.Close(Change(state, closed.Key, call => call with { Closed = closed }), closed.Key);
        return closed.Outcome == CallOutcome.Unknown && state.Unknown is null ? after with { Unknown = after.Calls[closed.Key] } : after;
    }

    private static RunState Change(RunState state, string key, Func<CallState, CallState> change) =>
        state with { Calls = state.Calls.SetItem(key, change(state.Calls[key])) };

    private static RunState Approval(RunState state, string id, ApprovalStatus status, ApprovalDecided? decision = null) => state with
    {
        Approvals = state.Approvals.SetItem(id, state.Approvals[id] with { Status = status, Decision = decision ?? state.Approvals[id].Decision }),
    };
}
