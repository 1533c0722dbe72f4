using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>The schemas of emitted tools against those of the reflection-based factory, which is called in the same test.</summary>
public sealed class SchemaParityTests
{
    private const string Types = """
        public enum Unit { Celsius, Fahrenheit }
        [Flags] public enum Access { None = 0, Read = 1, Write = 2 }
        public record Address(string Street, string City, string? Zip = null, int Floor = 3);
        public sealed class Order
        {
            public required string Id { get; init; }
            [Description("How many.")] public int Qty { get; set; }
            public Unit? Unit { get; init; }
            [System.Text.Json.Serialization.JsonPropertyName("shipping")] public Address? Ship { get; set; }
            public List<string> Tags { get; init; } = [];
            [System.Text.Json.Serialization.JsonIgnore] public string Hidden { get; set; } = "";
        }
        [Description("A point.")] public readonly record struct Point(int X, double Y = 1.5);
        """;

    public static TheoryData<string> Signatures => new(
        "()", "(string a)", "(bool a)", "(sbyte a, byte b, short c, ushort d, int e, uint f, long g, ulong h)", "(Int128 a, UInt128 b)",
        "(float a, double b, decimal c, Half d)", "(char a)", "(Guid a)", "(DateTime a, DateTimeOffset b, DateOnly c, TimeOnly d, TimeSpan e)", "(Uri a)",
        "(byte[] a)", "(JsonElement a)", "(Unit a, Access b)",
        "(string? a, int? b, Guid? c, Unit? d, DateTime? e, char? f, double? g, Uri? h, Access? i)",
        "(int a = 5, string b = \"x\\\"y\\n\", string? c = null, int? d = null, bool e = true, double f = 1.5, decimal g = 1.10m, char h = 'x', long i = long.MaxValue)",
        "(Unit a = Unit.Fahrenheit, Unit? b = null, Access c = Access.Read | Access.Write, Unit? d = Unit.Celsius)",
        "(Guid a = default, DateTime b = default, TimeSpan c = default, DateOnly d = default, DateTimeOffset e = default, TimeOnly f = default)",
        "([DefaultValue(7)] int a, [DefaultValue(\"x\")] string b, [DefaultValue(Unit.Celsius)] Unit c, [DefaultValue(3)] int d = 4)",
        "(int[] a, List<string> b, IEnumerable<int> c, IReadOnlyList<string> d, HashSet<int> e, ISet<string> f, ICollection<double> g, IList<Unit> h, IReadOnlyCollection<Guid> i)",
        "(List<int?> a, int[][] c, Unit?[] d)", "(Dictionary<string, int> a, IDictionary<string, Unit> b, IReadOnlyDictionary<string, List<int>> c)",
        "(List<JsonElement> a, Dictionary<string, JsonElement> b)", "(params int[] a)",
        "(Address a)", "(List<Address> a, Dictionary<string, Address> b)", "(Order a)", "(Point a, Point? b, List<Point> c)",
        "([Description(\"The city.\")] string a, [Description(\"\")] int b, [Description(\"Mine.\")] Point c)",
        "(string a, CancellationToken b, IServiceProvider c, Microsoft.Extensions.AI.AIFunctionArguments d)");

    public static TheoryData<string> Results => new(
        "void", "Task", "ValueTask", "string", "string?", "Task<int>", "ValueTask<bool>", "int?", "Unit", "Task<Unit?>", "Guid", "DateTime", "decimal", "Address", "Task<List<Address>>",
        "Dictionary<string, int>", "Point", "Point?", "JsonElement", "Order", "int[]", "Task<Address?>");

    [Theory]
    [MemberData(nameof(Signatures))]
    [Trait("Parity", "19")]
    [Trait("Parity", "29")]
    [Trait("Parity", "34")]
    [Trait("Parity", "45")]
    public void Arguments_have_the_schema_of_the_factory(string signature)
    {
        using CompiledProject project = Generate.From($$"""
            public static class Tools { [Tool("t")] public static int Target{{signature}} => 0; }
            {{Types}}
            """).Load();

        ((System.Text.Json.JsonElement?)project.Tool("t").JsonSchema).ShouldMean(project.Reflected("Target").JsonSchema, signature);
    }

    [Theory]
    [MemberData(nameof(Results))]
    [Trait("Parity", "21")]
    public void Results_have_the_schema_of_the_factory(string type)
    {
        using CompiledProject project = Generate.From($$"""
            public static class Tools { [Tool("t")] [return: Description("What came out.")] public static {{type}} Target() => throw new NotSupportedException(); }
            {{Types}}
            """).Load();

        project.Tool("t").ReturnJsonSchema.ShouldMean(project.Reflected("Target").ReturnJsonSchema, type);
    }

    [Fact]
    public void Names_and_descriptions_come_from_attributes_as_in_the_factory()
    {
        using CompiledProject project = Generate.From("""
            public static class Tools { [Tool, Description("Adds.")] public static int AddUp(int a) => a; }
            """).Load();

        AIFunction tool = project.Map()[0];
        tool.Name.ShouldBe("add_up");
        tool.Description.ShouldBe(project.Reflected("AddUp").Description);
    }
}
