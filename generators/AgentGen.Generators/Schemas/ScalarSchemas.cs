using AgentGen.Compiler;

namespace AgentGen.Generators;

/// <summary>The schemas of the scalar types.</summary>
internal static class ScalarSchemas
{
    internal static SchemaNode Of(string scalar) => scalar switch
    {
        _ when Scalars.Untyped.Contains(scalar) => new SchemaNode(),
        "Boolean" => Make("boolean"),
        "Single" or "Double" or "Decimal" or "Half" => Make("number"),
        "String" or "Bytes" or "Memory" or "ReadOnlyMemory" => Make("string"),
        "NamedHalf" or "NamedSingle" or "NamedDouble" =>
            new SchemaNode { AnyOf = [Make("number"), new SchemaNode { Enum = ["\"NaN\"", "\"Infinity\"", "\"-Infinity\""] }] },
        "ObjectNode" => Make("object"),
        "ArrayNode" => Make("array"),
        "Version" => Make("string", ("pattern", """
            "^\\d+(\\.\\d+){1,3}$"
            """)) with { Comment = "Represents a version string." },
        "Char" => Make("string", ("minLength", "1"), ("maxLength", "1")),
        "Guid" => Make("string", ("format", "\"uuid\"")),
        "DateTime" or "DateTimeOffset" => Make("string", ("format", "\"date-time\"")),
        "DateOnly" => Make("string", ("format", "\"date\"")),
        "TimeOnly" => Make("string", ("format", "\"time\"")),
        "Uri" => Make("string", ("format", "\"uri\"")),
        "TimeSpan" => Make("string", ("pattern", """
            "^-?(\\d+\\.)?\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,7})?$"
            """)) with { Comment = "Represents a System.TimeSpan value." },
        _ => Make("integer"),
    };

    private static SchemaNode Make(string type, params (string Keyword, string Value)[] constraints) => new()
    {
        Types = [type],
        Constraints = constraints.Select(static constraint => new KeyValuePair<string, string>(constraint.Keyword, constraint.Value)).ToArray(),
    };
}
