using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>The schemas for providers that do not read the default one.</summary>
public sealed class SchemaStyleTests
{
    private const string Types = """
        public enum Unit { Celsius, Fahrenheit }
        /// <summary>A step.</summary>
        public record Step(string Name, Step? Next = null);
        public record Place(string City, int Floor = 3, Unit? Unit = null) { public List<string> Tags { get; init; } = []; }
        """;

    [Theory]
    [InlineData("int a", """{"a":{"type":"integer"}}""", "a")]
    [InlineData("int a = 3", """{"a":{"description":"Default value: 3","type":["integer","null"]}}""", "a")]
    [InlineData("char a, Guid b", """{"a":{"description":"minLength: 1\nmaxLength: 1","type":"string"},"b":{"description":"format: uuid","type":"string"}}""", "a", "b")]
    [InlineData("Unit a = Unit.Celsius", """{"a":{"description":"Default value: \"Celsius\"","type":["string","null"],"enum":["Celsius","Fahrenheit",null]}}""", "a")]
    [InlineData("Dictionary<string, int> a", """{"a":{"type":"array","items":{"type":"object","properties":{"key":{"type":"string"},"value":{"type":"integer"}},"additionalProperties":false,"required":["key","value"]}}}""", "a")]
    [InlineData("Place a", """
        {"a":{"type":"object","properties":{"city":{"type":"string"},"floor":{"description":"Default value: 3","type":["integer","null"]},
        "unit":{"description":"Default value: null","type":["string","null"],"enum":["Celsius","Fahrenheit",null]},"tags":{"type":["array","null"],"items":{"type":"string"}}},
        "additionalProperties":false,"required":["city","floor","unit","tags"]}}
        """, "a")]
    [Trait("Deviation", "D12")]
    [Trait("Parity", "32")]
    public void Strict_objects_are_closed_and_require_all_their_members(string parameters, string properties, params string[] required)
    {
        using CompiledProject project = Compile(parameters);

        GeneratedTool tool = Styled(project, SchemaStyle.OpenAIStrict);

        ((JsonElement?)tool.JsonSchema).ShouldMean(JsonElement.Parse(
            $$"""{"type":"object","properties":{{properties}},"required":{{JsonSerializer.Serialize(required)}},"additionalProperties":false}"""), parameters);
        tool.AdditionalProperties["strict"].ShouldBe(true);
    }

    [Fact]
    public void A_strict_reference_stands_alone()
    {
        using CompiledProject project = Compile("[Description(\"The first.\")] Step a, Step? b");

        Styled(project, SchemaStyle.OpenAIStrict).JsonSchema.GetRawText().ShouldBe(
            """{"type":"object","properties":{"a":{"description":"The first.","anyOf":[{"$ref":"#/$defs/Step"}]},"b":{"anyOf":[{"$ref":"#/$defs/Step"},{"type":"null"}]}},"additionalProperties":false,"required":["a","b"],"$defs":{"Step":{"description":"A step.","type":"object","properties":{"name":{"type":"string"},"next":{"description":"Default value: null","anyOf":[{"$ref":"#/$defs/Step"},{"type":"null"}]}},"additionalProperties":false,"required":["name","next"]}}}""");
    }

    [Theory]
    [InlineData("JsonElement a")]
    [InlineData("List<JsonElement> a")]
    [InlineData("Dictionary<string, JsonElement> a")]
    public void What_may_be_any_JSON_keeps_the_default_schema_and_is_not_strict(string parameters)
    {
        using CompiledProject project = Compile(parameters);

        GeneratedTool tool = Styled(project, SchemaStyle.OpenAIStrict);

        tool.JsonSchema.GetRawText().ShouldBe(project.Tool("t").JsonSchema.GetRawText());
        tool.AdditionalProperties.ContainsKey("strict").ShouldBeFalse();
    }

    [Theory]
    [InlineData("int? a", """{"a":{"type":"integer","nullable":true}}""")]
    [InlineData("Unit? a", """{"a":{"type":"string","enum":["Celsius","Fahrenheit"],"nullable":true}}""")]
    [InlineData("DateTime a, Guid b", """{"a":{"type":"string","format":"date-time"},"b":{"description":"format: uuid","type":"string"}}""")]
    [InlineData("Step a", """
        {"a":{"description":"A step.","type":"object","properties":{"name":{"type":"string"},
        "next":{"description":"A step.\nAnother Step.","type":"object","nullable":true,"default":null}},"required":["name"]}}
        """)]
    public void Null_is_a_keyword_and_references_are_written_out_in_the_dialect_of_OpenAPI(string parameters, string properties)
    {
        using CompiledProject project = Compile(parameters);

        ((JsonElement?)Styled(project, SchemaStyle.OpenApiNullable).JsonSchema.GetProperty("properties")).ShouldMean(JsonElement.Parse(properties), parameters);
    }

    [Fact]
    public async Task Arguments_for_a_strict_schema_are_read_by_the_same_tool()
    {
        using CompiledProject project = Generate.From($$"""
            {{Types}}
            public static class Tools { [Tool("t")] public static string Target(Dictionary<string, int> a, Place b, int c = 7) => $"{string.Join(",", a)} {b} {b.Tags.Count} {c}"; }
            """).Load();

        object? result = await Styled(project, SchemaStyle.OpenAIStrict).InvokeAsync(
            CompiledProject.Arguments("""{"a":[{"key":"x","value":1},{"key":"y","value":2}],"b":{"city":"Rome","floor":null,"unit":null,"tags":null},"c":null}"""), TestContext.Current.CancellationToken);

        result.ShouldBe("[x, 1],[y, 2] Place { City = Rome, Floor = 3, Unit = , Tags = System.Collections.Generic.List`1[System.String] } 0 7");
    }

    [Fact]
    public async Task A_wrong_entry_is_named_by_its_place()
    {
        using CompiledProject project = Compile("Dictionary<string, int> a");

        var error = (await project.CallAsync("t", """{"a":[{"key":"x","value":"y"},{"value":1},5]}""")).ShouldBeOfType<ToolError>();

        error.Arguments.Select(static wrong => wrong.Path).ShouldBe(["$.a[0].x", "$.a[1]", "$.a[2]"]);
    }

    [Fact]
    public void Styles_that_agree_share_their_text()
    {
        string source = Generate.From("""public static class Tools { [Tool("t")] public static int Target(JsonElement a) => 0; }""").Tool("t");

        source.ShouldContain("Styled(global::AgentGen.SchemaStyle style) => Schema;");
    }

    private static CompiledProject Compile(string parameters) => Generate.From($$"""
        {{Types}}
        public static class Tools { [Tool("t")] public static int Target({{parameters}}) => 0; }
        """).Load();

    private static GeneratedTool Styled(CompiledProject project, SchemaStyle style) => project.Map().WithSchemas(style).Tools.ShouldHaveSingleItem();
}
