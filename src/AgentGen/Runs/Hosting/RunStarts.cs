namespace AgentGen.Runs;

/// <summary>Makes the first fact of a run.</summary>
internal static class RunStarts
{
    public static RunStarted Root(RunRequest request, RunEnvironment environment)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Limits.MaxModelCalls, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Limits.MaxToolCalls, nameof(request));
        PhasePolicy? policy = environment.Tools.Phases;
        if (request.Phase is { } phase && policy?.TryGet(phase, out _) != true)
        {
            throw new ArgumentException($"The tools have no phase {phase}.", nameof(request));
        }

        return Of(request.Input, request.Limits, environment, environment.Tools.Tools.Select(static tool => tool.Name), request.Phase ?? policy?.Start);
    }

    /// <summary>A child has no tool that its parent does not have, and stands where its parent stood.</summary>
    public static RunStarted Child(RunState parent, string key, SpawnChild command, RunEnvironment environment) =>
        Of(command.Input, command.Limits, environment, command.Tools.Where(parent.Start.Contracts.ContainsKey), parent.Phase) with
        {
            ReadOnly = parent.Start.ReadOnly || command.ReadOnly,
            Parent = new RunParent(parent.Run, key, parent.PathOf(key)),
        };

    private static RunStarted Of(RunInput input, RunLimits limits, RunEnvironment environment, IEnumerable<string> tools, PhaseId? phase)
    {
        RunProgram program = RunProgram.For(input);
        SortedDictionary<string, string> contracts = new(StringComparer.Ordinal);
        foreach (string name in tools)
        {
            contracts[name] = environment.Tools.TryGet(name, out GeneratedTool? tool)
                ? tool.Contract.Hash
                : throw new InvalidOperationException($"The run would have {name}, which the map does not have.");
        }

        return new RunStarted(program.Id, program.Version, input, limits, contracts, environment.PolicyHash, phase);
    }
}
