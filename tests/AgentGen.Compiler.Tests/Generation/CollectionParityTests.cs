using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Every collection and dictionary against the reflection-based factory and serializer.</summary>
public sealed class CollectionParityTests
{
    private const string Declarations = """
        public enum Unit { Celsius, Fahrenheit }
        public sealed class Bag : Collection<int>;
        public sealed class Notes : Dictionary<string, int>;
        public sealed class Loop : IEnumerable<int>
        {
            public IEnumerator<int> GetEnumerator() { yield return 1; yield return 2; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        [System.Runtime.CompilerServices.CollectionBuilder(typeof(Row), "Of")] public sealed class Row(int[] items) : IEnumerable<int>
        {
            public static Row Of(ReadOnlySpan<int> items) => new(items.ToArray());
            public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)items).GetEnumerator();
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        """;

    /// <summary>Types that the serializer reads, too.</summary>
    private static readonly string[] Lists =
    [
        "int[]", "List<int>", "IList<int>", "ICollection<int>", "IEnumerable<int>", "IReadOnlyList<int>", "IReadOnlyCollection<int>", "ISet<int>", "HashSet<int>", "SortedSet<int>",
        "LinkedList<int>", "Queue<int>", "Stack<int>", "Collection<int>", "ObservableCollection<int>", "ConcurrentQueue<int>", "ConcurrentStack<int>",
        "ImmutableArray<int>", "ImmutableList<int>", "IImmutableList<int>", "ImmutableHashSet<int>", "IImmutableSet<int>", "ImmutableSortedSet<int>",
        "ImmutableQueue<int>", "IImmutableQueue<int>", "ImmutableStack<int>", "IImmutableStack<int>", "Memory<int>", "ReadOnlyMemory<int>", "Bag", "List<int?>", "int[][]",
    ];

    /// <summary>Types that only AgentGen reads.</summary>
    private static readonly string[] Ours =
        ["ReadOnlyCollection<int>", "ReadOnlyObservableCollection<int>", "ConcurrentBag<int>", "FrozenSet<int>", "ArraySegment<int>", "Row", "ReadOnlySet<int>"];

    private static readonly string[] Maps =
    [
        "Dictionary<string, int>", "IDictionary<string, int>", "IReadOnlyDictionary<string, int>", "SortedDictionary<string, int>", "SortedList<string, int>",
        "ConcurrentDictionary<string, int>", "ImmutableDictionary<string, int>", "IImmutableDictionary<string, int>", "ImmutableSortedDictionary<string, int>", "Notes",
    ];

    private static readonly string[] OurMaps = ["ReadOnlyDictionary<string, int>", "FrozenDictionary<string, int>"];

    private static readonly (string Key, string Json)[] Keys =
    [
        ("int", "-5"), ("byte", "5"), ("ulong", "18446744073709551615"), ("Guid", "6f9619ff-8b86-d011-b42d-00c04fc964ff"), ("Unit", "Fahrenheit"), ("DateTime", "2026-01-02T03:04:05"),
        ("DateTimeOffset", "2026-01-02T03:04:05+01:00"), ("DateOnly", "2026-01-02"), ("TimeOnly", "03:04:05"), ("TimeSpan", "1.02:03:04"), ("bool", "true"), ("char", "x"),
        ("double", "1.5"), ("decimal", "1.50"), ("Int128", "-7"), ("Half", "0.5"), ("Version", "1.2.3"), ("Uri", "https://a.b/c"), ("float", "0.25"), ("short", "3"),
    ];

    private static readonly TypeOracle Oracle = new(
        [.. Lists, .. Ours, .. Maps, .. OurMaps, "IReadOnlySet<int>", .. Keys.Select(static key => $"Dictionary<{key.Key}, int>")], Declarations);

    public static TheoryData<string, string> Readable => new(
        [.. Lists.Select(static type => (type, type == "int[][]" ? "[[1],[]]" : type == "List<int?>" ? "[1,null]" : "[3,1,2]")),
         .. Maps.Select(static type => (type, """{"b":1,"A":2}""")),
         .. Keys.Select(static key => ($"Dictionary<{key.Key}, int>", $"{{\"{key.Json}\":1}}"))]);

    public static TheoryData<string> ReadableHereAlone => new(Ours.Concat(OurMaps).ToArray());

    [Theory]
    [MemberData(nameof(Readable))]
    public Task A_collection_has_the_schema_of_the_factory_and_the_value_of_the_serializer(string type, string json) => Oracle.ShouldAgreeAsync(type, json);

    [Theory]
    [MemberData(nameof(ReadableHereAlone))]
    public async Task A_collection_that_the_serializer_only_writes_is_read_too(string type)
    {
        string json = type.Contains("Dictionary", StringComparison.Ordinal) ? """{"a":1}""" : type is "ConcurrentBag<int>" or "FrozenSet<int>" ? "[3]" : "[3,1,2]";

        ((JsonElement?)Oracle.Tool(type).JsonSchema).ShouldMean(Oracle.Reflected(type).JsonSchema, type);
        Should.Throw<Exception>(() => Oracle.Serialized(type, json));
        (await Oracle.CallAsync(type, json)).GetRawText().ShouldBe(json);
        Oracle.ByContract(type, json).GetRawText().ShouldBe(json);
    }

    [Fact]
    public async Task A_set_that_is_only_read_is_a_hash_set()
    {
        (await Oracle.CallAsync("IReadOnlySet<int>", "[3,1,3]")).GetRawText().ShouldBe("[3,1]");
        Oracle.ByContract("IReadOnlySet<int>", "[3,1,3]").GetRawText().ShouldBe("[3,1]");
    }

    [Theory]
    [InlineData("Stack<int>", "[1,\"x\"]", "$.a[1]: expected integer, got \"x\".")]
    [InlineData("ImmutableArray<int>", "{}", "$.a: expected array, got an object.")]
    [InlineData("Notes", """{"a":"x"}""", "$.a.a: expected integer, got \"x\".")]
    [InlineData("Dictionary<Guid, int>", """{"x":1}""", "$.a.x: expected string with a UUID as the name, got \"x\".")]
    [InlineData("Dictionary<bool, int>", """{"x":1}""", "$.a.x: expected boolean as the name, got \"x\".")]
    public async Task What_is_wrong_inside_has_its_path(string type, string json, string error) => (await Oracle.ErrorsAsync(type, json)).ShouldBe([error]);
}
