namespace AgentGen.Runs;

/// <summary>Says how hosting a run ended.</summary>
internal static class RunResults
{
    public static RunResult Of(RunState state) => state switch
    {
        { Finished: { } finished } => Of(state, finished.Status, finished.Code, finished.Summary) with { Value = finished.Result },
        { Attention: { } attention } => Of(state, RunStatus.NeedsAttention, attention.Code, attention.Message),
        _ => Of(state, RunStatus.Running, RunCode.HostingStopped, "The engine stopped hosting the run; it can be resumed."),
    };

    public static RunResult Of(RunState state, Exception failure) => failure switch
    {
        RunStoreException store => Of(state, RunStatus.NeedsAttention, Code(store.Error), store.Message),
        HostingEndedException ended => Of(state, RunStatus.Running, ended.Code, ended.Message),
        _ => Of(state, RunStatus.NeedsAttention, RunCode.EngineFailed, $"The engine failed ({failure.GetType().Name}: {failure.Message}); the run can be resumed."),
    };

    private static RunResult Of(RunState state, RunStatus status, string code, string summary) =>
        new() { Run = state.Run, Status = status, Code = code, Summary = summary, Usage = state.Usage, Revision = state.Revision };

    private static string Code(RunStoreError error) => error switch
    {
        RunStoreError.ReadOnly => RunCode.StoreReadOnly,
        RunStoreError.Corrupt => RunCode.StoreCorrupt,
        RunStoreError.Locked => RunCode.StoreLocked,
        _ => RunCode.StoreUnavailable,
    };
}
