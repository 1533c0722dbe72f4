using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>Makes a call: admits it once more on the stored bytes, captures, commits the intent, invokes, commits what came of it.</summary>
internal static class PerformStage
{
    /// <summary>Makes the call for the first time. A refusal or a failed capture closes it; nothing happened then.</summary>
    public static async Task BeginAsync(CallServices call, GeneratedTool tool)
    {
        Readmission readmission = await ReadmitAsync(call, tool).ConfigureAwait(false);
        if (readmission.Refusal is { } refusal)
        {
            await CallRunner.CloseAsync(call, CallOutcome.Refused, refusal).ConfigureAwait(false);
            return;
        }

        (Payload? token, ToolError? error) = await CaptureAsync(call, tool, readmission.Effect).ConfigureAwait(false);
        if (error is not null)
        {
            await CallRunner.CloseAsync(call, CallOutcome.Failed, error).ConfigureAwait(false);
            return;
        }

        if (await InvokeAsync(call, tool, readmission, token).ConfigureAwait(false) is { } stopped)
        {
            await CallRunner.CloseAsync(call, CallOutcome.Refused, stopped).ConfigureAwait(false);
        }
    }

    /// <summary>Makes the call once more after a crash left an invocation open whose effect is known to be repeatable, or taken back.</summary>
    public static async Task AgainAsync(CallServices call, GeneratedTool tool)
    {
        Readmission readmission = await ReadmitAsync(call, tool).ConfigureAwait(false);
        (Payload? token, ToolError? error) = readmission.Refusal is null
            ? await CaptureAsync(call, tool, readmission.Effect).ConfigureAwait(false)
            : (null, readmission.Refusal);
        error ??= await InvokeAsync(call, tool, readmission, token).ConfigureAwait(false);
        if (error is not null)
        {
            await call.Journal.AppendAsync(new CallFailed(call.Key, call.Call.Intent!.Invocation, error, Transient: false, DurationMs: 0, error.Cause)).ConfigureAwait(false);
        }
    }

    private static async Task<Readmission> ReadmitAsync(CallServices call, GeneratedTool tool)
    {
        AdmissionVerdict verdict = await Admission.AdmitAsync(call).ConfigureAwait(false);
        if (verdict is AdmissionVerdict.Refused refused)
        {
            return new Readmission(default, null, refused.Error);
        }

        (Effect effect, ShellEvidence? shell) = verdict switch
        {
            AdmissionVerdict.Admitted admitted => (admitted.Effect, Evidence.Of(admitted.Shell)),
            AdmissionVerdict.NeedsApproval needs => (needs.Effect, Evidence.Of(needs.Shell)),
            _ => throw new InvalidOperationException($"Admission said {verdict.GetType().Name}."),
        };
        ToolError? error = await ApprovalDesk.RecheckAsync(call, tool, effect, shell, verdict is AdmissionVerdict.NeedsApproval).ConfigureAwait(false);
        return new Readmission(effect, shell, error);
    }

    private static async Task<(Payload? Token, ToolError? Error)> CaptureAsync(CallServices call, GeneratedTool tool, Effect effect)
    {
        if (effect != Effect.Compensable)
        {
            return (null, null);
        }

        RunEngineOptions options = call.Environment.Options;
        using CancellationTokenSource timeout = new(tool.Contract.Timeout ?? options.ToolTimeout, options.Time);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, call.Scope.Ended);
        JsonElement token;
        try
        {
            token = await Task.Run(() => call.InScopeAsync(services => tool.CaptureAsync(call.Arguments(services), stop.Token)), CancellationToken.None)
                .WaitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            call.Scope.ThrowIfAbandoned();
            const string NotCaptured = "What the undo would need could not be captured, so the call was not made. ";
            return (null, call.Scope.Cancelled.IsCancellationRequested
                ? CallRunner.Cancelled(call)
                : timeout.IsCancellationRequested ? new ToolError { Code = ToolErrorCode.ToolFailed, Tool = tool.Name, Message = $"{NotCaptured}It took too long." }
                : FailureText.Error(tool, ToolErrorCode.ToolFailed, NotCaptured, "The capture", exception));
        }

        return (await call.Environment.Payloads.PutAsync(token).ConfigureAwait(false), null);
    }

    /// <returns>Why the call was not made, or null.</returns>
    private static async Task<ToolError?> InvokeAsync(CallServices call, GeneratedTool tool, Readmission readmission, Payload? token)
    {
        call.Scope.ThrowIfAbandoned();
        int invocation = (call.Call.Intent?.Invocation ?? 0) + 1;
        string? approval = invocation == 1 ? call.Call.ApprovalId : null;
        CallIntended intent = new(
            call.Key, invocation, tool.Name, tool.Contract.Hash, CallHashes.Arguments(call.Command), call.IdempotencyKey, readmission.Effect, token, approval, readmission.Shell);

        // Asked where the intent is recorded, so that a run that was told to stop, or that somebody has to look at, makes no other call.
        RunState then = await call.Journal.ProposeAsync(state => state is { Stop: null, Attention: null } ? [intent] : []).ConfigureAwait(false);
        if (then.Calls[call.Key].Intent?.Invocation != invocation)
        {
            if (then.Stop is null)
            {
                call.Scope.Leave();
            }

            return CallRunner.Cancelled(call);
        }

        long since = call.Environment.Options.Time.GetTimestamp();
        InvocationEnd end = await ToolInvoker.InvokeAsync(call, tool, readmission.Effect).ConfigureAwait(false);
        long duration = call.Environment.ElapsedMs(since);
        RunEvent outcome = end switch
        {
            InvocationEnd.Returned returned => new CallCompleted(call.Key, invocation, await call.Environment.Payloads.PutAsync(returned.Result).ConfigureAwait(false), duration),
            InvocationEnd.Failed failed => new CallFailed(call.Key, invocation, failed.Error, failed.Transient, duration, failed.Error.Cause),
            InvocationEnd.Lost lost => new CallUnknown(call.Key, invocation, lost.Error, duration, lost.Error.Cause),
            _ => throw new InvalidOperationException($"An invocation ended as {end.GetType().Name}."),
        };
        await call.Journal.AppendAsync(SettleStage.WithClose(call, tool, outcome)).ConfigureAwait(false);
        return null;
    }

    private sealed record Readmission(Effect Effect, ShellEvidence? Shell, ToolError? Refusal);
}
