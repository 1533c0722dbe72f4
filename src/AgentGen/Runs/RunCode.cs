namespace AgentGen.Runs;

/// <summary>The codes with which runs and steps end: stable, for programs to compare.</summary>
public static class RunCode
{
    /// <summary>The program did what it was asked, with evidence.</summary>
    public const string Succeeded = "succeeded";

    /// <summary>The model gave no valid plan. Nothing was done.</summary>
    public const string PlanningFailed = "planning_failed";

    /// <summary>The plan that was given is not valid. Nothing was done.</summary>
    public const string PlanRejected = "plan_rejected";

    /// <summary>A step of the plan failed for good.</summary>
    public const string StepFailed = "step_failed";

    /// <summary>A step that this one depends on did not succeed.</summary>
    public const string DependencyFailed = "dependency_failed";

    /// <summary>The run stopped before the step was started.</summary>
    public const string RunStopped = "run_stopped";

    /// <summary>A failed step could not be repaired.</summary>
    public const string NotRepaired = "not_repaired";

    /// <summary>A failed attempt could not be taken back, so no other was made.</summary>
    public const string NotUndone = "not_undone";

    /// <summary>The model could not be asked.</summary>
    public const string ModelFailed = "model_failed";

    /// <summary>The model answered in prose where it had to submit something.</summary>
    public const string NoSubmission = "no_submission";

    /// <summary>The model kept submitting something that is not valid.</summary>
    public const string InvalidSubmission = "invalid_submission";

    /// <summary>The model answered with nothing.</summary>
    public const string NoAnswer = "no_answer";

    /// <summary>The model's answer was not whole.</summary>
    public const string AnswerCutOff = "answer_cut_off";

    /// <summary>The tool loop used all its turns.</summary>
    public const string TurnsExhausted = "turns_exhausted";

    /// <summary>The run used all that its limits allow.</summary>
    public const string BudgetExhausted = "budget_exhausted";

    /// <summary>The run's time was up.</summary>
    public const string DeadlineExceeded = "deadline_exceeded";

    /// <summary>The run was cancelled.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Nothing was in flight, nothing was awaited, and the run was not finished.</summary>
    public const string Stalled = "stalled";

    /// <summary>It is not known whether a call that may happen only once had its effect.</summary>
    public const string OutcomeUnknown = "outcome_unknown";

    /// <summary>A child run needs attention.</summary>
    public const string ChildNeedsAttention = "child_needs_attention";

    /// <summary>The run was started by another version of its program.</summary>
    public const string ProgramChanged = "program_changed";

    /// <summary>A tool is no longer what it was when the run was started.</summary>
    public const string ContractChanged = "contract_changed";

    /// <summary>The policy is no longer what it was when the run was started.</summary>
    public const string PolicyChanged = "policy_changed";

    /// <summary>The engine stopped hosting the run, which can be resumed.</summary>
    public const string HostingStopped = "hosting_stopped";

    /// <summary>Another engine took the run over.</summary>
    public const string Fenced = "fenced";

    /// <summary>The store could not be reached.</summary>
    public const string StoreUnavailable = "store_unavailable";

    /// <summary>The store cannot be written to.</summary>
    public const string StoreReadOnly = "store_read_only";

    /// <summary>The journal cannot be read as what it should be.</summary>
    public const string StoreCorrupt = "store_corrupt";

    /// <summary>Another process owns the store.</summary>
    public const string StoreLocked = "store_locked";

    /// <summary>A fault of the engine; the run can be resumed.</summary>
    public const string EngineFailed = "engine_failed";
}
