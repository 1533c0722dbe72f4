namespace AgentGen.Generators;

/// <summary>
/// The schema in the dialect of OpenAPI 3.0, as Gemini reads it: <c>nullable</c> instead of a type null, no references, and keywords that it does not know
/// in the descriptions.
/// </summary>
/// <remarks>Source: OpenAPI 3.0.3, "Schema Object"; Gemini API, "Schema".</remarks>
internal sealed class OpenApiNullableSchema
{
    // Written out, types that share others can grow without end; what comes after is named, not shown.
    private const int Most = 2000;

    private static readonly string[] Known = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern", "exclusiveMinimum", "exclusiveMaximum"];

    private readonly Dictionary<string, SchemaNode> _definitions;
    private readonly Stack<string> _open = new();
    private int _count;

    private OpenApiNullableSchema(SchemaNode root) => _definitions = root.Definitions.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Rewrites a schema.</summary>
    internal static SchemaNode From(SchemaNode root) => new OpenApiNullableSchema(root).Rewrite(root with { Definitions = [] });

    private SchemaNode Rewrite(SchemaNode node)
    {
        _count++;
        if (node.Reference is { } name)
        {
            return Inline(name, node);
        }

        if (node.AnyOf is [{ } only, { Types: ["null"] }] && node.Types.Length == 0)
        {
            SchemaNode inner = Rewrite(only);
            return inner with { IsNullableKeyword = true, Description = node.Description ?? inner.Description, Default = node.Default };
        }

        SchemaNode rewritten = KeywordText.Move(Bounds(node), static constraint => !IsKnown(constraint));
        bool isText = node.Types.Contains("string");
        return rewritten with
        {
            Comment = null,
            Types = node.Const is { } value ? [value[0] == '"' ? "string" : "integer"] : node.Types.Where(static type => type != "null").ToArray(),
            IsNullableKeyword = node.Types.Contains("null"),
            Const = null,
            Enum = node.Const is { } text && text[0] == '"' ? [text] : isText ? node.Enum?.Where(static item => item != "null").ToArray() : null,
            Description = node.Enum is { } values && !isText ? KeywordText.Join(rewritten.Description, "enum: " + string.Join(", ", values))
                : node.Const is { } number && number[0] != '"' ? KeywordText.Join(rewritten.Description, "const: " + number)
                : rewritten.Description,
            Items = node.Items is null ? null : Rewrite(node.Items),
            Properties = node.Properties?.Select(pair => new KeyValuePair<string, SchemaNode>(pair.Key, Rewrite(pair.Value))).ToArray(),
            AdditionalProperties = node.AdditionalProperties is null ? null : Rewrite(node.AdditionalProperties),
            AnyOf = node.AnyOf?.Select(Rewrite).ToArray(),
        };
    }

    private SchemaNode Inline(string name, SchemaNode reference)
    {
        if (_open.Contains(name) || _count > Most)
        {
            return new SchemaNode { Types = ["object"], Description = KeywordText.Join(reference.Description ?? _definitions[name].Description, $"Another {name}."), Default = reference.Default };
        }

        _open.Push(name);
        SchemaNode inner = Rewrite(_definitions[name]);
        _open.Pop();
        return inner with { Description = reference.Description ?? inner.Description, Default = reference.Default };
    }

    // OpenAPI 3.0 has a bound and says of it that it is exclusive.
    private static SchemaNode Bounds(SchemaNode node) => node with
    {
        Constraints = node.Constraints.SelectMany(static constraint => constraint.Key switch
        {
            "exclusiveMinimum" => [new("minimum", constraint.Value), new("exclusiveMinimum", "true")],
            "exclusiveMaximum" => [new("maximum", constraint.Value), new("exclusiveMaximum", "true")],
            _ => new[] { constraint },
        }).ToArray(),
    };

    private static bool IsKnown(KeyValuePair<string, string> constraint) =>
        Known.Contains(constraint.Key) || constraint is { Key: "format", Value: "\"date-time\"" };
}
