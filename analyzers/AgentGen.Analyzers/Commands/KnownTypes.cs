using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Commands;

/// <summary>
/// The types that rules look for, told by their full names: there is nothing to look up in a compilation that has none of them,
/// and nothing to choose where two assemblies define one.
/// </summary>
internal static class KnownTypes
{
    public static bool IsProcess(this ITypeSymbol? type) => type is { Name: "Process", ContainingNamespace: var place } && place.IsSystemDiagnostics();

    public static bool IsProcessStartInfo(this ITypeSymbol? type) => type is { Name: "ProcessStartInfo", ContainingNamespace: var place } && place.IsSystemDiagnostics();

    /// <summary>Whether a type is the one of that name in the namespace <c>AgentGen</c>, generic or not.</summary>
    public static bool IsAgentGen(this ITypeSymbol? type, string name) =>
        type?.Name == name && type.ContainingNamespace is { Name: "AgentGen", ContainingNamespace.IsGlobalNamespace: true };

    public static AttributeData? FindAgentGenAttribute(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.IsAgentGen(name));

    private static bool IsSystemDiagnostics(this INamespaceSymbol? place) =>
        place is { Name: "Diagnostics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
