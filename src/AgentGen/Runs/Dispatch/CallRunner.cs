namespace AgentGen.Runs;

/// <summary>Takes a call from wherever its journal stands to its close.</summary>
internal static class CallRunner
{
    public static async Task RunAsync(CallServices call)
    {
        try
        {
            if (call.Call.Intent is null && await RefusalAsync(call).ConfigureAwait(false) is { } refusal)
            {
                await CloseAsync(call, CallOutcome.Refused, refusal).ConfigureAwait(false);
                return;
            }

            GeneratedTool tool = Tool(call);
            using IDisposable resources = await call.Locks.TakeAsync(call.Resources(tool), call.Call.Intent is null ? call.Scope.Ended : CancellationToken.None).ConfigureAwait(false);
            if (call.Call.Intent is null)
            {
                await PerformStage.BeginAsync(call, tool).ConfigureAwait(false);
            }
            else if (call.Call.HasOpenIntent)
            {
                await RecoveryStage.RecoverAsync(call, tool).ConfigureAwait(false);
            }

            await SettleStage.SettleAsync(call, tool).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (call.Scope.Ended.IsCancellationRequested && call.Call.Intent is null)
        {
            call.Scope.ThrowIfAbandoned();
            await CloseAsync(call, CallOutcome.Refused, Cancelled(call)).ConfigureAwait(false);
        }
    }

    public static Task CloseAsync(CallServices call, CallOutcome outcome, ToolError? error) =>
        call.Journal.AppendAsync(new CallClosed(call.Key, outcome, error, error?.Cause));

    public static ToolError Cancelled(CallServices call) =>
        new() { Code = ToolErrorCode.Cancelled, Tool = call.Command.Tool, Message = "The run was cancelled." };

    private static async Task<ToolError?> RefusalAsync(CallServices call) => await Admission.AdmitAsync(call).ConfigureAwait(false) switch
    {
        AdmissionVerdict.Refused refused => refused.Error,
        AdmissionVerdict.NeedsApproval needs => await ApprovalDesk.ObtainAsync(call, Tool(call), needs).ConfigureAwait(false),
        _ => null,
    };

    private static GeneratedTool Tool(CallServices call) => call.Environment.Tools.TryGet(call.Command.Tool, out GeneratedTool? tool)
        ? tool
        : throw new InvalidOperationException($"{call.Command.Tool} was admitted and is not in the map.");
}
