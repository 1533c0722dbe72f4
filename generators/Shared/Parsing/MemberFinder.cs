using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Finds the members of a type that JSON has: public properties, and marked properties and fields.</summary>
internal static class MemberFinder
{
    internal static ISymbol[] Find(INamedTypeSymbol type)
    {
        List<ISymbol> found = [];
        foreach (INamedTypeSymbol level in Levels(type))
        {
            // What a derived type hides or overrides is its own.
            found.AddRange(level.GetMembers().Where(member => IsCandidate(member) && found.All(known => known.Name != member.Name))
                .OrderBy(static member => member is IFieldSymbol).ToArray());
        }

        return found.Where(static member => !JsonAttributes.IsIgnored(member))
            .OrderBy(static member => JsonAttributes.Has(member, MetadataNames.JsonExtensionData))
            .ThenBy(JsonAttributes.Order)
            .ToArray();
    }

    /// <summary>The name of a property that an interface inherits from two others, neither of which hides the other's.</summary>
    internal static string? FindAmbiguous(INamedTypeSymbol type) => type.TypeKind != TypeKind.Interface ? null : Levels(type)
        .SelectMany(static level => level.GetMembers().Where(IsCandidate))
        .GroupBy(static member => member.Name, StringComparer.Ordinal)
        .FirstOrDefault(static members => members.Count(member => !members.Any(other => IsHiddenBy(member, other))) > 1)?.Key;

    private static bool IsHiddenBy(ISymbol member, ISymbol other) =>
        other.ContainingType.AllInterfaces.Contains(member.ContainingType, SymbolEqualityComparer.Default);

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            yield return level;
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (INamedTypeSymbol level in type.AllInterfaces)
            {
                yield return level;
            }
        }
    }

    private static bool IsCandidate(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true } property =>
            IsPublic(property.GetMethod) || IsPublic(property.SetMethod) || IsMarked(property),
        IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field => IsMarked(field),
        _ => false,
    };

    private static bool IsMarked(ISymbol member) => JsonAttributes.Has(member, MetadataNames.JsonInclude) || JsonAttributes.Has(member, MetadataNames.JsonExtensionData);

    private static bool IsPublic(IMethodSymbol? accessor) => accessor is { DeclaredAccessibility: Accessibility.Public };
}
