using System.Text;
using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>JSON that nobody sends in good faith, and declarations that nobody writes twice.</summary>
public sealed class HostileJsonTests
{
    private const string Half = "\"\\ud800\"";

    private const string Source = """
        [Flags] public enum Mask { None = 0, A = 1, B = 2, High = int.MinValue }
        [Flags] public enum Overlap { One = 1, Two = 2, Four = 4, Five = 5 }
        public static class Tools
        {
            [Tool("scalars")] public static int Scalars(byte[] a, Memory<byte> b, ReadOnlyMemory<byte> c, List<byte[]> d, Dictionary<string, byte[]> e, Guid f, Uri g, Version h, TimeSpan i, char j, DateOnly k) => 0;
            [Tool("any")] public static System.Text.Json.JsonElement Any(System.Text.Json.JsonElement x) => x;
            [Tool("mask")] public static int OfMask(Mask x = Mask.A | Mask.High) => (int)x;
            [Tool("overlap")] public static int OfOverlap(Overlap x = Overlap.Two | Overlap.Four) => (int)x;
        }
        """;

    private static readonly Lazy<CompiledProject> Project = new(static () => Generate.From(Source).Load());

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_no_value_of_any_scalar()
    {
        string json = $$"""{"a":{{Half}},"b":{{Half}},"c":{{Half}},"d":[{{Half}}],"e":{"x":{{Half}}},"f":{{Half}},"g":{{Half}},"h":{{Half}},"i":{{Half}},"j":{{Half}},"k":{{Half}}}""";

        ToolError error = (await Project.Value.CallAsync("scalars", json)).ShouldBeOfType<ToolError>();

        error.Arguments.Select(static argument => argument.Path).ShouldBe(["$.a", "$.b", "$.c", "$.d[0]", "$.e.x", "$.f", "$.g", "$.h", "$.i", "$.j", "$.k"], ignoreOrder: true);
    }

    [Fact]
    public void A_call_with_a_name_that_is_no_text_is_an_error_and_no_exception()
    {
        ToolCall.TryParse(Project.Value.Map(), "any", JsonElement.Parse($$"""{"x":1,{{Half}}:2}"""), out ToolCall? call, out ToolError? error).ShouldBeFalse();

        call.ShouldBeNull();
        error!.Arguments.Single().ToString().ShouldBe("$: expected names of arguments that are text, got half of a surrogate pair.");
    }

    [Theory]
    [InlineData(64)]
    [InlineData(2000)]
    public void Any_JSON_that_is_read_is_written_however_deep(int depth)
    {
        string json = new string('[', depth) + Half + new string(']', depth);
        JsonElement argument = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = depth + 1 }).RootElement;

        ToolCall.TryParse(Project.Value.Map(), new FunctionCallContent("1", "any", new Dictionary<string, object?> { ["x"] = argument }), out ToolCall? call, out _).ShouldBeTrue();

        call!.ToJson().GetProperty("x").GetRawText().ShouldBe(json);
        ToolCall.TryParse(Project.Value.Map(), call.ToContent("2"), out ToolCall? back, out _).ShouldBeTrue();
        back!.ToJson().GetRawText().ShouldBe(call.ToJson().GetRawText());
    }

    [Theory]
    [InlineData("mask", "\"A, High\"")]
    [InlineData("overlap", "\"Two, Four\"")]
    public async Task A_default_of_flags_is_what_its_names_mean(string tool, string names)
    {
        string shown = Project.Value.Tool(tool).JsonSchema.GetProperty("properties").GetProperty("x").GetProperty("default").GetRawText();

        shown.ShouldBe(names);
        (await Project.Value.CallAsync(tool, $$"""{"x":{{shown}}}""")).ShouldBe(await Project.Value.CallAsync(tool, "{}"));
    }

    [Fact]
    public void A_type_of_any_length_has_a_file_that_can_be_written()
    {
        string type = string.Concat(Enumerable.Repeat("Pair<", 20)) + "int" + string.Concat(Enumerable.Repeat(">", 20));

        IEnumerable<string> files = Generate.From($$"""
            public sealed record Pair<T>(T Value);
            public static class Tools { [Tool] public static int Target({{type}} x) => 0; }
            """).Sources.Keys;

        files.ShouldAllBe(static name => Encoding.UTF8.GetByteCount(name) <= 255);
    }
}
