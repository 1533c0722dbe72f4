namespace AgentGen.Runs;

/// <summary>What requests to the model are for.</summary>
public static class ModelPurpose
{
    /// <summary>Looking around and submitting a plan.</summary>
    public const string Planning = "planning";

    /// <summary>Finding other arguments for a failed step.</summary>
    public const string Repair = "repair";

    /// <summary>A plain tool loop.</summary>
    public const string ToolLoop = "tool_loop";
}
