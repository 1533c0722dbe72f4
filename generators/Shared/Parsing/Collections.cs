using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>The collection types: which contract the runtime has for each.</summary>
internal static class Collections
{
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.List<T>"] = "CreateListInfo",
        ["System.Collections.Generic.IList<T>"] = "CreateIListInfo",
        ["System.Collections.Generic.ICollection<T>"] = "CreateICollectionInfo",
        ["System.Collections.Generic.IEnumerable<T>"] = "CreateIEnumerableInfo",
        ["System.Collections.Generic.IReadOnlyList<T>"] = "CreateIEnumerableInfo",
        ["System.Collections.Generic.IReadOnlyCollection<T>"] = "CreateIEnumerableInfo",
        ["System.Collections.Generic.ISet<T>"] = "CreateISetInfo",
        ["System.Collections.Generic.HashSet<T>"] = "CreateISetInfo",
    };

    private static readonly Dictionary<string, string> Dictionaries = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.Dictionary<TKey, TValue>"] = "CreateDictionaryInfo",
        ["System.Collections.Generic.IDictionary<TKey, TValue>"] = "CreateIDictionaryInfo",
        ["System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>"] = "CreateIReadOnlyDictionaryInfo",
    };

    /// <summary>Recognizes a list, set or array.</summary>
    /// <returns>The factory of its contract, or null.</returns>
    internal static string? FindList(ITypeSymbol type, out ITypeSymbol? element)
    {
        element = type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
            INamedTypeSymbol { TypeArguments: [var argument] } => argument,
            _ => null,
        };
        return type is IArrayTypeSymbol { Rank: 1 } ? "CreateArrayInfo" : Find(type, Lists);
    }

    /// <summary>Recognizes a dictionary with string keys.</summary>
    /// <returns>The factory of its contract, or null.</returns>
    internal static string? FindDictionary(ITypeSymbol type, out ITypeSymbol? element)
    {
        element = null;
        if (type is not INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }, var value] })
        {
            return null;
        }

        element = value;
        return Find(type, Dictionaries);
    }

    private static string? Find(ITypeSymbol type, Dictionary<string, string> known) =>
        type is INamedTypeSymbol { IsGenericType: true, ContainingNamespace.Name: "Generic" } named
        && known.TryGetValue(named.DefinitionName(), out string? factory)
            ? factory
            : null;
}
