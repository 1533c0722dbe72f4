using AgentGen.Shell;

namespace AgentGen;

/// <summary>The wording of refusals that rest on a shell verdict or on an approval.</summary>
internal static class AdmissionRefusals
{
    internal static string Describe(ShellVerdict verdict) =>
        string.Join(' ', verdict.Reasons.Select(static reason => reason.Message).Distinct(StringComparer.Ordinal));

    internal static ToolError ShellInReadOnlyPhase(PhasePolicy policy, PhaseDefinition phase, GeneratedTool tool, ShellVerdict verdict) => new()
    {
        Code = ToolErrorCode.ShellRefused,
        Tool = tool.Contract.Name,
        AllowedPhases = PhaseRefusals.WritablePhases(policy, tool.Contract.Name),
        Reasons = Codes(verdict),
        Message = $"Phase {phase.Id} runs read-only commands only, and no approval lifts that. {Describe(verdict)} {PhaseRefusals.Elsewhere(policy, tool.Contract.Name)}",
    };

    internal static ToolError ApprovalRequired(GeneratedTool tool, AdmissionVerdict.NeedsApproval verdict) => new()
    {
        Code = ToolErrorCode.ApprovalRequired,
        Tool = tool.Contract.Name,
        Reasons = verdict.Shell is null ? [] : Codes(verdict.Shell),
        Message = $"{verdict.Reason} No approval for exactly this call is recorded, so it was not made. Ask a person, or do it another way.",
    };

    private static IReadOnlyList<string> Codes(ShellVerdict verdict) =>
        [.. verdict.Reasons.Select(static reason => reason.Code).Distinct(StringComparer.Ordinal)];
}
