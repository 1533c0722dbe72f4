using AgentGen.Shell;

namespace AgentGen.Runs;

/// <summary>Takes from a shell verdict what the journal keeps.</summary>
internal static class Evidence
{
    public static ShellEvidence? Of(ShellVerdict? verdict) => verdict is null
        ? null
        : new ShellEvidence(verdict.Risk.ToString(), [.. verdict.Reasons.Select(static reason => reason.Code).Distinct(StringComparer.Ordinal)]);
}
