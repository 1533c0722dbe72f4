namespace AgentGen.Runs;

/// <summary>A move to another phase in a report, made or refused.</summary>
public sealed record ReportedMove
{
    /// <summary>When it was over.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The move; <see langword="null"/> where it was refused.</summary>
    public PhaseMoved? Moved { get; init; }

    /// <summary>Why it was refused.</summary>
    public ToolError? Refusal { get; init; }

    /// <summary>The verdict of the verification, where the edge needed it.</summary>
    public GateJudged? Verification { get; init; }
}
