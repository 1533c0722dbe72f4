namespace AgentGen;

/// <summary>The codes of <see cref="ToolError"/>: stable, for programs to compare.</summary>
public static class ToolErrorCode
{
    /// <summary>No tool has the name.</summary>
    public const string UnknownTool = "unknown_tool";

    /// <summary>One or more arguments are missing or of the wrong shape; all are listed.</summary>
    public const string InvalidArguments = "invalid_arguments";

    /// <summary>A model's structured answer is not JSON or of the wrong shape; everything that is wrong is listed.</summary>
    public const string InvalidOutput = "invalid_output";

    /// <summary>The tool may not be called in the current phase; the phases in which it may are listed.</summary>
    public const string WrongPhase = "wrong_phase";

    /// <summary>The phase asked for does not exist or cannot follow the current one; those that can are listed.</summary>
    public const string TransitionRefused = "transition_refused";

    /// <summary>The phase asked for needs a verification that did not pass or could not be made.</summary>
    public const string VerificationFailed = "verification_failed";

    /// <summary>The shell command is not allowed here.</summary>
    public const string ShellRefused = "shell_refused";

    /// <summary>The call needs an approval that is not recorded.</summary>
    public const string ApprovalRequired = "approval_required";

    /// <summary>A person rejected the call.</summary>
    public const string ApprovalRejected = "approval_rejected";

    /// <summary>The approval expired, was used, or was given for another call.</summary>
    public const string ApprovalVoid = "approval_void";

    /// <summary>The call succeeded but a quality gate failed or could not be evaluated.</summary>
    public const string GateFailed = "gate_failed";

    /// <summary>The tool threw.</summary>
    public const string ToolFailed = "tool_failed";

    /// <summary>The call took too long and was stopped.</summary>
    public const string TimedOut = "timed_out";

    /// <summary>The call was cancelled.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>It is not known whether the call had its effect.</summary>
    public const string OutcomeUnknown = "outcome_unknown";

    /// <summary>A check that must precede the call could not be made.</summary>
    public const string PolicyUnavailable = "policy_unavailable";
}
