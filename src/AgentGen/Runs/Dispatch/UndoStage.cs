using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>Takes a call back. Nothing interrupts that but its own timeout: not a cancelled run, not an engine that stops.</summary>
internal static class UndoStage
{
    public static Task<UndoOutcome> UndoAsync(CallServices call, GeneratedTool tool) => UndoAsync(call, tool, $"{call.Key}/undo");

    public static async Task<UndoOutcome> UndoAsync(CallServices call, GeneratedTool tool, string key)
    {
        if (call.Call.Undo is { } done)
        {
            return done.Outcome;
        }

        await call.Journal.AppendAsync(new UndoIntended(key, call.Key)).ConfigureAwait(false);
        long since = call.Environment.Options.Time.GetTimestamp();
        (UndoOutcome outcome, ThrownException? cause) = await TryAsync(call, tool).ConfigureAwait(false);
        await call.Journal.AppendAsync(new UndoDone(key, call.Key, outcome, call.Environment.ElapsedMs(since), cause)).ConfigureAwait(false);
        return outcome;
    }

    private static async Task<(UndoOutcome Outcome, ThrownException? Cause)> TryAsync(CallServices call, GeneratedTool tool)
    {
        if (call.Call.Intent?.UndoToken is not { } token)
        {
            return (UndoOutcome.Failed($"{tool.Name} left no undo token."), null);
        }

        RunEngineOptions options = call.Environment.Options;
        using CancellationTokenSource timeout = new(tool.Contract.Timeout ?? options.ToolTimeout, options.Time);
        try
        {
            JsonElement captured = await call.Environment.Payloads.GetAsync(token, timeout.Token).ConfigureAwait(false);
            Task<UndoOutcome> undo = Task.Run(() => call.InScopeAsync(services => tool.UndoAsync(captured, services, timeout.Token)), CancellationToken.None);
            return (await undo.WaitAsync(timeout.Token).ConfigureAwait(false), null);
        }
        catch (Exception exception) when (exception is not RunStoreException)
        {
            return timeout.IsCancellationRequested
                ? (UndoOutcome.Failed($"The undo of {tool.Name} did not end in time; what it should have taken back may still be there."), null)
                : (UndoOutcome.Failed($"{FailureText.Of($"The undo of {tool.Name}", exception, tool.CallPolicy)}."), ThrownException.Of(exception));
        }
    }
}
