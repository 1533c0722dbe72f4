namespace AgentGen;

/// <summary>Says, in one wording for engine and guard, why a phase forbids something and what to do instead.</summary>
internal static class PhaseRefusals
{
    internal static ToolError WrongPhase(PhasePolicy policy, string tool, PhaseId phase)
    {
        string[] allowed = [.. policy.Phases.Where(each => each.Tools.Contains(tool)).Select(static each => each.Id.Member)];
        return new ToolError
        {
            Code = ToolErrorCode.WrongPhase,
            Tool = tool,
            AllowedPhases = allowed,
            Message = allowed.Length == 0
                ? $"'{tool}' may not be called in any phase: it names none. Use another tool."
                : $"'{tool}' may not be called in phase {phase}, only in {string.Join(", ", allowed)}. Use another tool, or call {AdvancePhase.ToolName} to get there.",
        };
    }

    internal static ToolError EffectInReadOnlyPhase(PhasePolicy policy, string tool, PhaseId phase, Effect effect) => new()
    {
        Code = ToolErrorCode.WrongPhase,
        Tool = tool,
        AllowedPhases = WritablePhases(policy, tool),
        Message = $"Phase {phase} is read-only and this call of '{tool}' would have an effect ({effect}). {Elsewhere(policy, tool)}",
    };

    internal static ToolError UnknownPhase(PhasePolicy policy, string name) => new()
    {
        Code = ToolErrorCode.TransitionRefused,
        Tool = AdvancePhase.ToolName,
        AllowedPhases = [.. policy.Phases.Select(static phase => phase.Id.Member)],
        Message = $"There is no phase '{name}'. The phases are {Join(policy.Phases.Select(static phase => phase.Id))}.",
    };

    internal static ToolError NoEdge(PhaseDefinition from, PhaseId to) => new()
    {
        Code = ToolErrorCode.TransitionRefused,
        Tool = AdvancePhase.ToolName,
        AllowedPhases = [.. from.Edges.Select(static edge => edge.To.Member)],
        Message = from.Edges.Count == 0
            ? $"{from.Id} is the last phase: nothing leads out of it."
            : $"{to} cannot follow {from.Id}. What can follow is {Join(from.Edges.Select(static edge => edge.To))}.",
    };

    internal static ToolError NotVerified(PhaseDefinition from, PhaseId to, GateVerdict verdict)
    {
        string[] others = [.. from.Edges.Where(static edge => !edge.Verify).Select(static edge => edge.To.Member)];
        string remedy = others.Length == 0 ? "" : $" {string.Join(", ", others)} can follow {from.Id} without verification.";
        return new ToolError
        {
            Code = ToolErrorCode.VerificationFailed,
            Tool = AdvancePhase.ToolName,
            AllowedPhases = others,
            Message = verdict.Kind == GateVerdictKind.Failed
                ? $"{to} cannot follow {from.Id}: verification failed. {verdict.Reason}{remedy}"
                : $"{to} cannot follow {from.Id}: verification could not be made, which is no pass. {verdict.Reason}{remedy}",
        };
    }

    internal static ToolError Moved(PhaseId from, PhaseId now) => new()
    {
        Code = ToolErrorCode.TransitionRefused,
        Tool = AdvancePhase.ToolName,
        Message = $"The job left {from} for {now} while this call was at work. Look at where it stands, then call again if need be.",
    };

    internal static string Elsewhere(PhasePolicy policy, string tool) => WritablePhases(policy, tool) is { Count: > 0 } phases
        ? $"It is possible in {string.Join(", ", phases)}; call {AdvancePhase.ToolName} to get there."
        : "No phase allows it.";

    internal static IReadOnlyList<string> WritablePhases(PhasePolicy policy, string tool) =>
        [.. policy.Phases.Where(phase => !phase.IsReadOnly && phase.Tools.Contains(tool)).Select(static phase => phase.Id.Member)];

    private static string Join(IEnumerable<PhaseId> phases) => string.Join(", ", phases);
}
