using AgentGen.Runs;

namespace CodeEngineer.Progress;

/// <summary>Where a step of the plan stands.</summary>
internal sealed class StepProgress(PlanStep step)
{
    public string Id => step.Id;

    public string Description => step.Description;

    public string Tool => step.Tool;

    public string? Gate => step.Gate;

    public StepStatus Status { get; set; }

    public int Attempts { get; set; }

    /// <summary>What the step is busy with, or how it ended.</summary>
    public string Note { get; set; } = "";

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public TimeSpan? Elapsed(DateTimeOffset now) => StartedAt is { } start ? (EndedAt ?? now) - start : null;
}
