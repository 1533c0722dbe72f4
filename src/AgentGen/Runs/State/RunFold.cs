namespace AgentGen.Runs;

/// <summary>Folds facts into <see cref="RunState"/>.</summary>
internal static class RunFold
{
    /// <summary>Folds the next fact of a journal as it is read.</summary>
    /// <exception cref="RunStoreException">The journal does not begin with its start, has a gap, or has a fact that cannot follow.</exception>
    public static RunState Next(RunId run, RunState? state, RecordedEvent recorded)
    {
        long expected = (state?.Revision ?? 0) + 1;
        if (recorded.Revision != expected)
        {
            throw new RunStoreException(RunStoreError.Corrupt, $"The journal of run {run} has fact {recorded.Revision} where {expected} belongs.");
        }

        if (state is not null && (state.Finished is not null || recorded.Event is RunStarted))
        {
            throw Misplaced(run, recorded);
        }

        ChildId.Check(run, recorded.Event);
        try
        {
            return state is null ? Begin(run, recorded.Event) : Apply(state, recorded.Event);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or ArgumentException)
        {
            throw Misplaced(run, recorded, exception);
        }
    }

    private static RunStoreException Misplaced(RunId run, RecordedEvent recorded, Exception? cause = null) =>
        new(RunStoreError.Corrupt, $"The journal of run {run} has a {recorded.Event.GetType().Name} at {recorded.Revision} that cannot follow what is before it.", cause);

    /// <summary>Folds the first fact.</summary>
    public static RunState Begin(RunId run, RunEvent first) => first is RunStarted start
        ? new RunState(run, start) { Revision = 1 }
        : throw new RunStoreException(RunStoreError.Corrupt, $"The journal of run {run} does not begin with its start.");

    /// <summary>Folds one more fact.</summary>
    public static RunState Apply(RunState state, RunEvent next) => Fold(state, next) with
    {
        Revision = state.Revision + 1,
        Plan = state.Plan.Apply(next),
        Loop = state.Loop.Apply(next),
    };

    private static RunState Fold(RunState state, RunEvent next) => next switch
    {
        CommandIssued issued => Issue(state, issued),
        ModelAnswered answered => Close(state, answered.Key) with
        {
            Requests = state.Requests.SetItem(answered.Key, Request(state, answered.Key) with { Attempts = answered.Attempt, Answer = answered.Answer }),
            Usage = state.Usage with
            {
                InputTokens = state.Usage.InputTokens + answered.Answer.InputTokens,
                OutputTokens = state.Usage.OutputTokens + answered.Answer.OutputTokens,
            },
        },
        ModelAttemptFailed failed => (failed.RetryAt is null ? Close(state, failed.Key) : state) with
        {
            Requests = state.Requests.SetItem(failed.Key, Request(state, failed.Key) with { Attempts = failed.Attempt, LastFailure = failed }),
            Usage = failed.RetryAt is null ? state.Usage : state.Usage with { ModelCalls = state.Usage.ModelCalls + 1 },
        },
        PhaseMoved moved => Close(state, moved.Key) with { Phase = moved.To, Moves = state.Moves.SetItem(moved.Key, moved) },
        PhaseMoveRefused refused => Close(state, refused.Key) with { Moves = state.Moves.SetItem(refused.Key, refused) },
        ChildFinished finished => Close(state, finished.Key) with
        {
            Children = state.Children.SetItem(finished.Key, finished),
            Usage = Add(state.Usage, finished.Usage),
        },
        TimerFired fired => Close(state, fired.Key),
        RollbackStarted rollback => state with { Rollback = rollback },
        // Whoever cancels a run that needs attention has seen why: it may end then, and lists what is unknown.
        CancelRequested stop => state with { Stop = stop, Unknown = state.Attention is null ? state.Unknown : null },
        AttentionNeeded attention => state with { Attention = attention },
        RunResumed => state with { Attention = null },
        RunFinished finished => state with { Finished = finished },
        _ => CallFold.Apply(state, next),
    };

    private static RunState Issue(RunState state, CommandIssued issued) => state with
    {
        Commands = state.Commands.SetItem(issued.Key, new CommandState(issued.Key, issued.Command, IsOpen: true)),
        Open = state.Open.Add(issued.Key),
        Calls = issued.Command is DispatchTool call ? state.Calls.SetItem(issued.Key, new CallState(issued.Key, call)) : state.Calls,
        Usage = issued.Command switch
        {
            AskModel => state.Usage with { ModelCalls = state.Usage.ModelCalls + 1 },
            DispatchTool => state.Usage with { ToolCalls = state.Usage.ToolCalls + 1 },
            _ => state.Usage,
        },
    };

    internal static RunState Close(RunState state, string key) => state.Commands.TryGetValue(key, out CommandState? command)
        ? state with { Commands = state.Commands.SetItem(key, command with { IsOpen = false }), Open = state.Open.Remove(key) }
        : state;

    private static ModelRequestState Request(RunState state, string key) => state.Requests.GetValueOrDefault(key) ?? new ModelRequestState();

    private static RunUsage Add(RunUsage a, RunUsage b) =>
        new(a.ModelCalls + b.ModelCalls, a.ToolCalls + b.ToolCalls, a.InputTokens + b.InputTokens, a.OutputTokens + b.OutputTokens);
}
