using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>The collection types: how each is made, and which contract the runtime has for it.</summary>
internal static class Collections
{
    private static readonly CollectionSpec Array = new("CreateArrayInfo", "items.ToArray()", null);

    /// <summary>Recognizes a list, set, array or dictionary.</summary>
    internal static CollectionType? Find(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => new(Array, null, array.ElementType),
        INamedTypeSymbol named => FindKnown(named) ?? OwnCollections.Find(named),
        _ => null,
    };

    private static CollectionType? FindKnown(INamedTypeSymbol type) =>
        type is { IsGenericType: true, ContainingType: null, ContainingNamespace.Name: var room }
        && KnownCollections.Namespaces.Contains(room)
        && KnownCollections.Find(type.DefinitionName()) is { } spec
            ? new(Fill(spec, type), type.TypeArguments is [var key, _] ? key : null, type.TypeArguments[type.TypeArguments.Length - 1])
            : null;

    private static CollectionSpec Fill(CollectionSpec spec, ITypeSymbol type) =>
        spec with { Make = spec.Make?.Replace("{0}", type.Code()), Create = spec.Create?.Replace("{0}", type.Code()) };
}
