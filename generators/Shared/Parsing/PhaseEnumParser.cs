using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads the phases that an enum declares, with their edges and marks.</summary>
internal static class PhaseEnumParser
{
    /// <summary>Reads an enum. An edge that leads nowhere is left out, and of two edges to one phase the stricter stays: errors say so.</summary>
    internal static PhaseEnumSpec Parse(INamedTypeSymbol type) => new(type.RuntimeName(), Members(type).Select(ParseMember).ToEquatable());

    /// <summary>The members of an enum, each of which is a phase.</summary>
    internal static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue);

    /// <summary>Whether an enum says of itself that it declares phases.</summary>
    internal static bool IsMarked(INamedTypeSymbol type) => type.TypeKind == TypeKind.Enum && Members(type).Any(IsMarked);

    /// <summary>The member that an edge leads to; <see langword="null"/> for what is no member of the enum.</summary>
    internal static string? Target(IFieldSymbol member, AttributeData edge) =>
        edge.ConstructorArguments is [{ Kind: TypedConstantKind.Enum } to] && SymbolEqualityComparer.Default.Equals(to.Type, member.ContainingType)
            ? to.EnumMemberName()
            : null;

    private static bool IsMarked(IFieldSymbol member) => member.GetAttributes().Any(static attribute =>
        attribute.AttributeClass is { } type && (type.Is(MetadataNames.PhaseEdge) || type.Is(MetadataNames.ReadOnlyPhase)));

    private static PhaseMemberSpec ParseMember(IFieldSymbol member) => new(
        member.Name,
        member.Attribute(MetadataNames.ReadOnlyPhase) is not null,
        member.Attributes(MetadataNames.PhaseEdge)
            .Select(edge => (To: Target(member, edge), Verify: edge.Named<bool>("Verify")))
            .Where(static edge => edge.To is not null)
            .GroupBy(static edge => edge.To!, StringComparer.Ordinal)
            .Select(static edges => new PhaseEdgeSpec(edges.Key, edges.Any(static edge => edge.Verify)))
            .ToEquatable());
}
