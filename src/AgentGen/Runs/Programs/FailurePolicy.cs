namespace AgentGen.Runs;

/// <summary>What a plan does when one of its steps has finally failed.</summary>
public enum FailurePolicy
{
    /// <summary>Start nothing new, let running steps end, then take completed steps back, the last one first.</summary>
    Rollback = 0,

    /// <summary>Start nothing new and let running steps end; what was done stays.</summary>
    Stop,

    /// <summary>Go on with the steps that do not depend on the failed one; what was done stays. The run still fails.</summary>
    Continue,
}
