using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted.Parity;

/// <summary>Where calls of the factory's tools go wrong, and ours differ on purpose. Each test shows both.</summary>
public sealed class CallDefectTests
{
    private const string Types = """
        public enum Color { Red, Green, [System.Text.Json.Serialization.JsonStringEnumMemberName("dark-blue")] Blue }
        public record Item(string Name, int Count = 2);
        public sealed class Box { public string Label { get; set; } = "none"; public List<Item> Items { get; init; } = []; }
        """;

    [Theory]
    [InlineData("int a", "5.0", "5")]
    [InlineData("int a", "1e2", "100")]
    [InlineData("int a", "\"5.0\"", "5")]
    [InlineData("uint a", "\"+5\"", "5")]
    [InlineData("bool a", "\"true\"", "true")]
    [InlineData("bool a", "\"False\"", "false")]
    [InlineData("List<bool> a", "[\"true\"]", "[true]")]
    [InlineData("Item a", "\"{\\\"name\\\":\\\"n\\\"}\"", "{\"name\":\"n\",\"count\":2}")]
    [InlineData("List<Item> a", "[\"{\\\"name\\\":\\\"n\\\",\\\"count\\\":1.0}\"]", "[{\"name\":\"n\",\"count\":1}]")]
    [InlineData("List<int> a", "\"[1,2]\"", "[1,2]")]
    [InlineData("Dictionary<string, int> a", "\"{\\\"x\\\":1}\"", "{\"x\":1}")]
    [Trait("Deviation", "D13")]
    [Trait("Parity", "39")]
    public async Task D13_what_models_write_for_a_value_is_that_value(string parameter, string json, string expected)
    {
        using CompiledProject project = Echo(parameter);

        await FactoryRefusesAsync(project, json);
        JsonElement.DeepEquals(project.Tool("t").ResultToJson(await CallAsync(project, json)), JsonElement.Parse(expected)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("string a = \"dflt\"", "\"dflt\"", "null")]
    [InlineData("int a = 7", "7", null)]
    [InlineData("Color a = Color.Green", "\"Green\"", null)]
    [Trait("Deviation", "D14")]
    public async Task D14_null_for_what_has_a_default_is_the_default(string parameter, string expected, string? theirs)
    {
        using CompiledProject project = Echo(parameter);

        if (theirs is null)
        {
            await FactoryRefusesAsync(project, "null");
        }
        else
        {
            (await FactoryAsync(project, "null")).ShouldBe(theirs);
        }

        project.Tool("t").ResultToJson(await CallAsync(project, "null")).GetRawText().ShouldBe(expected);
    }

    [Theory]
    [Trait("Deviation", "D14")]
    [InlineData("Item a", "{\"name\":\"n\",\"count\":null}", "{\"name\":\"n\",\"count\":2}", null)]
    [InlineData("Box a", "{\"label\":null}", "{\"label\":\"none\",\"items\":[]}", "{\"items\":[]}")]
    public async Task D14_null_for_a_member_that_may_be_left_out_leaves_it_out(string parameter, string json, string expected, string? theirs)
    {
        using CompiledProject project = Echo(parameter);

        if (theirs is null)
        {
            await FactoryRefusesAsync(project, json);
        }
        else
        {
            JsonElement.DeepEquals(JsonElement.Parse(await FactoryAsync(project, json)), JsonElement.Parse(theirs)).ShouldBeTrue();
        }

        JsonElement.DeepEquals(project.Tool("t").ResultToJson(await CallAsync(project, json)), JsonElement.Parse(expected)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Color a", "99", "$.a")]
    [InlineData("Color a", "1", "$.a")]
    [InlineData("Color a", "\"Red, Green\"", "$.a")]
    [InlineData("List<Color> a", "[\"Red\",7]", "$.a[1]")]
    [Trait("Deviation", "D15")]
    public Task D15_an_enum_takes_the_names_of_its_schema_and_no_number(string parameter, string json, string path) => FactoryTakesWeRefuseAsync(parameter, json, path);

    [Theory]
    [InlineData("Item a", "{}", "$.a.name")]
    [InlineData("Box a", "{\"items\":[{\"count\":1}]}", "$.a.items[0].name")]
    [Trait("Deviation", "D18")]
    public Task D18_a_missing_constructor_argument_is_named(string parameter, string json, string path) => FactoryTakesWeRefuseAsync(parameter, json, path);

    [Theory]
    [InlineData("string a", "null", "$.a")]
    [InlineData("List<string> a", "[null]", "$.a[0]")]
    [InlineData("Item a", "{\"name\":null}", "$.a.name")]
    [InlineData("Dictionary<string, Item>? a", "{\"x\":null}", "$.a.x")]
    [Trait("Deviation", "D21")]
    public Task D21_null_goes_only_where_null_is_declared(string parameter, string json, string path) => FactoryTakesWeRefuseAsync(parameter, json, path);

    [Theory]
    [InlineData("double a", "1e400", true)]
    [InlineData("float a", "1e39", true)]
    [InlineData("Half a", "\"NaN\"", false)]
    [Trait("Deviation", "D22")]
    public Task D22_a_number_that_the_type_cannot_hold_is_refused_and_not_infinite(string parameter, string json, bool resultFails) =>
        FactoryTakesWeRefuseAsync(parameter, json, "$.a", resultFails);

    [Theory]
    [InlineData("Half a")]
    [InlineData("Int128 a")]
    [Trait("Deviation", "D23")]
    public Task D23_text_with_white_space_is_no_number_whatever_the_type(string parameter) => FactoryTakesWeRefuseAsync(parameter, "\" 5\"", "$.a");

    [Fact]
    [Trait("Deviation", "D26")]
    public async Task D26_raw_JSON_is_handed_on_whatever_text_is_in_it()
    {
        using CompiledProject project = Echo("JsonElement a");

        await Should.ThrowAsync<JsonException>(async () => await FactoryAsync(project, "\"\\ud800\""));
        project.Tool("t").ResultToJson(await CallAsync(project, "\"\\ud800\"")).GetRawText().ShouldBe("\"\\ud800\"");
    }

    [Fact]
    [Trait("Deviation", "D27")]
    public async Task D27_an_enum_as_a_key_counts_in_any_case_as_it_does_as_a_value()
    {
        using CompiledProject project = Echo("Dictionary<Color, int> a");

        await FactoryRefusesAsync(project, "{\"Dark-Blue\":1}");
        project.Tool("t").ResultToJson(await CallAsync(project, "{\"Dark-Blue\":1}")).GetRawText().ShouldBe("{\"dark-blue\":1}");
    }

    [Fact]
    [Trait("Deviation", "D28")]
    public async Task D28_a_dictionary_may_be_a_list_of_entries()
    {
        const string entries = "[{\"key\":\"x\",\"value\":1}]";
        using CompiledProject project = Echo("Dictionary<string, int> a");

        await FactoryRefusesAsync(project, entries);
        project.Tool("t").ResultToJson(await CallAsync(project, entries)).GetRawText().ShouldBe("{\"x\":1}");
    }

    private static CompiledProject Echo(string parameter) => Generate.From($$"""
        public static class Tools { [Tool("t", Results = ResultForm.JsonElement)] public static {{parameter.Split(" a")[0]}} Target({{parameter}}) => a; }
        {{Types}}
        """).Load();

    private static ValueTask<object?> CallAsync(CompiledProject project, string json) => project.CallAsync("t", $"{{\"a\":{json}}}");

    private static async Task<string> FactoryAsync(CompiledProject project, string json) =>
        ((JsonElement)(await project.Reflected("Target").InvokeAsync(CompiledProject.Arguments($"{{\"a\":{json}}}"), TestContext.Current.CancellationToken))!).GetRawText();

    private static Task FactoryRefusesAsync(CompiledProject project, string json) => Should.ThrowAsync<JsonException>(async () => await FactoryAsync(project, json));

    private static async Task FactoryTakesWeRefuseAsync(string parameter, string json, string path, bool resultFails = false)
    {
        using CompiledProject project = Echo(parameter);

        // Infinity arrives at the method; only writing the result fails then.
        Exception? theirs = await Record.ExceptionAsync(async () => await FactoryAsync(project, json));
        (theirs is ArgumentException).ShouldBe(resultFails, theirs?.ToString());
        (await CallAsync(project, json)).ShouldBeOfType<ToolError>().Arguments.Single().Path.ShouldBe(path);
    }
}
