using AgentGen.Shell;

namespace AgentGen;

/// <summary>The wording of refusals that rest on a shell verdict or on an approval.</summary>
internal static class AdmissionRefusals
{
    // A few reasons say what to change; each more makes the others harder to see.
    private const int MostReasons = 5;
    private const int MostWords = 80;

    /// <summary>The reasons of a verdict, the gravest first, each with its code and the words that decided.</summary>
    internal static string Describe(ShellVerdict verdict)
    {
        string[] reasons = [.. verdict.Reasons.OrderByDescending(static reason => reason.Risk).Select(Describe).Distinct(StringComparer.Ordinal)];
        string more = reasons.Length > MostReasons ? $" And {reasons.Length - MostReasons} more reasons." : "";
        return string.Join(' ', reasons.Take(MostReasons)) + more;
    }

    /// <summary>What to do instead of what the gravest reason refuses.</summary>
    internal static string Advise(ShellVerdict verdict) =>
        verdict.Reasons.OrderByDescending(static reason => reason.Risk).Select(static reason => ShellReasonGuide.Find(reason.Code)).FirstOrDefault()?.Instead ?? "";

    internal static ToolError ShellInReadOnlyPhase(PhasePolicy policy, PhaseDefinition phase, GeneratedTool tool, ShellVerdict verdict) => new()
    {
        Code = ToolErrorCode.ShellRefused,
        Tool = tool.Contract.Name,
        AllowedPhases = PhaseRefusals.WritablePhases(policy, tool.Contract.Name),
        Reasons = Codes(verdict),
        Message = $"Phase {phase.Id} runs read-only commands only, and no approval lifts that. {Describe(verdict)} {Advise(verdict)} {PhaseRefusals.Elsewhere(policy, tool.Contract.Name)}",
    };

    internal static ToolError ApprovalRequired(GeneratedTool tool, AdmissionVerdict.NeedsApproval verdict) => new()
    {
        Code = ToolErrorCode.ApprovalRequired,
        Tool = tool.Contract.Name,
        Reasons = verdict.Shell is null ? [] : Codes(verdict.Shell),
        Message = $"{verdict.Reason} No approval for exactly this call is recorded, so it was not made. Ask a person, or do it another way.",
    };

    private static string Describe(ShellReason reason)
    {
        string words = reason.Words.Length <= MostWords ? reason.Words : reason.Words[..MostWords] + "…";
        return words.Length == 0 ? $"{reason.Message} ({reason.Code})" : $"{reason.Message} ({reason.Code}: `{words}`)";
    }

    private static IReadOnlyList<string> Codes(ShellVerdict verdict) =>
        [.. verdict.Reasons.Select(static reason => reason.Code).Distinct(StringComparer.Ordinal)];
}
