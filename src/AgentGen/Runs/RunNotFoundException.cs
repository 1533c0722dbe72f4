namespace AgentGen.Runs;

/// <summary>Thrown when a run is named that the store does not hold.</summary>
/// <param name="run">The run.</param>
public sealed class RunNotFoundException(RunId run) : Exception($"The store holds no run {run}. List the runs that it holds, or start one.")
{
    /// <summary>The run.</summary>
    public RunId Run { get; } = run;
}
