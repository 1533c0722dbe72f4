namespace AgentGen.Runs;

/// <summary>Where a run stands.</summary>
public enum RunStatus
{
    /// <summary>Not finished.</summary>
    Running = 0,

    /// <summary>Finished with evidence of success.</summary>
    Succeeded,

    /// <summary>Finished without success.</summary>
    Failed,

    /// <summary>Finished because it was cancelled.</summary>
    Cancelled,

    /// <summary>Stopped at something that only a person can decide, such as an effect whose outcome is unknown.</summary>
    NeedsAttention,
}
