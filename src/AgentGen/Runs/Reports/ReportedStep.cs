namespace AgentGen.Runs;

/// <summary>A step of a plan in a report.</summary>
public sealed record ReportedStep
{
    /// <summary>The step as planned.</summary>
    public required PlanStep Step { get; init; }

    /// <summary>Where it stands.</summary>
    public required StepStatus Status { get; init; }

    /// <summary>How it ended: one of <see cref="RunCode"/> or <see cref="ToolErrorCode"/>; <see langword="null"/> while it has not.</summary>
    public string? Code { get; init; }

    /// <summary>Why, or the evidence.</summary>
    public string? Message { get; init; }

    /// <summary>Its attempts in order, each with the arguments that it used. Empty for a step that moves to another phase.</summary>
    public IReadOnlyList<ReportedCall> Attempts { get; init; } = [];

    /// <summary>What the model said was wrong, repair by repair.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];

    /// <summary>When it began; <see langword="null"/> where it never did.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was over.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>From its beginning to its end, repairs and waits included.</summary>
    public TimeSpan? Duration => EndedAt - StartedAt;
}
