namespace AgentGen.Runs;

/// <summary>Where a step of a plan stands.</summary>
public enum StepStatus
{
    /// <summary>It waits for other steps.</summary>
    Pending = 0,

    /// <summary>It is being carried out.</summary>
    Running,

    /// <summary>Its call succeeded and every gate passed.</summary>
    Succeeded,

    /// <summary>Its last attempt failed.</summary>
    Failed,

    /// <summary>It was never started because a step that it depends on did not succeed.</summary>
    Blocked,

    /// <summary>It was never started because the run stopped before.</summary>
    Skipped,

    /// <summary>It had succeeded and was taken back.</summary>
    RolledBack,
}
