namespace AgentGen.Runs;

/// <summary>Takes a call whose invocation has ended to its close: gates, and the undo where one of them, or the call, failed.</summary>
internal static class SettleStage
{
    /// <summary>Adds the close to an outcome that nothing can follow: one durable write instead of two.</summary>
    public static IReadOnlyList<RunEvent> WithClose(CallServices call, GeneratedTool tool, RunEvent outcome) => outcome switch
    {
        CallUnknown unknown => [unknown, new CallClosed(call.Key, CallOutcome.Unknown, unknown.Error, unknown.Cause)],
        CallCompleted completed when GateStage.Of(call, tool).Count == 0 => [completed, new CallClosed(call.Key, CallOutcome.Succeeded)],
        _ => [outcome],
    };

    public static async Task SettleAsync(CallServices call, GeneratedTool tool)
    {
        if (call.Call.Closed is not null)
        {
            return;
        }

        switch (call.Call.Outcome)
        {
            case CallCompleted when await GateStage.FirstFailureAsync(call, tool).ConfigureAwait(false) is { } failure:
                await TakeBackAsync(call, tool, failure).ConfigureAwait(false);
                break;
            case CallCompleted:
                await CallRunner.CloseAsync(call, CallOutcome.Succeeded, null).ConfigureAwait(false);
                break;
            case CallFailed failed:
                await TakeBackAsync(call, tool, failed.Error).ConfigureAwait(false);
                break;
            case CallUnknown unknown:
                await CallRunner.CloseAsync(call, CallOutcome.Unknown, unknown.Error).ConfigureAwait(false);
                break;
            default:
                throw new InvalidOperationException($"Call {call.Key} has no outcome to settle.");
        }
    }

    private static async Task TakeBackAsync(CallServices call, GeneratedTool tool, ToolError error)
    {
        if (call.Call is { Intent.Effect: Effect.Compensable, Undo: null })
        {
            await UndoStage.UndoAsync(call, tool).ConfigureAwait(false);
        }

        await CallRunner.CloseAsync(call, CallOutcome.Failed, error).ConfigureAwait(false);
    }
}
