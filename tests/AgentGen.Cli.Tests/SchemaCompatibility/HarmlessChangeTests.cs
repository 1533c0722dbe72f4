using static AgentGen.Cli.Tests.SchemaCompatibility.Compared;

namespace AgentGen.Cli.Tests.SchemaCompatibility;

/// <summary>What breaks no caller is no finding, or a note.</summary>
public sealed class HarmlessChangeTests
{
    [Theory]
    [InlineData("""{"properties":{"a":{}}}""", """{"properties":{"a":{},"b":{"type":"string"}}}""")]
    [InlineData("""{"properties":{"a":{}},"additionalProperties":false}""", """{"properties":{"a":{},"b":{"type":"string"}},"additionalProperties":false}""")]
    [InlineData("""{"properties":{"a":{}},"required":["a"]}""", """{"properties":{"a":{}}}""")]
    [InlineData("""{"properties":{"a":{}},"additionalProperties":false}""", """{"properties":{"a":{}}}""")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", """{"type":"object"}""")]
    [InlineData("""{"type":"integer"}""", """{"type":["number","null"]}""")]
    [InlineData("""{"type":"string"}""", """true""")]
    [InlineData("""false""", """{"type":"string"}""")]
    [InlineData("""{"type":"string"}""", """{"type":"string","nullable":true}""")]
    [InlineData("""{"type":["string","null"]}""", """{"type":"string","nullable":true}""")]
    [InlineData("""{"type":"string","nullable":true,"enum":["a"]}""", """{"type":["string","null"],"enum":["a",null]}""")]
    [InlineData("""{"enum":["a"]}""", """{"enum":["b","a"]}""")]
    [InlineData("""{"enum":["a"]}""", """{"type":"string"}""")]
    [InlineData("""{"const":1.0}""", """{"enum":[1,2]}""")]
    [InlineData("""{"type":"boolean"}""", """{"enum":[true,false]}""")]
    [InlineData("""{"type":"integer","minimum":2}""", """{"type":"integer","minimum":1}""")]
    [InlineData("""{"type":"number","exclusiveMinimum":2}""", """{"type":"number","minimum":2.0}""")]
    [InlineData("""{"type":"number","minimum":3}""", """{"type":"number","exclusiveMinimum":2}""")]
    [InlineData("""{"type":"string"}""", """{"type":"string","minLength":0}""")]
    [InlineData("""{"type":"string"}""", """{"type":"string","minimum":5,"minItems":7,"required":["a"]}""")]
    [InlineData("""{"type":"string","pattern":"^a","format":"uri"}""", """{"type":"string"}""")]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", """{"type":"array"}""")]
    [InlineData("""{"prefixItems":[{"type":"integer"}],"items":false}""", """{"items":{"type":"number"}}""")]
    [InlineData("""{"title":"a","description":"a","examples":[1],"$comment":"a"}""", """{"title":"b","description":"b","deprecated":true}""")]
    public void A_wider_schema_is_compatible(string was, string now) => Breaking(was, now).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"type":"string"}""", """{"anyOf":[{"type":"string"},{"type":"integer"}]}""")]
    [InlineData("""{"type":["string","null"]}""", """{"anyOf":[{"type":"string"},{"type":"null"}]}""")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", """{"type":["string","null"]}""")]
    [InlineData("""{"enum":["a","b"]}""", """{"anyOf":[{"const":"a","title":"first"},{"const":"b"}]}""")]
    [InlineData("""{"anyOf":[{"type":"null"},{"type":"integer"}]}""", """{"anyOf":[{"type":"number"},{"type":"null"}]}""")]
    [InlineData("""{"allOf":[{"type":"integer"},{"minimum":2}]}""", """{"type":"integer","minimum":1}""")]
    [InlineData("""{"type":"integer","minimum":2}""", """{"allOf":[{"type":"integer"},{"minimum":1}]}""")]
    [InlineData(
        """{"required":["$type"],"anyOf":[{"properties":{"$type":{"const":"circle"},"r":{}}}]}""",
        """{"required":["$type"],"anyOf":[{"properties":{"$type":{"const":"square"},"side":{}}},{"properties":{"$type":{"const":"circle"},"r":{}}}]}""")]
    [InlineData("""{"not":{"type":"string"},"title":"a"}""", """{"not":{"type":"string"},"title":"b"}""")]
    public void Another_way_to_say_the_same_is_compatible(string was, string now) => Breaking(was, now).ShouldBeEmpty();

    [Fact]
    public void A_tool_that_is_new_breaks_nobody() => Findings("{}", """{"new":{}}""").ShouldBeEmpty();

    [Fact]
    public void Another_default_is_a_note()
    {
        Notes("""{"properties":{"a":{"default":1}}}""", """{"properties":{"a":{"default":2}}}""").ShouldBe(["$.a default-changed"]);
        Notes("""{"properties":{"a":{"default":1}}}""", """{"properties":{"a":{}}}""").ShouldBe(["$.a default-changed"]);
        Breaking("""{"properties":{"a":{"default":1}}}""", """{"properties":{"a":{"default":2}}}""").ShouldBeEmpty();
    }

    [Fact]
    public void A_removed_parameter_that_may_still_be_sent_is_a_note()
    {
        Notes("""{"properties":{"a":{}}}""", """{"properties":{}}""").ShouldBe(["$.a parameter-ignored"]);
        Breaking("""{"properties":{"a":{}}}""", """{"properties":{}}""").ShouldBeEmpty();
    }
}
