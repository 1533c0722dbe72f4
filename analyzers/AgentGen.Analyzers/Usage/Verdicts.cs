using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Usage;

/// <summary>What of AgentGen's API gives an answer that code has to look at.</summary>
internal static class Verdicts
{
    private static readonly (string Type, string Reason)[] Types =
    [
        ("AgentGen.GateVerdict", "it says whether the check passed, failed or could not be made"),
        ("AgentGen.AdmissionVerdict", "it says whether the call is admitted, refused or needs an approval"),
        ("AgentGen.Shell.ShellVerdict", "it says whether the command is dangerous"),
        ("AgentGen.UndoOutcome", "it says whether anything was restored"),
        ("AgentGen.PhaseTransition", "it says whether the run may enter the phase"),
        ("AgentGen.ToolError", "it says why the call is refused, if it is"),
        ("AgentGen.Runs.ApprovalDecisionResult", "it says whether the decision was recorded at all"),
        ("AgentGen.Runs.AppendResult", "it says whether the events were stored or lost against another writer"),
    ];

    // These change nothing: they give a new map, policy or set of rules.
    private static readonly (string Type, string[] Methods)[] Copies =
    [
        ("AgentGen.ToolMap", ["Where", "With", "WithSchemas", "WithServices", "WithoutPolicy", "Combine"]),
        ("AgentGen.PhasePolicy", ["Merge"]),
        ("AgentGen.ToolCallPolicy", ["Strictest"]),
        ("AgentGen.Shell.ShellRuleSet", ["With"]),
    ];

    /// <summary>Why the result of a method must be looked at; <see langword="null"/> where it need not.</summary>
    public static string? WhyLookAt(IMethodSymbol method)
    {
        // Most calls of a program give nothing of AgentGen's.
        ITypeSymbol? result = method.ReturnType.WithoutTask();
        if (result is null || (!IsOfAgentGen(result) && !IsOfAgentGen(method.ContainingType)))
        {
            return null;
        }

        string name = result.ToDisplayString(NullableFlowState.None);
        if (Types.FirstOrDefault(verdict => verdict.Type == name).Reason is { } reason)
        {
            return reason;
        }

        string type = method.ContainingType.ToDisplayString(NullableFlowState.None);
        return result.SpecialType == SpecialType.System_Boolean && method.Name.StartsWith("Try", StringComparison.Ordinal)
            && IsOfAgentGen(method.ContainingType)
            ? "it says whether there is anything in the results"
            : Copies.Any(copy => copy.Type == type && copy.Methods.Contains(method.Name)) ? "it is a copy, and the original stays as it was" : null;
    }

    private static bool IsOfAgentGen(ITypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space?.Name == "AgentGen";
    }
}
