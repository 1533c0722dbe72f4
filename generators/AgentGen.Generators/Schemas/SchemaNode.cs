using System.Text;
using AgentGen.Compiler;

namespace AgentGen.Generators;

/// <summary>A JSON schema by its keywords, before it is text. What is JSON in itself (enum values, defaults, bounds) is kept as JSON text.</summary>
internal sealed record SchemaNode
{
    internal static readonly string[] Null = ["null"];

    public string? Description { get; init; }

    public string? Comment { get; init; }

    public string? Title { get; init; }

    /// <summary>The name of the definition that is meant.</summary>
    public string? Reference { get; init; }

    /// <summary>The types; none where any value is allowed, or where <see cref="AnyOf"/> says them.</summary>
    public string[] Types { get; init; } = [];

    /// <summary>The allowed values, as JSON.</summary>
    public string[]? Enum { get; init; }

    /// <summary>The only allowed value, as JSON.</summary>
    public string? Const { get; init; }

    /// <summary>The keywords that narrow a type, in order, with their values as JSON.</summary>
    public KeyValuePair<string, string>[] Constraints { get; init; } = [];

    public SchemaNode? Items { get; init; }

    public KeyValuePair<string, SchemaNode>[]? Properties { get; init; }

    public string[] Required { get; init; } = [];

    /// <summary>What members besides <see cref="Properties"/> must be.</summary>
    public SchemaNode? AdditionalProperties { get; init; }

    /// <summary>Whether there may be no members besides <see cref="Properties"/>.</summary>
    public bool IsClosed { get; init; }

    public SchemaNode[]? AnyOf { get; init; }

    /// <summary>The default, as JSON.</summary>
    public string? Default { get; init; }

    public KeyValuePair<string, SchemaNode>[] Definitions { get; init; } = [];

    /// <summary>The dialect of OpenAPI 3.0: null is a keyword and no type.</summary>
    public bool IsNullableKeyword { get; init; }

    /// <summary>Whether any value is allowed.</summary>
    internal bool IsAny => Types.Length == 0 && Reference is null && AnyOf is null && Enum is null && Const is null && Properties is null && Constraints.Length == 0;

    internal bool AllowsNull => IsAny || Types.Contains("null") || IsNullableKeyword || AnyOf?.Any(static branch => branch.AllowsNull) == true;

    public override string ToString()
    {
        StringBuilder json = new();
        Write(json, isItem: false);
        return json.ToString();
    }

    private void Write(StringBuilder json, bool isItem)
    {
        int start = json.Append('{').Length;
        Text(json, "description", Description);
        Text(json, "title", Title);
        Text(json, "$ref", Reference is null ? null : "#/$defs/" + Reference);
        Text(json, "$comment", Comment);
        switch (Types)
        {
            case [var only]:
                Text(json, "type", only);
                break;
            case [_, ..]:
                List(json, "type", Types.Select(Literals.Json));
                break;
        }

        if (Enum is not null)
        {
            List(json, "enum", Enum);
        }

        Raw(json, "const", Const);
        foreach (KeyValuePair<string, string> constraint in Constraints)
        {
            Raw(json, constraint.Key, constraint.Value);
        }

        Node(json, "items", Items);
        Nodes(json, "properties", Properties);
        Node(json, "additionalProperties", AdditionalProperties);
        Raw(json, "additionalProperties", IsClosed ? "false" : null);
        if (Required.Length > 0)
        {
            List(json, "required", Required.Select(Literals.Json));
        }

        if (AnyOf is not null)
        {
            List(json, "anyOf", AnyOf.Select(static branch => branch.ToString()));
        }

        Raw(json, "nullable", IsNullableKeyword ? "true" : null);
        Raw(json, "default", Default);
        Nodes(json, "$defs", Definitions.Length == 0 ? null : Definitions);
        if (json.Length == start && !isItem)
        {
            json.Length = start - 1;
            json.Append("true");
            return;
        }

        json.Length -= json.Length == start ? 0 : 1;
        json.Append('}');
    }

    private static void Text(StringBuilder json, string keyword, string? text) => Raw(json, keyword, text is null ? null : Literals.Json(text));

    private static void List(StringBuilder json, string keyword, IEnumerable<string> items) => Raw(json, keyword, $"[{string.Join(",", items)}]");

    private static void Raw(StringBuilder json, string keyword, string? value)
    {
        if (value is not null)
        {
            json.Append(Literals.Json(keyword)).Append(':').Append(value).Append(',');
        }
    }

    private static void Node(StringBuilder json, string keyword, SchemaNode? node)
    {
        if (node is not null)
        {
            node.Write(json.Append(Literals.Json(keyword)).Append(':'), isItem: true);
            json.Append(',');
        }
    }

    private static void Nodes(StringBuilder json, string keyword, KeyValuePair<string, SchemaNode>[]? nodes)
    {
        if (nodes is null)
        {
            return;
        }

        json.Append(Literals.Json(keyword)).Append(":{");
        foreach (KeyValuePair<string, SchemaNode> node in nodes)
        {
            node.Value.Write(json.Append(Literals.Json(node.Key)).Append(':'), isItem: false);
            json.Append(',');
        }

        json.Length -= nodes.Length == 0 ? 0 : 1;
        json.Append("},");
    }
}
