namespace AgentGen;

/// <summary>What a gate found.</summary>
public enum GateVerdictKind
{
    /// <summary>The check could not be made. This is never a pass.</summary>
    NotEvaluated = 0,

    /// <summary>The check was made and failed.</summary>
    Failed,

    /// <summary>The check was made and passed.</summary>
    Passed,
}
