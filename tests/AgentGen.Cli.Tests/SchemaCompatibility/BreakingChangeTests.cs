using static AgentGen.Cli.Tests.SchemaCompatibility.Compared;

namespace AgentGen.Cli.Tests.SchemaCompatibility;

/// <summary>Each change that makes a tool refuse what it accepted is found, and named with its place.</summary>
public sealed class BreakingChangeTests
{
    [Theory]
    // Parameters
    [InlineData("""{"properties":{"a":{}}}""", """{"properties":{"a":{},"b":{}},"required":["b"]}""", "$.b parameter-added")]
    [InlineData("""{"properties":{"a":{}}}""", """{"properties":{"a":{}},"required":["a"]}""", "$.a parameter-required")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"properties":{},"additionalProperties":false}""", "$.a parameter-removed", "$ closed")]
    [InlineData("""{"properties":{"a":{}},"additionalProperties":false}""", """{"properties":{},"additionalProperties":false}""", "$.a parameter-removed")]
    [InlineData("""{"properties":{"a":{}}}""", """{"properties":{"a":false}}""", "$.a parameter-removed")]
    [InlineData("""{"properties":{"a":{}}}""", """{"properties":{"a":{}},"additionalProperties":false}""", "$ closed")]
    [InlineData("""{"properties":{"a b":{}}}""", """{"properties":{"a b":{}},"required":["a b"]}""", "$['a b'] parameter-required")]
    // Types
    [InlineData("""{"type":["string","null"]}""", """{"type":"string"}""", "$ type-narrowed")]
    [InlineData("""{"type":"number"}""", """{"type":"integer"}""", "$ type-narrowed")]
    [InlineData("""{"type":"string"}""", """{"type":"integer"}""", "$ type-narrowed")]
    [InlineData("""{}""", """{"type":["string","number","object","array","boolean"]}""", "$ type-narrowed")]
    [InlineData("""true""", """false""", "$ type-narrowed")]
    [InlineData("""{"type":"string","nullable":true}""", """{"type":"string"}""", "$ type-narrowed")]
    [InlineData("""{"type":"string","nullable":true}""", """{"type":"string","nullable":false}""", "$ type-narrowed")]
    // Values
    [InlineData("""{"enum":["a","b"]}""", """{"enum":["a","c"]}""", "$ values-removed")]
    [InlineData("""{"type":"string"}""", """{"type":"string","enum":["a"]}""", "$ values-removed")]
    [InlineData("""{"const":1}""", """{"const":2}""", "$ values-removed")]
    [InlineData("""{"enum":[1,2]}""", """{"const":2}""", "$ values-removed")]
    [InlineData("""{"type":"boolean"}""", """{"enum":[true]}""", "$ values-removed")]
    [InlineData("""{"type":["string","null"],"enum":["a",null]}""", """{"type":"string","enum":["a"]}""", "$ type-narrowed")]
    [InlineData("""{"type":["string","null"],"enum":["a",null]}""", """{"type":["string","null"],"enum":["a"]}""", "$ values-removed")]
    // Limits
    [InlineData("""{"type":"integer","minimum":1}""", """{"type":"integer","minimum":2}""", "$ limit-tightened")]
    [InlineData("""{"type":"integer"}""", """{"type":"integer","maximum":2}""", "$ limit-tightened")]
    [InlineData("""{"type":"number","minimum":1}""", """{"type":"number","exclusiveMinimum":1}""", "$ limit-tightened")]
    [InlineData("""{"type":"number","exclusiveMaximum":5}""", """{"type":"number","maximum":4}""", "$ limit-tightened")]
    [InlineData("""{"type":"integer","minimum":9223372036854775806}""", """{"type":"integer","minimum":9223372036854775807}""", "$ limit-tightened")]
    [InlineData("""{"type":"number","minimum":1e300}""", """{"type":"number","minimum":1.0000000000000000000001e300}""", "$ limit-tightened")]
    [InlineData("""{"type":"string"}""", """{"type":"string","minLength":1}""", "$ limit-tightened")]
    [InlineData("""{"type":"string","maxLength":9}""", """{"type":"string","maxLength":8}""", "$ limit-tightened")]
    [InlineData("""{"type":"array","minItems":1}""", """{"type":"array","minItems":2}""", "$ limit-tightened")]
    [InlineData("""{"type":"array"}""", """{"type":"array","maxItems":2}""", "$ limit-tightened")]
    [InlineData("""{"type":"object"}""", """{"type":"object","maxProperties":2}""", "$ limit-tightened")]
    // What cannot be compared must have been there
    [InlineData("""{"type":"string"}""", """{"type":"string","pattern":"^a"}""", "$ constraint-changed")]
    [InlineData("""{"type":"string","pattern":"^a"}""", """{"type":"string","pattern":"^ab"}""", "$ constraint-changed")]
    [InlineData("""{"type":"string"}""", """{"type":"string","format":"uuid"}""", "$ constraint-changed")]
    [InlineData("""{"type":"number"}""", """{"type":"number","multipleOf":2}""", "$ constraint-changed")]
    [InlineData("""{"type":"array"}""", """{"type":"array","uniqueItems":true}""", "$ constraint-changed")]
    // Depth
    [InlineData("""{"type":"array","items":{"type":["string","null"]}}""", """{"type":"array","items":{"type":"string"}}""", "$[*] type-narrowed")]
    [InlineData("""{"type":"array","items":{}}""", """{"type":"array","items":{"type":"string"}}""", "$[*] type-narrowed")]
    [InlineData("""{"prefixItems":[{},{"type":"number"}]}""", """{"prefixItems":[{},{"type":"integer"}]}""", "$[1] type-narrowed")]
    [InlineData("""{"prefixItems":[{"const":1}],"items":{"const":2}}""", """{"items":{"const":2}}""", "$[0] values-removed")]
    [InlineData("""{"properties":{"a":{"properties":{"b":{}}}}}""", """{"properties":{"a":{"properties":{"b":{}},"required":["b"]}}}""", "$.a.b parameter-required")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"number"}}""", """{"type":"object","additionalProperties":{"type":"integer"}}""", "$.* type-narrowed")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"number"}}""", """{"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":{"type":"number"}}""", "$.a type-narrowed")]
    [InlineData("""{"type":"object"}""", """{"type":"object","properties":{"a":{"type":"string"}}}""", "$.a type-narrowed")]
    [InlineData("""{"type":"object"}""", """{"type":"object","propertyNames":{"enum":["a"]}}""", "$.*~ values-removed")]
    public void A_change_that_breaks_callers_is_found_where_it_is(string was, string now, params string[] findings) =>
        Breaking(was, now).ShouldBe(findings);

    [Theory]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"}]}""", """{"anyOf":[{"type":"string"}]}""", "$ alternative-removed")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"}]}""", """{"type":"string"}""", "$ type-narrowed")]
    [InlineData("""{"type":"string"}""", """{"anyOf":[{"type":"null"},{"type":"integer"}]}""", "$ alternative-removed")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/N"},{"type":"null"}],"$defs":{"N":{"type":"number"}}}""", """{"$ref":"#/$defs/N","$defs":{"N":{"type":"number"}}}""", "$ type-narrowed")]
    [InlineData(
        """{"required":["$type"],"anyOf":[{"properties":{"$type":{"const":"circle"},"r":{}}},{"properties":{"$type":{"const":"square"},"side":{}}}]}""",
        """{"required":["$type"],"anyOf":[{"properties":{"$type":{"const":"square"},"side":{}}}]}""",
        "$['$type'] values-removed")]
    [InlineData(
        """{"required":["$type"],"anyOf":[{"properties":{"$type":{"const":"circle"},"r":{}}},{"properties":{"$type":{"const":"square"},"side":{"type":"number"}}}]}""",
        """{"required":["$type"],"anyOf":[{"properties":{"$type":{"const":"circle"},"r":{}}},{"properties":{"$type":{"const":"square"},"side":{"type":"integer"}}}]}""",
        "$.side type-narrowed")]
    [InlineData("""{"type":"number"}""", """{"allOf":[{"type":"number"},{"minimum":0}]}""", "$ limit-tightened")]
    public void An_alternative_that_is_gone_is_found(string was, string now, params string[] findings) => Breaking(was, now).ShouldBe(findings);

    [Theory]
    [InlineData("""{"not":{"type":"string"}}""", """{"not":{"type":"number"}}""")]
    [InlineData("""{"not":{"type":"string"}}""", """{}""")]
    [InlineData("""{}""", """{"not":{"type":"string"}}""")]
    [InlineData("""{"oneOf":[{"type":"string"}]}""", """{"oneOf":[{"type":"string"},{"type":"null"}]}""")]
    [InlineData("""{"type":"text"}""", """{"type":"txt"}""")]
    [InlineData("""{"minimum":"1"}""", """{"minimum":"2"}""")]
    [InlineData("""{"x-limit":1}""", """{"x-limit":2}""")]
    [InlineData("""{"if":{},"then":{"type":"string"}}""", """{"if":false,"then":{"type":"string"}}""")]
    [InlineData("""{"not":{"$ref":"#/$defs/A"},"$defs":{"A":{"type":"string"}}}""", """{"not":{"$ref":"#/$defs/A"},"$defs":{"A":{"type":"null"}}}""")]
    [InlineData("""{"$ref":"#/$defs/Missing"}""", """{"$ref":"#/$defs/Missing","$defs":{}}""")]
    [InlineData("""{"$ref":"https://elsewhere/schema"}""", """{"$ref":"https://elsewhere/schema","title":"now"}""")]
    public void What_cannot_be_judged_counts_as_breaking(string was, string now) => Breaking(was, now).ShouldContain("$ not-judged");

    [Fact]
    public void A_tool_that_is_gone_is_found() =>
        Findings("""{"kept":{},"gone":{"type":"object"}}""", """{"kept":{},"new":false}""").ShouldHaveSingleItem().Message.ShouldBe("tool gone was removed");

    [Fact]
    public void A_finding_says_what_was_and_what_is() =>
        Findings("""{"find":{"properties":{"mode":{"type":["string","null"]}}}}""", """{"find":{"properties":{"mode":{"type":"string"}}}}""")
            .ShouldHaveSingleItem().Message.ShouldBe("tool find, $.mode: type narrowed: was string or null, is string");
}
