namespace AgentGen.Runs;

/// <summary>What a run may use, its children included.</summary>
public sealed record RunLimits
{
    /// <summary>How many requests it may make to the model, failed ones included. The default is 200.</summary>
    public int MaxModelCalls { get; init; } = 200;

    /// <summary>How many tool calls it may make. The default is 1000.</summary>
    public int MaxToolCalls { get; init; } = 1000;

    /// <summary>When its time is up; it is then cancelled. By default there is no deadline.</summary>
    public DateTimeOffset? Deadline { get; init; }
}
