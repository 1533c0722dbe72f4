namespace AgentGen.Runs;

/// <summary>
/// Make a plan for a task, check it as a whole, then carry it out: steps run as soon as the steps that they depend on have succeeded, failed steps are
/// repaired by the model, and what cannot be repaired is taken back.
/// </summary>
public sealed record PlanInput : RunInput
{
    /// <summary>The task, as the model sees it.</summary>
    public required string Task { get; init; }

    /// <summary>What the model should know beside the task; told to it before planning and before repairs.</summary>
    public string? Instructions { get; init; }

    /// <summary>The plan, where it is already made. By default the model makes it.</summary>
    public WorkPlan? Plan { get; init; }

    /// <summary>What happens when a step has finally failed. The default is <see cref="FailurePolicy.Rollback"/>.</summary>
    public FailurePolicy OnFailure { get; init; }

    /// <summary>How many attempts a step has, the first one included. <see langword="null"/>, the default, takes <see cref="RunEngineOptions.MaxAttempts"/>.</summary>
    public int? MaxAttempts { get; init; }

    /// <summary>How many steps run at the same time. <see langword="null"/>, the default, takes <see cref="RunEngineOptions.MaxConcurrency"/>.</summary>
    public int? MaxConcurrency { get; init; }
}
