using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Finds what an <c>&lt;inheritdoc/&gt;</c> without a reference inherits from.</summary>
internal static class InheritedSymbols
{
    /// <summary>The member that this one overrides or implements; of a type, its base type, else its first interface; of a constructor, the base type's alike.</summary>
    internal static ISymbol? Find(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => FindConstructor(constructor),
        IMethodSymbol method => method.OverriddenMethod ?? method.ExplicitInterfaceImplementations.FirstOrDefault() ?? FindImplemented(method),
        IPropertySymbol property => property.OverriddenProperty ?? property.ExplicitInterfaceImplementations.FirstOrDefault() ?? FindImplemented(property),
        INamedTypeSymbol type => type.BaseType is { SpecialType: SpecialType.None } parent ? parent : type.Interfaces.FirstOrDefault(),
        _ => null,
    };

    private static ISymbol? FindImplemented(ISymbol member)
    {
        foreach (INamedTypeSymbol type in member.ContainingType.AllInterfaces)
        {
            foreach (ISymbol candidate in type.GetMembers(member.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(candidate), member))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    private static IMethodSymbol? FindConstructor(IMethodSymbol constructor) => constructor.ContainingType.BaseType?.InstanceConstructors.FirstOrDefault(candidate =>
        candidate.Parameters.Select(static parameter => parameter.Type).SequenceEqual(
            constructor.Parameters.Select(static parameter => parameter.Type), SymbolEqualityComparer.Default));
}
