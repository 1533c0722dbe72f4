using static AgentGen.Cli.Tests.SchemaCompatibility.Compared;

namespace AgentGen.Cli.Tests.SchemaCompatibility;

/// <summary>References are followed, and recursion comes to an end.</summary>
public sealed class RecursiveSchemaTests
{
    [Fact]
    public void A_change_behind_a_reference_is_found_once_where_it_is_met_first() =>
        Breaking(Tree("""{"type":"number"}"""), Tree("""{"type":"integer"}""")).ShouldBe(["$.root.value type-narrowed"]);

    [Fact]
    public void The_same_change_in_two_places_is_found_twice() =>
        Breaking("""{"properties":{"a":{"type":"number"},"b":{"type":"number"}}}""", """{"properties":{"a":{"type":"integer"},"b":{"type":"integer"}}}""")
            .ShouldBe(["$.a type-narrowed", "$.b type-narrowed"]);

    [Fact]
    public void A_recursive_schema_may_be_said_in_another_way()
    {
        const string Unrolled = """
            {"properties":{"root":{"$ref":"#/$defs/A"}},"$defs":{
              "A":{"type":"object","properties":{"value":{"type":"number"},"left":{"$ref":"#/$defs/B"},"right":{"$ref":"#/$defs/A"}}},
              "B":{"type":"object","properties":{"value":{"type":["number","null"]},"left":{"$ref":"#/$defs/A"},"right":{"$ref":"#/$defs/B"}}}}}
            """;

        IsCompatible(Tree("""{"type":"number"}"""), Unrolled).ShouldBeTrue();
        IsCompatible(Unrolled, Tree("""{"type":"number"}""")).ShouldBeFalse();
    }

    [Fact]
    public void A_list_that_repeats_a_value_is_split_once_and_not_taken_to_be_compatible_with_itself()
    {
        const string Was = """
            {"properties":{"a":{"type":"object","properties":{"b":{"anyOf":[{"enum":["xxxx","xxxx"]},{"type":"number"}]},"c":{"const":"xxx"}},"required":["c"],
            "anyOf":[{"type":"object"},{"type":"object","additionalProperties":{"enum":["","","x"]}}]}}}
            """;
        const string Narrowed = """{"enum":["xxxx","xxxx"],"type":"array","prefixItems":[{"const":"xx"}],"items":{"type":"integer"}}""";

        IsCompatible(Was, Was).ShouldBeTrue();
        IsCompatible(Was, Was.Replace("""{"enum":["xxxx","xxxx"]}""", Narrowed, StringComparison.Ordinal)).ShouldBeFalse();
    }

    [Fact]
    public void A_reference_by_place_is_followed_with_its_escapes()
    {
        const string Was = """{"properties":{"a/b~c":{"type":"object","properties":{"next":{"$ref":"#/properties/a~1b~0c"},"v":{}}}}}""";

        IsCompatible(Was, Was.Replace("\"v\":{}", "\"v\":true", StringComparison.Ordinal)).ShouldBeTrue();
        Breaking(Was, Was.Replace("\"v\":{}", "\"v\":{\"type\":\"null\"}", StringComparison.Ordinal)).ShouldBe(["$['a/b~c'].v type-narrowed"]);
    }

    [Fact]
    public void What_stands_beside_a_reference_counts_too()
    {
        const string Was = """{"properties":{"a":{"$ref":"#/$defs/N","description":"old"}},"$defs":{"N":{"type":"integer"}}}""";

        IsCompatible(Was, Was.Replace("old", "new", StringComparison.Ordinal)).ShouldBeTrue();
        Breaking(Was, Was.Replace("\"description\":\"old\"", "\"maximum\":7", StringComparison.Ordinal)).ShouldBe(["$.a limit-tightened"]);
    }

    [Theory]
    [InlineData("""{"$ref":"#"}""")]
    [InlineData("""{"allOf":[{"$ref":"#"}]}""")]
    [InlineData("""{"properties":{"a":{"anyOf":[{"$ref":"#"},{"type":"null"}]}}}""")]
    public void A_schema_that_leads_back_to_itself_comes_to_an_end(string schema)
    {
        // The title makes the texts differ, so that they are compared at all.
        IsCompatible(schema, $$"""{"title":"now",{{schema[1..]}}""").ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"anyOf":[{"$ref":"#"},{"type":"string"}]}""")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/A"},{"type":"string"}],"$defs":{"A":{"anyOf":[{"$ref":"#"},{"type":"null"}]}}}""")]
    public void A_reference_to_the_choice_it_stands_in_accepts_nothing_more(string schema)
    {
        IsCompatible("""{"type":"integer"}""", schema).ShouldBeFalse();
        IsCompatible(schema, """{"type":"null"}""").ShouldBeFalse();
        IsCompatible("""{"type":"string"}""", schema).ShouldBeTrue();
    }

    [Fact]
    public void A_schema_too_large_to_be_judged_is_not_judged_to_be_compatible()
    {
        string definitions = string.Join(",", Enumerable.Range(0, 1000).Select(i => $$$$"""
            "D{{{{i}}}}":{"properties":{"next":{"$ref":"#/$defs/D{{{{i + 1}}}}"}}}
            """));
        string was = $$$$"""{"$ref":"#/$defs/D0","$defs":{{{{{definitions}}}},"D1000":{"type":"number"}}}""";
        string now = was.Replace("\"number\"", "\"integer\"", StringComparison.Ordinal);

        Breaking(was, now).ShouldHaveSingleItem().ShouldEndWith("not-judged");
    }

    private static string Tree(string value) => """
        {"properties":{"root":{"$ref":"#/$defs/Node"}},"$defs":{"Node":{"type":"object","properties":{
          "value":VALUE,"left":{"$ref":"#/$defs/Node"},"right":{"$ref":"#/$defs/Node"}}}}}
        """.Replace("VALUE", value, StringComparison.Ordinal);
}
