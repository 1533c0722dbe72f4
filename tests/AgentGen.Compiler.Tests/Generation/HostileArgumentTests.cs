using System.Globalization;
using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>What a careless or hostile model sends ends in an error as data, on every machine.</summary>
public sealed class HostileArgumentTests
{
    private const string Source = """
        using System.Text.Json.Serialization;
        public record Line(int X);
        [JsonConverter(typeof(Checked))] public record Amount(int Value);
        public sealed class Checked : JsonConverter<Amount>
        {
            public override Amount Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(checked((int)reader.GetInt64()));
            public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
        }
        [JsonConverter(typeof(JsonNumberEnumConverter<Level>))] public enum Level { Low = -1, High = 1 }
        [Flags] public enum Mask { None = 0, One = 1, All = -1 }
        public enum Kind { Known = 1 }
        public static class Tools
        {
            [Tool] public static int Draw(Line line) => line.X;
            [Tool] public static int Count(Dictionary<string, int> items) => items.Count;
            [Tool] public static string At(DateTime value) => "";
            [Tool] public static string AtOffset(DateTimeOffset value) => "";
            [Tool] public static string Bytes(byte[] value) => "";
            [Tool] public static string Spend(Amount value) => "";
            [Tool] public static string Reach(Level value) => value.ToString();
            [Tool] public static string Hide(Mask value) => value.ToString();
            [Tool] public static Kind Guess() => (Kind)(-3);
            [Tool] public static int Number(int value) => value;
        }
        """;

    private static readonly ToolCallPolicy Refuse = new() { UnknownArguments = UnknownArguments.Refuse };

    [Fact]
    public void Members_that_no_type_has_are_refused_in_JSON_as_text_too()
    {
        using CompiledProject project = Generate.From(Source).Load();

        Strict(project, "draw", "line", """{"x":1,"to":3}""")!.Arguments.ShouldHaveSingleItem().Path.ShouldBe("$.line.to");
        Strict(project, "draw", "line", """{"x":1}""").ShouldBeNull();
    }

    [Fact]
    public void Entries_of_a_dictionary_hold_a_key_and_a_value_where_unknown_members_are_refused()
    {
        using CompiledProject project = Generate.From(Source).Load();

        Strict(project, "count", "items", JsonElement.Parse("""[{"key":"a","value":1},{"key":"b","value":1,"more":2}]"""))!.Arguments.ShouldHaveSingleItem().Path.ShouldBe("$.items[1]");
        Strict(project, "count", "items", JsonElement.Parse("""[{"key":"a","value":1}]""")).ShouldBeNull();
    }

    [Fact]
    public void An_unknown_argument_whose_name_is_no_text_is_refused()
    {
        using CompiledProject project = Generate.From(Source).Load();
        project.Map().With(Refuse).TryGet("number", out GeneratedTool? tool).ShouldBeTrue();

        tool.Validate(new AIFunctionArguments { ["value"] = 1, ["\ud800"] = 1 })!.Arguments.ShouldHaveSingleItem().Path.ShouldBe("$['\\uFFFD']");
    }

    [Fact]
    public void A_call_with_a_name_that_is_no_text_is_no_call()
    {
        using CompiledProject project = Generate.From(Source).Load();

        ToolCall.TryParse(project.Map(), "number", JsonElement.Parse("""{"value":1,"\ud800":1}"""), out ToolCall? call, out ToolError? error).ShouldBeFalse();

        call.ShouldBeNull();
        error.Arguments.ShouldHaveSingleItem().Got.ShouldBe("half of a surrogate pair");
    }

    [Theory]
    [InlineData("at", "\"\\ud8002020-01-01\"")]
    [InlineData("at_offset", "\"\\ud8002020-01-01\"")]
    [InlineData("bytes", "\"\\ud800AAAA\"")]
    [InlineData("spend", "99999999999")]
    public void Text_that_is_none_and_a_converter_that_overflows_make_an_argument_wrong(string tool, string json)
    {
        using CompiledProject project = Generate.From(Source).Load();

        project.Tool(tool).Validate(new AIFunctionArguments { ["value"] = JsonElement.Parse(json) })!.Arguments.ShouldHaveSingleItem().Path.ShouldBe("$.value");
    }

    [Fact]
    public void An_excerpt_ends_between_characters()
    {
        using CompiledProject project = Generate.From(Source).Load();
        JsonElement text = JsonElement.Parse($"\"{new string('a', 58)}\U0001F600\"");

        project.Tool("number").Validate(new AIFunctionArguments { ["value"] = text })!.Arguments.ShouldHaveSingleItem().Got.ShouldBe($"\"{new string('a', 58)}…");
    }

    [Fact]
    public async Task Negative_members_are_the_same_where_the_minus_sign_is_another()
    {
        using CompiledProject project = Generate.From(Source).Load();
        CultureInfo before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NegativeSign = "\u2212";
        try
        {
            CultureInfo.CurrentCulture = other;

            (await project.CallAsync("reach", """{"value":-1}""")).ShouldBe("Low");
            (await project.CallAsync("hide", """{"value":"One, All"}""")).ShouldBe("All");
            GeneratedTool guess = project.Tool("guess");
            guess.ResultToJson(await guess.InvokeAsync(cancellationToken: TestContext.Current.CancellationToken)).ToString().ShouldBe("-3");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static ToolError? Strict(CompiledProject project, string name, string argument, object value)
    {
        project.Map().With(Refuse).TryGet(name, out GeneratedTool? tool).ShouldBeTrue();
        return tool.Validate(new AIFunctionArguments { [argument] = value });
    }
}
