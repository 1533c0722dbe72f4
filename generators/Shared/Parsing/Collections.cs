using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>The collection types: how each is made, and which contract the runtime has for it.</summary>
internal static class Collections
{
    private const string Generic = "System.Collections.Generic.";

    // In the expressions, {0} is the collection's own type.
    private static readonly Dictionary<string, CollectionSpec> Known = new(StringComparer.Ordinal)
    {
        [Generic + "List<T>"] = new("CreateListInfo", "items", "new {0}()"),
        [Generic + "IList<T>"] = new("CreateIListInfo", "items", null),
        [Generic + "ICollection<T>"] = new("CreateICollectionInfo", "items", null),
        [Generic + "IEnumerable<T>"] = new("CreateIEnumerableInfo", "items", null),
        [Generic + "IReadOnlyList<T>"] = new("CreateIEnumerableInfo", "items", null),
        [Generic + "IReadOnlyCollection<T>"] = new("CreateIEnumerableInfo", "items", null),
        [Generic + "ISet<T>"] = new("CreateISetInfo", "global::System.Linq.Enumerable.ToHashSet(items)", null),
        [Generic + "HashSet<T>"] = new("CreateISetInfo", "new {0}(items)", "new {0}()"),
        [Generic + "Dictionary<TKey, TValue>"] = new("CreateDictionaryInfo", "items", "new {0}()"),
        [Generic + "IDictionary<TKey, TValue>"] = new("CreateIDictionaryInfo", "items", null),
        [Generic + "IReadOnlyDictionary<TKey, TValue>"] = new("CreateIReadOnlyDictionaryInfo", "items", null),
    };

    private static readonly CollectionSpec Array = new("CreateArrayInfo", "items.ToArray()", null);

    /// <summary>Recognizes a list, set, array or dictionary.</summary>
    internal static CollectionType? Find(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => new(Array, null, array.ElementType),
        INamedTypeSymbol { IsGenericType: true, ContainingNamespace.Name: "Generic" } named when Known.TryGetValue(named.DefinitionName(), out CollectionSpec? spec) =>
            new(
                spec with { Make = spec.Make.Replace("{0}", type.Code()), Create = spec.Create?.Replace("{0}", type.Code()) },
                named.TypeArguments is [var key, _] ? key : null,
                named.TypeArguments[named.TypeArguments.Length - 1]),
        _ => null,
    };
}
