using System.Text.Json;

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

        if (request.Input is PlanInput { Plan: { } plan } && MissingPart(plan) is { } missing)
        {
            throw new ArgumentException($"The plan that was given is not whole: {missing}", nameof(request));
        }

        RunStarted start = Of(request.Input, request.Limits, environment, environment.Tools.Tools.Select(static tool => tool.Name), request.Phase ?? policy?.Start);
        ThrowIfNotWritable(start, nameof(request));
        return start;
    }

    private static void ThrowIfNotWritable(RunStarted start, string request)
    {
        try
        {
            RunEventSerializer.Serialize(start);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ArgumentException($"The request cannot be written to a journal: {exception.Message}", request, exception);
        }
    }

    // What a program left out of a plan is its own mistake; what a plan says wrongly is told by the run.
    private static string? MissingPart(WorkPlan plan)
    {
        if (plan.Steps is null || plan.Steps.Any(static step => step is null or { Id: null } or { Tool: null }))
        {
            return "give it a list of steps, each with an id and a tool.";
        }

        return plan.Steps.FirstOrDefault(static step => step.Arguments.ValueKind != JsonValueKind.Object) is { } bare ? $"step {bare.Id} has no arguments; give it a JSON object, {{}} where the tool takes none."
            : plan.Steps.FirstOrDefault(static step => step.DependsOn is null || step.DependsOn.Contains(null)) is { } lost ? $"step {lost.Id} does not say what it depends on; give it a list of ids, empty where it waits for nothing."
            : null;
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
