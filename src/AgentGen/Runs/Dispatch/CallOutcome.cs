namespace AgentGen.Runs;

/// <summary>How a call ended, gates and undo included.</summary>
public enum CallOutcome
{
    /// <summary>It is not known whether the call had its effect. It is never repeated.</summary>
    Unknown = 0,

    /// <summary>The call was not made: the policy, a person or the arguments stood in the way.</summary>
    Refused,

    /// <summary>The call was made and failed, or one of its gates did.</summary>
    Failed,

    /// <summary>The call was made and every gate passed.</summary>
    Succeeded,
}
