using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Objects with the serializer's attributes, against the reflection-based factory and serializer.</summary>
public sealed class ObjectParityTests
{
    private const string Declarations = """
        public sealed class Marked
        {
            [JsonInclude] public int Field = 3;
            [JsonInclude] internal string Hidden { get; private set; } = "h";
            [JsonInclude] public int Half { get; private set; } = 4;
            public int Plain { get; private set; } = 5;
            [JsonInclude] private int _secret = 6;
            public int Secret() => _secret;
            public int NotJson = 7;
        }
        public struct Marks { [JsonInclude] public int A; [JsonInclude] public int B { get; private set; } public int C { get; init; } }
        public sealed class Written
        {
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Zero { get; set; } = 1;
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Null { get; set; } = "x";
            [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Kept { get; set; }
            public string? Left { get; set; }
            [JsonIgnore] public string? Gone { get; set; }
        }
        public class Ordered { [JsonPropertyOrder(2)] public int A { get; set; } public int B { get; set; } [JsonPropertyOrder(-1)] public int C { get; set; } }
        public sealed class Needed { [JsonRequired] public int A { get; set; } public required int B { get; set; } }
        [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] public sealed class Closed { public int A { get; set; } public Closed? Next { get; set; } }
        public sealed class Open { public int A { get; set; } [JsonExtensionData] public Dictionary<string, JsonElement>? Rest { get; set; } }
        public sealed class OpenObjects { [JsonExtensionData] public Dictionary<string, object> Rest { get; set; } = []; public int A { get; set; } }
        public sealed class Numbers
        {
            [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] public double Free { get; set; }
            [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] public int Text { get; set; }
            [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] public List<float> Many { get; set; } = [];
        }
        public class Base { public int A { get; set; } public virtual string B { get; set; } = "b"; public string C { get; init; } = "c"; }
        public class Child : Base { public new long A { get; set; } public override string B { get; set; } = "d"; public int D { get; init; } = 9; }
        public sealed class Chosen { [JsonConstructor] internal Chosen(int a, string b = "x") { A = a; B = b; } public Chosen() : this(0) { } public int A { get; } public string B { get; } }
        public readonly struct Fixed { [JsonConstructor] public Fixed(int a) => A = a; public int A { get; } }
        public struct Plain { public int A { get; set; } public string? B { get; set; } }
        public readonly record struct Point(int X, double Y = 1.5);
        public record Page<T>(List<T> Items, T First) { public string Note { get; init; } = "n"; public T? Last { get; init; } }
        public class Outer<T> where T : struct { public sealed record Inner<U>(T Left, U Right) where U : class { public T Third { get; init; } } }
        """;

    private static readonly TypeOracle Oracle = new(
    [
        "Marked", "Marks", "Written", "Ordered", "Needed", "Closed", "Open", "OpenObjects", "Numbers", "Child", "Chosen", "Fixed", "Plain", "Point", "Page<int>", "Page<string>",
        "Outer<int>.Inner<string>", "Tuple<int, string>", "KeyValuePair<int, int>", "List<KeyValuePair<int, int>>", "Page<Page<int>>",
    ], Declarations);

    [Theory]
    [InlineData("Marks", """{"a":1,"b":2,"c":3}""")]
    [InlineData("Written", """{"zero":0,"null":null,"left":null}""")]
    [InlineData("Written", """{"zero":2,"null":"y","kept":"k","gone":"x"}""")]
    [InlineData("Written", "{}")]
    [InlineData("Ordered", """{"a":1,"b":2,"c":3}""")]
    [InlineData("Needed", """{"a":1,"b":2}""")]
    [InlineData("Closed", """{"a":1,"next":{"a":2}}""")]
    [InlineData("Open", """{"a":1,"x":[1],"y":null,"Z":"z"}""")]
    [InlineData("Open", """{"a":1}""")]
    [InlineData("OpenObjects", """{"x":{"y":1},"a":1}""")]
    [InlineData("Child", """{"a":5000000000,"b":"x","c":"y","d":1}""")]
    [InlineData("Child", "{}")]
    [InlineData("Chosen", """{"a":1}""")]
    [InlineData("Fixed", """{"a":1}""")]
    [InlineData("Plain", """{"a":1,"b":"x"}""")]
    [InlineData("Point", """{"x":1,"y":2}""")]
    [InlineData("Page<int>", """{"items":[1,2],"first":1}""")]
    [InlineData("Page<int>", """{"items":[1,2],"first":1,"note":"x","last":3}""")]
    [InlineData("Outer<int>.Inner<string>", """{"left":1,"right":"x","third":3}""")]
    [InlineData("Tuple<int, string>", """{"item1":1,"item2":"x"}""")]
    [InlineData("Page<Page<int>>", """{"items":[],"first":{"items":[1],"first":1}}""")]
    public async Task An_object_has_the_value_of_the_serializer(string type, string json)
    {
        string expected = Oracle.Serialized(type, json).GetRawText();

        (await Oracle.CallAsync(type, json)).GetRawText().ShouldBe(expected);
        Oracle.ByContract(type, json).GetRawText().ShouldBe(expected);
    }

    [Theory]
    [InlineData("Written")]
    [InlineData("Ordered")]
    [InlineData("Needed")]
    [InlineData("Open")]
    [InlineData("OpenObjects")]
    [InlineData("Child")]
    [InlineData("Fixed")]
    [InlineData("Plain")]
    [InlineData("Point")]
    [InlineData("Numbers")]
    [InlineData("KeyValuePair<int, int>")]
    public void An_object_has_the_schema_of_the_factory(string type)
    {
        if (type != "KeyValuePair<int, int>")
        {
            ((JsonElement?)Oracle.Tool(type).JsonSchema).ShouldMean(Oracle.Reflected(type).JsonSchema, type);
        }

        Oracle.Tool(type).ReturnJsonSchema.ShouldMean(Oracle.Reflected(type).ReturnJsonSchema, type);
    }

    [Fact]
    public async Task Marked_fields_and_setters_that_are_not_public_are_reached()
    {
        const string json = """{"field":1,"hidden":"x","half":2,"plain":9,"_secret":3,"notJson":9}""";

        (await Oracle.CallAsync("Marked", json)).GetRawText().ShouldBe(Oracle.Serialized("Marked", json).GetRawText());
        (await Oracle.CallAsync("Marked", "{}")).GetRawText().ShouldBe(Oracle.Serialized("Marked", "{}").GetRawText());
        Oracle.ByContract("Marked", json).GetRawText().ShouldBe(Oracle.Serialized("Marked", json).GetRawText());
    }

    [Fact]
    public async Task Named_numbers_are_read_and_written_where_they_are_allowed()
    {
        const string json = """{"free":"NaN","text":"5","many":[1,"-Infinity"]}""";

        (await Oracle.CallAsync("Numbers", json)).GetRawText().ShouldBe(Oracle.Serialized("Numbers", json).GetRawText());
        (await Oracle.ErrorsAsync("Numbers", """{"free":"x","text":"NaN"}""")).ShouldBe(
            ["$.a.free: expected number, \"NaN\", \"Infinity\" or \"-Infinity\", got \"x\".", "$.a.text: expected integer, got \"NaN\"."], ignoreOrder: true);
    }

    [Fact]
    public async Task A_pair_is_an_object_with_both_of_its_members()
    {
        (await Oracle.CallAsync("List<KeyValuePair<int, int>>", """[{"key":1,"value":2}]""")).GetRawText().ShouldBe("""[{"key":1,"value":2}]""");
        (await Oracle.ErrorsAsync("KeyValuePair<int, int>", """{"key":1}""")).ShouldBe(["$.a.value: expected integer, got nothing."]);
    }

    [Theory]
    [InlineData("Closed", """{"b":1,"next":{"c":[]}}""",
        "$.a.b: expected no such member, as there are only \"a\", \"next\", got 1.", "$.a.next.c: expected no such member, as there are only \"a\", \"next\", got an array.")]
    [InlineData("Needed", "{}", "$.a.a: expected integer, got nothing.", "$.a.b: expected integer, got nothing.")]
    [InlineData("Page<string>", """{"items":["x",null],"first":null}""", "$.a.items[1]: expected string, got null.", "$.a.first: expected string, got null.")]
    public async Task What_is_wrong_has_its_path(string type, string json, params string[] errors) => (await Oracle.ErrorsAsync(type, json)).ShouldBe(errors, ignoreOrder: true);

    [Fact]
    public async Task One_generic_type_has_the_nullability_of_each_use()
    {
        using CompiledProject project = Generate.From("""
            public record Page<T>(List<T> Items, T First);
            public static class Tools { [Tool] public static int one(Page<string> a) => 0; [Tool] public static int two(Page<string?> a) => a.Items.Count; }
            """).Load();

        const string json = """{"a":{"items":["x",null],"first":null}}""";
        (await project.CallAsync("one", json)).ShouldBeOfType<ToolError>().Arguments.Select(static error => error.Path).ShouldBe(["$.a.items[1]", "$.a.first"]);
        (await project.CallAsync("two", json)).ShouldBe(2);
        project.Tool("two").JsonSchema.GetRawText().ShouldContain("""["string","null"]""");
        project.Tool("one").JsonSchema.GetRawText().ShouldNotContain("null");
    }

    [Fact]
    public async Task Interfaces_and_abstract_classes_are_written_by_their_members()
    {
        using CompiledProject project = Generate.From("""
            public interface INamed { string Name { get; } }
            public interface IThing : INamed { int Size { get; } }
            public sealed record Thing(string Name, int Size, bool Other) : IThing;
            public abstract record Shape(int Sides);
            public sealed record Square(int Width) : Shape(4);
            public static class Tools { [Tool] public static IThing thing() => new Thing("n", 1, true); [Tool] public static Shape shape() => new Square(2); }
            """).Load();

        JsonElement.DeepEquals((JsonElement)(await project.CallAsync("thing", "{}"))!, JsonElement.Parse("""{"size":1,"name":"n"}""")).ShouldBeTrue();
        ((JsonElement)(await project.CallAsync("shape", "{}"))!).GetRawText().ShouldBe("""{"sides":4}""");
    }
}
