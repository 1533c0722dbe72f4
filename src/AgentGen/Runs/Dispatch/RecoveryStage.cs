namespace AgentGen.Runs;

/// <summary>Says, by its effect, what an invocation means whose end is not in the journal.</summary>
internal static class RecoveryStage
{
    public static async Task RecoverAsync(CallServices call, GeneratedTool tool)
    {
        CallIntended intent = call.Call.Intent!;
        switch (intent.Effect)
        {
            case Effect.ReadOnly or Effect.Idempotent:
                await GoOnAsync(call, tool).ConfigureAwait(false);
                break;
            case Effect.Compensable when await IsTakenBackAsync(call, tool).ConfigureAwait(false):
                await GoOnAsync(call, tool).ConfigureAwait(false);
                break;
            case Effect.Compensable:
                await LoseAsync(call, intent, $"The call was interrupted, and what it may have done could not be taken back: {call.Call.Undo!.Outcome.Detail}").ConfigureAwait(false);
                break;
            default:
                await LoseAsync(call, intent, "The call was interrupted. It may happen only once, so it is not repeated.").ConfigureAwait(false);
                break;
        }
    }

    private static Task GoOnAsync(CallServices call, GeneratedTool tool) => call.Scope.Cancelled.IsCancellationRequested
        ? call.Journal.AppendAsync(new CallFailed(call.Key, call.Call.Intent!.Invocation, CallRunner.Cancelled(call), Transient: false, DurationMs: 0))
        : PerformStage.AgainAsync(call, tool);

    private static async Task<bool> IsTakenBackAsync(CallServices call, GeneratedTool tool)
    {
        UndoOutcome outcome = await UndoStage.UndoAsync(call, tool).ConfigureAwait(false);
        return outcome.Kind is UndoOutcomeKind.Restored or UndoOutcomeKind.NothingToDo;
    }

    private static Task LoseAsync(CallServices call, CallIntended intent, string message) => call.Journal.AppendAsync(new CallUnknown(
        call.Key, intent.Invocation, new ToolError { Code = ToolErrorCode.OutcomeUnknown, Tool = intent.Tool, Message = message }, DurationMs: 0));
}
