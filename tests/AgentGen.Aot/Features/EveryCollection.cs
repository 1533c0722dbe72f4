using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace AgentGen.Aot.Features;

internal static class EveryCollection
{
    internal sealed class Bag : Collection<int>;

    internal sealed class Notes : Dictionary<string, int>;

    internal sealed record Lists(
        LinkedList<int> Linked, Queue<int> Queue, Stack<int> Stack, SortedSet<int> Sorted, Collection<int> Collection, ObservableCollection<int> Observable, Bag Own,
        ReadOnlyCollection<int> ReadOnly, ConcurrentQueue<int> ConcurrentQueue, ConcurrentStack<int> ConcurrentStack, ConcurrentBag<int> ConcurrentBag,
        ImmutableArray<int> Array, ImmutableList<int> Immutable, IImmutableList<int> ImmutableInterface, ImmutableHashSet<int> ImmutableSet, ImmutableSortedSet<int> ImmutableSorted,
        ImmutableQueue<int> ImmutableQueue, ImmutableStack<int> ImmutableStack, FrozenSet<int> Frozen, ArraySegment<int> Segment, Memory<int> Memory, ReadOnlyMemory<int> ReadOnlyMemory);

    internal sealed record Maps(
        SortedDictionary<string, int> Sorted, SortedList<string, int> SortedList, ConcurrentDictionary<string, int> Concurrent, ReadOnlyDictionary<string, int> ReadOnly,
        ImmutableDictionary<string, int> Immutable, IImmutableDictionary<string, int> ImmutableInterface, ImmutableSortedDictionary<string, int> ImmutableSorted,
        FrozenDictionary<string, int> Frozen, Notes Own);

    internal sealed record Keys(
        Dictionary<byte, int> Bytes, Dictionary<ulong, int> Numbers, Dictionary<Int128, int> Large, Dictionary<decimal, int> Prices, Dictionary<bool, int> Flags,
        Dictionary<char, int> Letters, Dictionary<DayOfWeek, int> Days, Dictionary<DateOnly, int> Dates, Dictionary<TimeSpan, int> Spans, Dictionary<Version, int> Versions);

    [Tool("every_list")]
    internal static Lists EveryList(Lists lists) => lists;

    [Tool("every_map")]
    internal static Maps EveryMap(Maps maps) => maps;

    [Tool("every_key")]
    internal static Keys EveryKey(Keys keys) => keys;

    public static async Task ProveAsync(Proof proof)
    {
        string lists = Each("[3]",
            "linked", "queue", "stack", "sorted", "collection", "observable", "own", "readOnly", "concurrentQueue", "concurrentStack", "concurrentBag", "array", "immutable",
            "immutableInterface", "immutableSet", "immutableSorted", "immutableQueue", "immutableStack", "frozen", "segment", "memory", "readOnlyMemory");
        string maps = Each("""{"a":1}""",
            "sorted", "sortedList", "concurrent", "readOnly", "immutable", "immutableInterface", "immutableSorted", "frozen", "own");
        const string Keys = """
            {"bytes":{"5":1},"numbers":{"18446744073709551615":1},"large":{"-7":1},"prices":{"1.50":1},"flags":{"True":1},"letters":{"x":1},"days":{"Friday":1},"dates":{"2026-01-02":1},"spans":{"1.02:03:04":1},"versions":{"1.2.3":1}}
            """;

        proof.Same(lists, await Call.JsonAsync("every_list", $"{{\"lists\":{lists}}}"));
        proof.Same(maps, await Call.JsonAsync("every_map", $"{{\"maps\":{maps}}}"));
        proof.Same(Keys, await Call.JsonAsync("every_key", $"{{\"keys\":{Keys}}}"));
        string wrong = lists.Replace("\"queue\":[3]", "\"queue\":3", StringComparison.Ordinal).Replace("\"frozen\":[3]", "\"frozen\":[\"x\"]", StringComparison.Ordinal);
        proof.Same("$.lists.frozen[0] $.lists.queue", Call.WrongPaths("every_list", $"{{\"lists\":{wrong}}}"));
    }

    private static string Each(string value, params string[] names) => $"{{{string.Join(',', names.Select(name => $"\"{name}\":{value}"))}}}";
}
