namespace AgentGen.Runs;

/// <summary>The codes of <see cref="PlanError"/>: stable, for programs to compare.</summary>
public static class PlanErrorCode
{
    /// <summary>What was submitted does not have the shape of a plan.</summary>
    public const string NotAPlan = "not_a_plan";

    /// <summary>The plan has no steps.</summary>
    public const string EmptyPlan = "empty_plan";

    /// <summary>Two steps have the same id.</summary>
    public const string DuplicateStep = "duplicate_step";

    /// <summary>A step calls a tool that the run does not have.</summary>
    public const string UnknownTool = "unknown_tool";

    /// <summary>A step depends on a step that the plan does not have.</summary>
    public const string UnknownDependency = "unknown_dependency";

    /// <summary>Steps depend on each other in a circle.</summary>
    public const string CyclicDependency = "cyclic_dependency";

    /// <summary>A step's arguments do not fit its tool.</summary>
    public const string InvalidArguments = "invalid_arguments";

    /// <summary>A step names a gate that does not exist.</summary>
    public const string UnknownGate = "unknown_gate";

    /// <summary>A step names a gate that cannot be evaluated for its tool.</summary>
    public const string GateNotApplicable = "gate_not_applicable";

    /// <summary>A step calls a tool in a phase in which it may not be called, or moves where no edge leads.</summary>
    public const string UnreachablePhase = "unreachable_phase";
}
