using Microsoft.Extensions.AI;

namespace AgentGen.Runs;

/// <summary>The tools that a run may call, and those that its model is offered in its phase.</summary>
internal static class RunToolset
{
    /// <summary>The names of the tools that a model is offered now.</summary>
    public static IReadOnlyList<string> Offered(RunState state, ToolMap tools, ToolLoopInput input)
    {
        List<string> names = [.. state.Start.Contracts.Keys.Where(name => IsAllowed(state, tools, name)).Order(StringComparer.Ordinal)];
        if (MayMove(state, tools))
        {
            names.Add(ControlTools.AdvancePhase);
        }

        if (SubmissionTool(input.Submission) is { } submit)
        {
            names.Add(submit);
        }

        return names;
    }

    /// <summary>The tools that a child may use to look around: those that may be without effect, in the phase where its parent stands.</summary>
    public static IReadOnlyList<string> Looking(RunState state, ToolMap tools) =>
        [.. state.Start.Contracts.Keys.Where(name => IsAllowed(state, tools, name) && MayBeReadOnly(tools, name)).Order(StringComparer.Ordinal)];

    /// <summary>Whether the run may move from phase to phase. One that may only look stays where its parent stood.</summary>
    public static bool MayMove(RunState state, ToolMap tools) => tools.Phases is not null && state.Start is { ReadOnly: false, Phase: not null };

    public static string? SubmissionTool(SubmissionKind kind) => kind switch
    {
        SubmissionKind.Answer => null,
        SubmissionKind.Plan => ControlTools.SubmitPlan,
        SubmissionKind.Repair => ControlTools.SubmitRepair,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such submission."),
    };

    /// <summary>What a model is told of a tool that it is offered.</summary>
    public static AIFunctionDeclaration Declare(string name, ToolMap tools, ToolLoopInput input) => name switch
    {
        ControlTools.AdvancePhase => AdvancePhase.Declare(tools.Phases!),
        ControlTools.SubmitPlan => SubmissionDeclarations.Plan,
        ControlTools.SubmitRepair => SubmissionDeclarations.Repair(tools, input.RepairTool!),
        _ => tools.TryGet(name, out GeneratedTool? tool)
            ? tool.AsDeclarationOnly()
            : throw new InvalidOperationException($"The run offers {name}, which the map no longer has."),
    };

    private static bool IsAllowed(RunState state, ToolMap tools, string name) =>
        tools.Phases is not { } policy || (state.Phase is { } phase && policy.Check(name, phase) is null);

    private static bool MayBeReadOnly(ToolMap tools, string name) =>
        tools.TryGet(name, out GeneratedTool? tool) && (tool.Contract.Effect == Effect.ReadOnly || tool.Contract.DecidesEffect);
}
