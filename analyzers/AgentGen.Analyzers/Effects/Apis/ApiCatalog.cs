using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>Finds the row for a member: the tables of all families, by the full names of types.</summary>
internal static class ApiCatalog
{
    private static readonly ImmutableDictionary<string, ImmutableDictionary<string, Api>> Rows = Index(
        [.. FileApis.Rows, .. ProcessApis.Rows, .. HttpApis.Rows, .. DatabaseApis.Rows, .. MachineApis.Rows, .. MessageApis.Rows, .. ServiceApis.Rows,
            .. HarmlessApis.Rows]);

    /// <summary>What is known of a method, of what it overrides or implements.</summary>
    public static Api? Find(IMethodSymbol method)
    {
        string name = MemberName(method);
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (Find(type, name) is { } row && (row.Members[0] != "*" || SymbolEqualityComparer.Default.Equals(type, method.ContainingType)))
            {
                return row;
            }
        }

        return method is { IsStatic: false, MethodKind: not MethodKind.Constructor, ContainingType: { } owner }
            ? owner.AllInterfaces.Select(type => Find(type, name)).FirstOrDefault(static row => row is not null)
            : null;
    }

    public static string FullName(ITypeSymbol type) => type switch
    {
        { ContainingType: { } outer } => $"{FullName(outer)}.{type.Name}",
        { ContainingNamespace: { IsGlobalNamespace: false } place } => $"{place.ToDisplayString()}.{type.Name}",
        _ => type.Name,
    };

    private static Api? Find(ITypeSymbol type, string member) =>
        Rows.TryGetValue(FullName(type), out var members) && (members.TryGetValue(member, out Api? row) || members.TryGetValue("*", out row)) ? row : null;

    private static string MemberName(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } => WithoutAsync(method.Name),
        { MethodKind: MethodKind.ExplicitInterfaceImplementation } => WithoutAsync(method.Name.Substring(method.Name.LastIndexOf('.') + 1)),
        _ => method.Name,
    };

    private static string WithoutAsync(string name) =>
        name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name;

    private static ImmutableDictionary<string, ImmutableDictionary<string, Api>> Index(IEnumerable<Api> rows) => rows
        .SelectMany(static row => row.Types.SelectMany(type => row.Members.Select(member => (Type: type, Member: member, Row: row))))
        .GroupBy(static entry => entry.Type)
        .ToImmutableDictionary(static group => group.Key, static group => group.ToImmutableDictionary(static entry => entry.Member, static entry => entry.Row));
}
