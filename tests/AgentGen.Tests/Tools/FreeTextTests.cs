using System.Text.Json;
using AgentGen.Generated;
using FsCheck;
using FsCheck.Fluent;

namespace AgentGen.Tests.Tools;

/// <summary>Finding the JSON in what a model wrote. The type takes any JSON value, so whatever is found is the answer.</summary>
public sealed class FreeTextTests
{
    private static readonly ModelOutput<JsonElement> Any = ModelOutputs.Create("Any", "true", ArgumentTypes.Json);
    private static readonly ModelOutput<string> Text = ModelOutputs.Create("Text", """{"type":"string"}""", ArgumentTypes.String);

    [Theory]
    [InlineData("""{"a":1}""")]
    [InlineData("\uFEFF \r\n{\"a\":1}\n")]
    [InlineData("```json\n{\"a\":1}\n```")]
    [InlineData("```\r\n{\"a\":1}\r\n```\r\n")]
    [InlineData("~~~~ JSON\n\n{\"a\":1}\n\n~~~~~")]
    [InlineData("Sure!\n\n```json\n{\"a\":1}")]
    [InlineData("1. The answer:\n   ```json\n   {\"a\":1}\n   ```\nDone.")]
    [InlineData("Here it is: {\"a\":1}")]
    [InlineData("{\"a\":1} is what I mean.")]
    [InlineData("Here: ```json {\"a\":1} ```.")]
    [InlineData("`{\"a\":1}`")]
    [InlineData("{see: {\"a\":1}}")]
    [InlineData("{{\"a\":1}}")]
    [InlineData("A \"[\" or ' or \\ or { or [\" before it. {\"a\":1} And a } and a ] and a \" behind it.")]
    [InlineData("First {\"a\":1}, I repeat: { \"a\": 1 }.")]
    [InlineData("An example is {\"a\":0}, so:\n```\n{\"a\":1}\n```\nand not [0].")]
    [InlineData("```csharp\n[Fact] void F() { var x = new[] { 1 }; }\n```\n```json\n{\"a\":1}\n```")]
    [InlineData("```json\n{\"a\":1} // the answer\n```")]
    public void The_JSON_of_an_answer_is_found_among_its_text(string text) => Read(text).ShouldBe("""{"a":1}""");

    [Theory]
    [InlineData("{\"code\":\"```cs\\nx\\n```\",\"b\":\"}] \\\" {[\"}")]
    [InlineData("Text: {\"code\":\"```cs\\nx\\n```\",\"b\":\"}] \\\" {[\"} more.")]
    [InlineData("```json\n{\"code\":\"```cs\\nx\\n```\",\"b\":\"}] \\\" {[\"}\n```")]
    public void Brackets_quotes_and_fences_inside_a_text_are_only_text(string text) =>
        Read(text).ShouldBe("""{"code":"```cs\nx\n```","b":"}] \" {["}""");

    [Theory]
    [InlineData("42", "42")]
    [InlineData("```\ntrue\n```", "true")]
    [InlineData("```json\n[1,2]\n```", "[1,2]")]
    [InlineData("The list is [1, 2].", "[1, 2]")]
    public void A_root_that_is_no_object_is_found_too(string text, string json) => Read(text).ShouldBe(json);

    [Theory]
    [InlineData("", "line 1, column 1")]
    [InlineData("Forty-two.", "line 1, column 1")]
    [InlineData("Sure:\n\n  {\"ä\":1,\n   \"b\":}", "line 4, column 8")]
    [InlineData("{\"a\":[{\"b\":1}", "line 1, column 14")]
    [InlineData("[{\"a\":1},]", "line 1, column 10")]
    public void Text_without_JSON_is_told_where_it_stops_being_JSON(string text, string place)
    {
        ToolError error = Refusal(Any, text);

        error.Code.ShouldBe(ToolErrorCode.InvalidOutput);
        error.Arguments.ShouldHaveSingleItem().Got.ShouldStartWith($"text that is no JSON from {place} on: ");
        error.Message.ShouldContain(place);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_wrong_inside_the_JSON_and_harmless_beside_it()
    {
        Read("Half \uD800: {\"a\":1}").ShouldBe("""{"a":1}""");
        Refusal(Any, "{\"a\":\"\uD800\"}").Message.ShouldContain("line 1, column 7");
    }

    [Fact]
    public void A_part_of_a_broken_answer_is_not_the_answer() =>
        Refusal(Any, """{"name":"root","children":[{"name":"leaf"}],}""").Arguments.ShouldHaveSingleItem().Got.ShouldContain("column 45");

    [Theory]
    [InlineData("{\"a\":1} or\nelse {\"a\":2}", "line 1, column 1 and at line 2, column 6")]
    [InlineData("```\n{\"a\":1}\n```\n```\n{\"a\":2}\n```", "line 2, column 1 and at line 5, column 1")]
    public void Two_answers_that_differ_are_none(string text, string places) =>
        Refusal(Any, text).Arguments.ShouldHaveSingleItem().Got.ShouldContain(places);

    [Fact]
    public void Parse_gives_the_value_or_throws_what_the_model_should_repair()
    {
        Any.Parse("It is [7].").GetRawText().ShouldBe("[7]");

        ModelOutputException exception = Should.Throw<ModelOutputException>(() => Text.Parse("Seven."));

        exception.Message.ShouldBe(exception.Error.Message);
        exception.Error.Arguments.ShouldBe(Refusal(Text, "Seven.").Arguments);
        exception.ShouldBeAssignableTo<FormatException>();
    }

    [Fact]
    public void Of_wrong_values_the_one_that_came_furthest_is_explained() =>
        Refusal(Text, "See [1] and [2].\n{\"a\":").Message.ShouldContain("line 2, column 6");

    public static TheoryData<string> Hostile => new(
        new string('{', 1 << 20),
        new string('[', 1 << 20),
        new string('"', 1 << 20),
        new string('\\', 1 << 20),
        string.Concat(Enumerable.Repeat("```", 1 << 18)),
        string.Concat(Enumerable.Repeat("```\n", 1 << 18)),
        string.Concat(Enumerable.Repeat("```\n{\n", 1 << 17)),
        string.Concat(Enumerable.Repeat("{\"a\":", 1 << 17)),
        string.Concat(Enumerable.Repeat("{\"", 1 << 18)),
        string.Concat(Enumerable.Repeat("[\"[", 1 << 18)),
        string.Concat(Enumerable.Repeat("[1 ", 1 << 18)),
        "[\"" + string.Concat(Enumerable.Repeat("[1,", 1 << 18)),
        string.Concat(Enumerable.Repeat("[\n", 1 << 18)));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_megabyte_is_one_error(string text) => Refusal(Text, text).Code.ShouldBe(ToolErrorCode.InvalidOutput);

    [Fact]
    public void Where_the_brackets_are_too_many_the_error_says_so() =>
        Refusal(Text, string.Concat(Enumerable.Repeat("{\"", 2001)) + " [1]").Message.ShouldContain("after 1,000 brackets the rest was not looked at");

    [Fact]
    public void Any_object_is_found_in_any_prose_and_any_fence() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(
        Arb.From(
            from json in Objects(3)
            from before in Prose()
            from after in Prose()
            from fence in Gen.Elements("", "```", "~~~~")
            from language in Gen.Elements("", "json", " JSON5 x")
            select (Json: json, Text: fence.Length == 0 ? $"{before}is{json} {after}" : $"{before}\n{fence}{language}\n{json}\n{fence}\n{after}")),
        static sample => Read(sample.Text) == sample.Json));

    private static string Read(string text)
    {
        Any.TryParse(text, out JsonElement value, out ToolError? error).ShouldBeTrue(error?.Message);
        return value.GetRawText();
    }

    private static ToolError Refusal<T>(ModelOutput<T> output, string text)
        where T : notnull
    {
        output.TryParse(text, out _, out ToolError? error).ShouldBeFalse();
        return error.ShouldNotBeNull();
    }

    // It closes no bracket, so that it holds no value of its own.
    private static Gen<string> Prose() =>
        from count in Gen.Choose(0, 40)
        from characters in Gen.Elements('{', '[', '"', '\\', '\'', ':', ',', '`', '~', '\n', ' ', 'a', 'Z', 'é', '\u2028', '\uD83D').ArrayOf(count)
        select new string(characters);

    private static Gen<string> Objects(int depth) =>
        from count in Gen.Choose(0, 3)
        from names in Gen.Elements("a", "b1", "name", "Zip_code").ArrayOf(count)
        from values in Values(depth).ArrayOf(count)
        from indent in Gen.Elements("", " ", "\n  ", "\r\n\t")
        select $"{{{string.Join(',', names.Zip(values, (name, value) => $"{indent}\"{name}\":{value}"))}{indent}}}";

    private static Gen<string> Values(int depth) => depth == 0 ? Scalars() : Gen.OneOf(Scalars(), Objects(depth - 1), Arrays(depth - 1));

    private static Gen<string> Arrays(int depth) =>
        from count in Gen.Choose(0, 3)
        from values in Values(depth).ArrayOf(count)
        select $"[{string.Join(", ", values)}]";

    private static Gen<string> Scalars() => Gen.OneOf(
        Gen.Elements("null", "true", "false", "0", "-1.5e3", "\"\\uD83D\\uDE00\""),
        from count in Gen.Choose(0, 8)
        from parts in Gen.Elements("{", "}", "[", "]", "\\\"", "\\\\", "\\n", "```", "~~~", ",", ":", "é", " ", "x").ArrayOf(count)
        select $"\"{string.Concat(parts)}\"");
}
