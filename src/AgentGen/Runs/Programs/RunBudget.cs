namespace AgentGen.Runs;

/// <summary>What a run has used of its limits, what its children may use included.</summary>
internal static class RunBudget
{
    /// <summary>Why the run may not go on, or null. What was allowed is used up before more is refused.</summary>
    public static string? Exhausted(RunState state) =>
        state.Usage.ModelCalls > state.Start.Limits.MaxModelCalls ? $"The run may make {state.Start.Limits.MaxModelCalls} requests to the model and needed more."
        : state.Usage.ToolCalls > state.Start.Limits.MaxToolCalls ? $"The run may make {state.Start.Limits.MaxToolCalls} tool calls and needed more."
        : null;

    /// <summary>What a child may use: no more than asked for, and no more than its parent has left.</summary>
    public static RunLimits Grant(RunState state, Decision decision, int modelCalls, int toolCalls)
    {
        RunLimits limits = state.Start.Limits;
        int models = limits.MaxModelCalls - state.Usage.ModelCalls;
        int tools = limits.MaxToolCalls - state.Usage.ToolCalls;
        IEnumerable<RunCommand> begun = state.Open.Select(key => state.Commands[key].Command).Concat(decision.Events.OfType<CommandIssued>().Select(static issued => issued.Command));
        foreach (SpawnChild sibling in begun.OfType<SpawnChild>())
        {
            models -= sibling.Limits.MaxModelCalls;
            tools -= sibling.Limits.MaxToolCalls;
        }

        return limits with { MaxModelCalls = Math.Clamp(models, 0, modelCalls), MaxToolCalls = Math.Clamp(tools, 0, toolCalls) };
    }
}
