namespace AgentGen.Runs;

/// <summary>How a run ends without success: what is in flight ends first, then what was done is taken back, then the end is recorded.</summary>
internal static class Ending
{
    /// <summary>The end of a run that was told to stop.</summary>
    public static void Stop(RunState state, FailurePolicy policy, Decision decision)
    {
        CancelRequested stop = state.Stop!;
        Fail(state, policy, decision, stop.Code, stop.Reason);
    }

    public static void Fail(RunState state, FailurePolicy policy, Decision decision, string code, string summary)
    {
        if (!state.Open.IsEmpty || (policy == FailurePolicy.Rollback && !RolledBack(state, decision, summary)))
        {
            return;
        }

        string[] left = [.. state.Calls.Values.Where(static call => call.LeftEffect).OrderBy(static call => call.CompletedAt).ThenBy(static call => call.Key, StringComparer.Ordinal).Select(static call => $"{call.Command.Tool} ({call.Key})")];
        string residue = left.Length == 0 ? "" : $" What was done and still stands: {string.Join(", ", left)}.";
        RunStatus status = code == RunCode.Cancelled ? RunStatus.Cancelled : RunStatus.Failed;
        decision.Record(new RunFinished(status, code, summary + residue));
    }

    // One after the other, the last one first: a later call may rest on what an earlier one did.
    private static bool RolledBack(RunState state, Decision decision, string reason)
    {
        IReadOnlyList<string> calls;
        if (state.Rollback is { } rollback)
        {
            calls = rollback.Calls;
        }
        else
        {
            calls = [.. state.Calls.Values.Where(CanUndo).OrderByDescending(static call => call.CompletedAt).Select(static call => call.Key)];
            if (calls.Count > 0)
            {
                decision.Record(new RollbackStarted(reason, calls));
            }
        }

        foreach (string call in calls)
        {
            string key = $"rollback/{call}";
            if (!state.Commands.ContainsKey(key))
            {
                decision.Issue(key, new UndoCall(call));
                return false;
            }
        }

        return true;
    }

    private static bool CanUndo(CallState call) =>
        call is { Closed.Outcome: CallOutcome.Succeeded, Intent.Effect: Effect.Compensable, Undo: null };
}
