namespace AgentGen.Runs;

/// <summary>A run to start.</summary>
public sealed record RunRequest
{
    /// <summary>What the run is asked to do: a <see cref="PlanInput"/> or a <see cref="ToolLoopInput"/>.</summary>
    public required RunInput Input { get; init; }

    /// <summary>The run's identity. <see langword="null"/>, the default, makes a new one.</summary>
    public RunId? Id { get; init; }

    /// <summary>The phase in which the run begins. <see langword="null"/>, the default, takes the start phase of the tool map, if it has phases.</summary>
    public PhaseId? Phase { get; init; }

    /// <summary>What the run may use.</summary>
    public RunLimits Limits { get; init; } = new();
}
