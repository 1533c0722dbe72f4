namespace AgentGen.Runs;

/// <summary>Folds a journal into the line that a list of runs shows.</summary>
public static class RunSummaryFold
{
    /// <summary>Adds the next fact of a journal.</summary>
    /// <param name="summary">The summary of the facts before; <see langword="null"/> for the first.</param>
    /// <param name="next">The fact.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="RunStoreException">The journal does not begin with <see cref="RunStarted"/> (<see cref="RunStoreError.Corrupt"/>).</exception>
    public static RunSummary Apply(RunSummary? summary, RecordedEvent next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (summary is null)
        {
            return next.Event is RunStarted started
                ? new RunSummary(next.Run, started.Program, RunStatus.Running, next.Revision, next.At, next.At)
                : throw new RunStoreException(RunStoreError.Corrupt, $"The journal of run {next.Run} does not begin with its start.");
        }

        return summary with { Status = StatusAfter(summary.Status, next.Event), Revision = next.Revision, UpdatedAt = next.At };
    }

    /// <summary>The status of a run after a fact.</summary>
    /// <param name="status">The status before.</param>
    /// <param name="next">The fact.</param>
    /// <returns>The status.</returns>
    public static RunStatus StatusAfter(RunStatus status, RunEvent next) => next switch
    {
        RunFinished finished => finished.Status,
        AttentionNeeded => RunStatus.NeedsAttention,
        RunResumed => RunStatus.Running,
        _ => status,
    };
}
