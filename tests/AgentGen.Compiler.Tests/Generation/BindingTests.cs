using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>What a call's arguments become, and what is said of those that are wrong.</summary>
public sealed class BindingTests
{
    private const string Source = """
        public enum Unit { Celsius, Fahrenheit }
        [Flags] public enum Access { None = 0, Read = 1, Write = 2 }
        public record Item(string Name, int Count = 2, string? Note = null);
        public sealed class Order
        {
            public required string Id { get; init; }
            public int Qty { get; set; } = 3;
            public Unit Unit { get; init; } = Unit.Fahrenheit;
            public List<Item> Items { get; init; } = [];
        }
        public record Node(Node? Next, List<Node> Kids);
        public static class Tools
        {
            [Tool] public static string Describe(Order order) =>
                $"{order.Id} {order.Qty} {order.Unit} {string.Join(",", order.Items)}";
            [Tool] public static int Add(int left, int right = 7) => left + right;
            [Tool] public static string Measure(Unit unit, Access access = Access.Read) => $"{unit} {access}";
            [Tool] public static string Maybe(int? number, string? text, Unit? unit = Unit.Celsius) => $"{number}|{text}|{unit}";
            [Tool] public static string Names(IReadOnlyList<string> names, Dictionary<string, int> counts) => $"{string.Join(",", names)} {counts.Count}";
            [Tool] public static string Times(DateTime a, DateOnly b, TimeOnly c, TimeSpan d, Guid e, Uri f, char g, byte[] h) =>
                FormattableString.Invariant($"{a:s}|{b:o}|{c:o}|{d:c}|{e}|{f}|{g}|{h.Length}");
            [Tool] public static string Raw(JsonElement any) => any.GetRawText();
            [Tool] public static byte Small(byte value) => value;
            [Tool] public static int Depth(Node node) => node.Kids.Count + (node.Next is null ? 0 : Depth(node.Next));
            [Tool] public static string Keys(Dictionary<int, string?> a, Dictionary<Unit, List<string?>> b) => $"{string.Join(",", a)} {string.Join(",", b.Keys)}";
        }
        """;

    private static readonly Lazy<CompiledProject> Project = new(static () => Generate.From(Source).Load());

    [Theory]
    [InlineData("add", """{"left":1}""", "8")]
    [InlineData("add", """{"right":2,"left":1}""", "3")]
    [InlineData("add", """{"left":"1","right":"2"}""", "3")]
    [InlineData("add", """{"left":1,"right":null}""", "8")]
    [InlineData("add", """{"left":1,"unknown":[{}]}""", "8")]
    [InlineData("measure", """{"unit":"fahrenheit"}""", "Fahrenheit Read")]
    [InlineData("measure", """{"unit":"Celsius","access":"Read, Write"}""", "Celsius Read, Write")]
    [InlineData("maybe", """{"number":null,"text":null}""", "||Celsius")]
    [InlineData("maybe", """{"number":1,"text":"x","unit":null}""", "1|x|")]
    [InlineData("names", """{"names":["a","b"],"counts":{"x":1,"y":"2"}}""", "a,b 2")]
    [InlineData("describe", """{"order":{"id":"a"}}""", "a 3 Fahrenheit ")]
    [InlineData("describe", """{"order":{"ID":"a","qty":"5","unit":"celsius","items":[{"name":"n"},{"name":"m","count":1,"note":null}]}}""",
        "a 5 Celsius Item { Name = n, Count = 2, Note =  },Item { Name = m, Count = 1, Note =  }")]
    [InlineData("times", """{"a":"2026-01-02T03:04:05","b":"2026-01-02","c":"03:04:05","d":"1.02:03:04","e":"6f9619ff-8b86-d011-b42d-00c04fc964ff","f":"https://a.b/c","g":"x","h":"AAEC"}""",
        "2026-01-02T03:04:05|2026-01-02|03:04:05.0000000|1.02:03:04|6f9619ff-8b86-d011-b42d-00c04fc964ff|https://a.b/c|x|3")]
    [InlineData("depth", """{"node":{"next":{"next":null,"kids":[{"next":null,"kids":[]}]},"kids":"[]"}}""", "1")]
    [InlineData("keys", """{"a":{"1":"x","-2":null},"b":{"fahrenheit":[null]}}""", "[1, x],[-2, ] Fahrenheit")]
    [InlineData("add", """{"left":1.0,"right":2e1}""", "21")]
    [InlineData("raw", """{"any":{"a":[1,null]}}""", """{"a":[1,null]}""")]
    [Trait("Parity", "1")]
    [Trait("Parity", "2")]
    public async Task Arguments_arrive_as_the_method_declares_them(string tool, string json, string expected)
    {
        object? result = await Project.Value.CallAsync(tool, json);

        Convert.ToString(result, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Theory]
    [InlineData("add", "{}", "$.left: expected integer, got nothing.")]
    [InlineData("add", """{"left":"x","right":[1]}""", "$.left: expected integer, got \"x\".", "$.right: expected integer, got an array.")]
    [InlineData("add", """{"left":1.5}""", "$.left: expected integer, got 1.5.")]
    [InlineData("add", """{"left":null}""", "$.left: expected integer, got null.")]
    [InlineData("add", """{"left":true}""", "$.left: expected integer, got true.")]
    [InlineData("add", """{"left":99999999999}""", "$.left: expected integer from -2147483648 to 2147483647, got 99999999999.")]
    [InlineData("small", """{"value":256}""", "$.value: expected integer from 0 to 255, got 256.")]
    [InlineData("measure", """{"unit":"Kelvin"}""", "$.unit: expected one of \"Celsius\", \"Fahrenheit\", got \"Kelvin\".")]
    [InlineData("measure", """{"unit":1}""", "$.unit: expected one of \"Celsius\", \"Fahrenheit\", got 1.")]
    [InlineData("measure", """{"unit":"99"}""", "$.unit: expected one of \"Celsius\", \"Fahrenheit\", got \"99\".")]
    [InlineData("names", """{"names":["a",null,3],"counts":{"x":"y"}}""",
        "$.names[1]: expected string, got null.", "$.names[2]: expected string, got 3.", "$.counts.x: expected integer, got \"y\".")]
    [InlineData("names", """{"names":"a","counts":5}""", "$.names: expected array, got \"a\".", "$.counts: expected object, got 5.")]
    [InlineData("describe", """{"order":{"qty":null,"unit":"x","items":[{"count":"many"},null,5]}}""",
        "$.order.id: expected string, got nothing.",
        "$.order.unit: expected one of \"Celsius\", \"Fahrenheit\", got \"x\".", "$.order.items[0].name: expected string, got nothing.",
        "$.order.items[0].count: expected integer, got \"many\".", "$.order.items[1]: expected object, got null.", "$.order.items[2]: expected object, got 5.")]
    [InlineData("maybe", """{"number":"\ud800","text":"\udc00"}""", "$.number: expected integer, got \"\\ud800\".", "$.text: expected string, got \"\\udc00\".")]
    [InlineData("measure", """{"unit":"\ud800"}""", "$.unit: expected one of \"Celsius\", \"Fahrenheit\", got \"\\ud800\".")]
    [InlineData("depth", """{"node":{"next":{"next":5,"kids":[]},"kids":[{"next":null,"kids":null}]}}""",
        "$.node.next.next: expected object, got 5.", "$.node.kids[0].kids: expected array, got null.")]
    [InlineData("keys", """{"a":{"x":"y"},"b":{"Kelvin":[]}}""",
        "$.a.x: expected integer as the name, got \"x\".", "$.b.Kelvin: expected one of \"Celsius\", \"Fahrenheit\" as the name, got \"Kelvin\".")]
    [InlineData("maybe", "{}", "$.number: expected integer, got nothing.", "$.text: expected string, got nothing.")]
    [Trait("Parity", "4")]
    public async Task Everything_that_is_wrong_is_said_at_once_with_its_path(string tool, string json, params string[] errors)
    {
        ToolError error = (await Project.Value.CallAsync(tool, json)).ShouldBeOfType<ToolError>();

        error.Code.ShouldBe(ToolErrorCode.InvalidArguments);
        error.Arguments.Select(static argument => argument.ToString()).ShouldBe(errors, ignoreOrder: true);
        Project.Value.Tool(tool).Validate(CompiledProject.Arguments(json))!.Arguments.Count.ShouldBe(errors.Length);
    }

    [Theory]
    [InlineData("describe", """{"order":{"id":"\ud800"}}""")]
    [InlineData("times", """{"a":"\ud800","b":"\ud800","c":"\ud800","d":"\ud800","e":"\ud800","f":"\ud800","g":"\ud800","h":"\ud800"}""")]
    [InlineData("describe", """{"order":{"\ud800":1}}""")]
    [InlineData("names", """{"names":[],"counts":{"\ud800":1}}""")]
    public async Task Half_of_a_surrogate_pair_is_wrong_wherever_it_stands(string tool, string json) =>
        (await Project.Value.CallAsync(tool, json)).ShouldBeOfType<ToolError>().Code.ShouldBe(ToolErrorCode.InvalidArguments);

    [Fact]
    public async Task A_huge_wrong_array_gives_a_short_answer()
    {
        string json = $"{{\"names\":[{string.Join(",", Enumerable.Repeat("1", 100_000))}],\"counts\":{{}}}}";

        ToolError error = (await Project.Value.CallAsync("names", json)).ShouldBeOfType<ToolError>();

        error.Arguments.Count.ShouldBeLessThanOrEqualTo(50);
        error.Message.Length.ShouldBeLessThan(10_000);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(5L)]
    [InlineData(5.0)]
    [InlineData("5")]
    [InlineData((byte)5)]
    [Trait("Parity", "38")]
    public async Task CLR_values_bind_as_JSON_does(object value)
    {
        AIFunctionArguments arguments = new() { ["left"] = value, ["right"] = System.Text.Json.Nodes.JsonValue.Create(1) };

        (await Project.Value.Tool("add").InvokeAsync(arguments, TestContext.Current.CancellationToken)).ShouldBe(6);
    }

    [Fact]
    public async Task JSON_inside_text_binds_to_an_object()
    {
        AIFunctionArguments arguments = new() { ["order"] = """{"id":"z"}""" };

        (await Project.Value.Tool("describe").InvokeAsync(arguments, TestContext.Current.CancellationToken)).ShouldBe("z 3 Fahrenheit ");
    }
}
