namespace AgentGen.Runs;

/// <summary>The tools that the engine itself carries out.</summary>
public static class ControlTools
{
    /// <summary>Leads the run into another phase.</summary>
    public const string AdvancePhase = "advance_phase";

    /// <summary>Ends planning with a plan.</summary>
    public const string SubmitPlan = "submit_plan";

    /// <summary>Ends a repair with other arguments.</summary>
    public const string SubmitRepair = "submit_repair";
}
