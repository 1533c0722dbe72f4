namespace AgentGen.Runs;

/// <summary>Says whether a journal can go on with this engine: what its start recorded must still hold.</summary>
internal static class ResumeCheck
{
    /// <returns>What no longer holds, or null.</returns>
    public static AttentionNeeded? Check(RunState state, RunEnvironment environment)
    {
        RunStarted start = state.Start;
        RunProgram program = RunProgram.For(start.Input);
        if ((program.Id, program.Version) != (start.Program, start.ProgramVersion))
        {
            return new AttentionNeeded(
                RunCode.ProgramChanged,
                $"The run was started by {start.Program} version {start.ProgramVersion}; this engine has {program.Id} version {program.Version}. Resume it with the engine that started it.");
        }

        foreach ((string name, string hash) in start.Contracts)
        {
            string? now = environment.Tools.TryGet(name, out GeneratedTool? tool) ? tool.Contract.Hash : null;
            if (now != hash)
            {
                string what = now is null ? "is no longer there" : "has another contract now";
                return new AttentionNeeded(RunCode.ContractChanged, $"Tool {name} {what}. Resume the run with the tools that it was started with, or start it anew.");
            }
        }

        return environment.PolicyHash == start.PolicyHash
            ? null
            : new AttentionNeeded(RunCode.PolicyChanged, "The phases are not what they were when the run was started. Resume it with that policy, or start it anew.");
    }

    /// <summary>Whether a run waits for a person, so that taking it up again would change nothing.</summary>
    public static bool IsParked(RunState state) => state.Attention is not null && state.Unknown is not null;
}
