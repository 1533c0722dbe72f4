namespace AgentGen.Runs;

/// <summary>Asks for the approval of a call and waits for it; later says whether it still covers what is about to be done.</summary>
internal static class ApprovalDesk
{
    /// <summary>Asks once, then waits until somebody decided or the request lapsed.</summary>
    /// <returns>Why the call may not be made, or null.</returns>
    public static async Task<ToolError?> ObtainAsync(CallServices call, GeneratedTool tool, AdmissionVerdict.NeedsApproval needs)
    {
        if (call.Call.ApprovalId is null)
        {
            await call.Journal.AppendAsync(Request(call, tool, needs)).ConfigureAwait(false);
        }

        string id = call.Call.ApprovalId!;
        if (Approval(call, id) is { Status: ApprovalStatus.Pending } pending)
        {
            await WaitAsync(call, pending.Request).ConfigureAwait(false);
        }

        return Verdict(call.Command.Tool, Approval(call, id));
    }

    /// <summary>Asks, right before the intent, whether a call is still what was approved. What it finds changed is recorded.</summary>
    /// <returns>Why the call may not be made, or null.</returns>
    public static async Task<ToolError?> RecheckAsync(CallServices call, GeneratedTool tool, Effect effect, ShellEvidence? shell, bool needsApproval)
    {
        if (call.Call.ApprovalId is not { } id)
        {
            return needsApproval
                ? Error(call.Command.Tool, ToolErrorCode.ApprovalRequired, "The call needs an approval that is not recorded.")
                : null;
        }

        ApprovalState approval = Approval(call, id);
        if (approval.Status is not (ApprovalStatus.Approved or ApprovalStatus.Used))
        {
            return Verdict(call.Command.Tool, approval);
        }

        if (approval.Status == ApprovalStatus.Approved && approval.Request.ExpiresAt <= call.Environment.Now)
        {
            await call.Journal.AppendAsync(new ApprovalExpired(id)).ConfigureAwait(false);
            return Verdict(call.Command.Tool, Approval(call, id));
        }

        if (needsApproval && Binding(call, tool, effect, shell) == approval.Request.BindingHash)
        {
            return null;
        }

        const string message = "The call, its tool, its effect, its shell verdict or the policy is no longer what was approved.";
        if (approval.Status == ApprovalStatus.Approved)
        {
            await call.Journal.AppendAsync(new ApprovalVoided(id, message)).ConfigureAwait(false);
        }

        return Error(call.Command.Tool, ToolErrorCode.ApprovalVoid, message);
    }

    private static ApprovalRequested Request(CallServices call, GeneratedTool tool, AdmissionVerdict.NeedsApproval needs)
    {
        ShellEvidence? shell = Evidence.Of(needs.Shell);
        RunEnvironment environment = call.Environment;
        return new ApprovalRequested(
            call.Key,
            CallHashes.ApprovalId(call.Journal.State.Run, call.Key),
            tool.Name,
            call.Command.Arguments,
            needs.Effect,
            needs.Reason,
            Binding(call, tool, needs.Effect, shell),
            environment.Now + environment.Options.ApprovalExpiry,
            shell);
    }

    private static async Task WaitAsync(CallServices call, ApprovalRequested request)
    {
        CancellationToken ended = call.Scope.Ended;
        Task<RunState> decided = call.Journal.WhenAsync(state => state.Attention is not null || !IsPending(state), ended);
        Task lapsed = call.Environment.Timers.WaitUntilAsync(request.ExpiresAt, ended);
        await (await Task.WhenAny(decided, lapsed).ConfigureAwait(false)).ConfigureAwait(false);
        if (!decided.IsCompleted)
        {
            await call.Journal.ProposeAsync(state => IsPending(state) ? [new ApprovalExpired(request.ApprovalId)] : []).ConfigureAwait(false);
        }
        else if (IsPending(call.Journal.State))
        {
            // The run needs attention, and may need it before anybody decides here. The request stands.
            call.Scope.Leave();
        }

        bool IsPending(RunState state) => state.Approvals[request.ApprovalId].Status == ApprovalStatus.Pending;
    }

    private static ToolError? Verdict(string tool, ApprovalState approval) => approval.Status switch
    {
        ApprovalStatus.Approved => null,
        ApprovalStatus.Rejected => Error(tool, ToolErrorCode.ApprovalRejected, $"{approval.Decision!.DecidedBy} rejected the call{(approval.Decision.Reason is { } reason ? $": {reason}" : " and gave no reason.")}"),
        ApprovalStatus.Expired => Error(tool, ToolErrorCode.ApprovalVoid, $"Nobody decided about the call before {approval.Request.ExpiresAt:u}."),
        ApprovalStatus.Used => Error(tool, ToolErrorCode.ApprovalVoid, "The approval was used; it is good for one call."),
        ApprovalStatus.Voided => Error(tool, ToolErrorCode.ApprovalVoid, "The approval was given for another call than this one had become."),
        ApprovalStatus.Pending => Error(tool, ToolErrorCode.ApprovalRequired, "Nobody has decided about the call yet."),
        _ => throw new InvalidOperationException($"An approval is {approval.Status}."),
    };

    private static string Binding(CallServices call, GeneratedTool tool, Effect effect, ShellEvidence? shell) =>
        CallHashes.Binding(call.Journal.State.Run, call.Key, tool, call.Command, effect, shell, call.Environment.PolicyHash);

    private static ApprovalState Approval(CallServices call, string id) => call.Journal.State.Approvals[id];

    private static ToolError Error(string tool, string code, string message) => new() { Code = code, Tool = tool, Message = message };
}
