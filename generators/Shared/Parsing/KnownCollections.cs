namespace AgentGen.Compiler;

/// <summary>The collection types of the framework.</summary>
internal static class KnownCollections
{
    private const string Collections = "System.Collections.";
    private const string Generic = Collections + "Generic.";
    private const string ObjectModel = Collections + "ObjectModel.";
    private const string Concurrent = Collections + "Concurrent.";
    private const string Immutable = Collections + "Immutable.";
    private const string Frozen = Collections + "Frozen.";
    private const string Linq = "global::System.Linq.Enumerable.";

    /// <summary>The last parts of the namespaces in which they stand.</summary>
    internal static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal) { "Generic", "ObjectModel", "Concurrent", "Immutable", "Frozen", "System" };

    // In the expressions, {0} is the collection's own type.
    private static readonly Dictionary<string, CollectionSpec> Known = new(StringComparer.Ordinal)
    {
        [Generic + "List<T>"] = new("CreateListInfo", "items", "new {0}()"),
        [Generic + "IList<T>"] = new("CreateIListInfo", "items", null),
        [Generic + "ICollection<T>"] = new("CreateICollectionInfo", "items", null),
        [Generic + "IEnumerable<T>"] = new("CreateIEnumerableInfo", "items", null),
        [Generic + "IReadOnlyList<T>"] = new("CreateIEnumerableInfo", "items", null),
        [Generic + "IReadOnlyCollection<T>"] = new("CreateIEnumerableInfo", "items", null),
        [Generic + "ISet<T>"] = new("CreateISetInfo", Linq + "ToHashSet(items)", null),
        [Generic + "IReadOnlySet<T>"] = Items(Linq + "ToHashSet(items)"),
        [Generic + "HashSet<T>"] = new("CreateISetInfo", "new {0}(items)", "new {0}()"),
        [Generic + "SortedSet<T>"] = new("CreateISetInfo", "new {0}(items)", "new {0}()"),
        [Generic + "LinkedList<T>"] = new("CreateICollectionInfo", "new {0}(items)", "new {0}()"),
        [Generic + "Queue<T>"] = new("CreateQueueInfo", "new {0}(items)", "new {0}()"),
        [Generic + "Stack<T>"] = new("CreateStackInfo", "new {0}(items)", "new {0}()"),
        [ObjectModel + "Collection<T>"] = new("CreateIListInfo", "new {0}(items)", "new {0}()"),
        [ObjectModel + "ObservableCollection<T>"] = new("CreateIListInfo", "new {0}(items)", "new {0}()"),
        [ObjectModel + "ReadOnlyCollection<T>"] = Items("new {0}(items)"),
        [ObjectModel + "ReadOnlySet<T>"] = Items($"new {{0}}({Linq}ToHashSet(items))"),
        [ObjectModel + "ReadOnlyObservableCollection<T>"] = Items("new {0}(new(items))"),
        [Concurrent + "ConcurrentQueue<T>"] = new("CreateConcurrentQueueInfo", "new {0}(items)", "new {0}()"),
        [Concurrent + "ConcurrentStack<T>"] = new("CreateConcurrentStackInfo", "new {0}(items)", "new {0}()"),
        [Concurrent + "ConcurrentBag<T>"] = Items("new {0}(items)"),
        [Immutable + "ImmutableArray<T>"] = Range("ImmutableArray"),
        [Immutable + "ImmutableList<T>"] = Range("ImmutableList"),
        [Immutable + "IImmutableList<T>"] = Range("ImmutableList"),
        [Immutable + "ImmutableHashSet<T>"] = Range("ImmutableHashSet"),
        [Immutable + "IImmutableSet<T>"] = Range("ImmutableHashSet"),
        [Immutable + "ImmutableSortedSet<T>"] = Range("ImmutableSortedSet"),
        [Immutable + "ImmutableQueue<T>"] = Range("ImmutableQueue"),
        [Immutable + "IImmutableQueue<T>"] = Range("ImmutableQueue"),
        [Immutable + "ImmutableStack<T>"] = Range("ImmutableStack"),
        [Immutable + "IImmutableStack<T>"] = Range("ImmutableStack"),
        [Frozen + "FrozenSet<T>"] = Items($"global::{Frozen}FrozenSet.ToFrozenSet(items)"),
        ["System.Memory<T>"] = new("CreateMemoryInfo", "new {0}(items.ToArray())", null),
        ["System.ReadOnlyMemory<T>"] = new("CreateReadOnlyMemoryInfo", "new {0}(items.ToArray())", null),
        ["System.ArraySegment<T>"] = Items("new {0}(items.ToArray())"),

        [Generic + "Dictionary<TKey, TValue>"] = new("CreateDictionaryInfo", "items", "new {0}()"),
        [Generic + "IDictionary<TKey, TValue>"] = new("CreateIDictionaryInfo", "items", null),
        [Generic + "IReadOnlyDictionary<TKey, TValue>"] = new("CreateIReadOnlyDictionaryInfo", "items", null),
        [Generic + "SortedDictionary<TKey, TValue>"] = new("CreateIDictionaryInfo", "new {0}(items)", "new {0}()"),
        [Generic + "SortedList<TKey, TValue>"] = new("CreateIDictionaryInfo", "new {0}(items)", "new {0}()"),
        [ObjectModel + "ReadOnlyDictionary<TKey, TValue>"] = Entries("new {0}(items)"),
        [Concurrent + "ConcurrentDictionary<TKey, TValue>"] = new("CreateIDictionaryInfo", "new {0}(items)", "new {0}()"),
        [Immutable + "ImmutableDictionary<TKey, TValue>"] = RangeOfEntries("ImmutableDictionary"),
        [Immutable + "IImmutableDictionary<TKey, TValue>"] = RangeOfEntries("ImmutableDictionary"),
        [Immutable + "ImmutableSortedDictionary<TKey, TValue>"] = RangeOfEntries("ImmutableSortedDictionary"),
        [Frozen + "FrozenDictionary<TKey, TValue>"] = Entries($"global::{Frozen}FrozenDictionary.ToFrozenDictionary(items)"),
    };

    internal static CollectionSpec? Find(string definition) => Known.TryGetValue(definition, out CollectionSpec? spec) ? spec : null;

    // These contracts collect all the items before they make anything.
    private static CollectionSpec Items(string make) => new("CreateImmutableEnumerableInfo", make, null);

    private static CollectionSpec Entries(string make) => new("CreateImmutableDictionaryInfo", make, null);

    private static CollectionSpec Range(string type) => Items($"global::{Immutable}{type}.CreateRange(items)");

    private static CollectionSpec RangeOfEntries(string type) => Entries($"global::{Immutable}{type}.CreateRange(items)");
}
