namespace AgentGen.Runs;

/// <summary>Keeps a run's entry in the list of runs while its journal grows.</summary>
public static class RunSummaryFold
{
    /// <summary>Takes one more fact into account.</summary>
    /// <param name="before">The entry before it; <see langword="null"/> for a run's first fact.</param>
    /// <param name="fact">The fact.</param>
    /// <returns>The entry after it.</returns>
    public static RunSummary Apply(RunSummary? before, RecordedEvent fact)
    {
        RunSummary summary = before ?? new(fact.Run, Program: "", RunStatus.Running, Revision: 0, StartedAt: fact.At, UpdatedAt: fact.At);
        return summary with { Revision = fact.Revision, UpdatedAt = fact.At };
    }
}
