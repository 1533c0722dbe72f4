namespace AgentGen.Generators;

/// <summary>
/// The schema for OpenAI's strict mode: every object closed with all its members required, what was optional nullable instead, and keywords that the mode
/// does not know in the descriptions. A dictionary, which cannot be closed, is a list of entries.
/// </summary>
/// <remarks>Source: OpenAI, "Structured model outputs", section "Supported schemas".</remarks>
internal static class OpenAIStrictSchema
{
    private static readonly SchemaNode Null = new() { Types = SchemaNode.Null };

    /// <summary>Rewrites a schema.</summary>
    /// <returns>The strict schema, or null where a part of it may be any JSON, which no strict schema can say.</returns>
    internal static SchemaNode? From(SchemaNode root) => IsOpen(root) ? null : Rewrite(root);

    private static bool IsOpen(SchemaNode node) =>
        node.IsAny
        || (node.Types.Contains("object") && node is { Properties: null, AdditionalProperties: null, AnyOf: null, IsClosed: false } && node.Reference is null)
        || (node.Types.Contains("array") && node.Items is null)
        || Inside(node).Any(IsOpen);

    private static IEnumerable<SchemaNode> Inside(SchemaNode node) => new[] { node.Items, node.AdditionalProperties }.OfType<SchemaNode>()
        .Concat(node.AnyOf ?? [])
        .Concat((node.Properties ?? []).Concat(node.Definitions).Select(static pair => pair.Value));

    private static SchemaNode Rewrite(SchemaNode node)
    {
        SchemaNode strict = KeywordText.Move(Branches(node), static _ => true);
        strict = strict with
        {
            Comment = null,
            Default = null,
            Description = strict.Default is { } value ? KeywordText.Join(strict.Description, "Default value: " + value) : strict.Description,
            Items = strict.Items is null ? null : Rewrite(strict.Items),
            AnyOf = strict.AnyOf?.Select(Rewrite).ToArray(),
            Const = null,
            Types = strict.Const is null ? strict.Types : [strict.Const[0] == '"' ? "string" : "integer"],
            Enum = strict.Const is { } only ? [only] : strict.Enum,
            Definitions = strict.Definitions.Select(static pair => Pair(pair.Key, Rewrite(pair.Value))).ToArray(),
        };
        return strict switch
        {
            { AdditionalProperties: { } values, Properties: null } => Entries(strict, Rewrite(values)),
            { Types: var types } when types.Contains("object") => Close(strict),
            { Reference: not null, Description: not null } => new SchemaNode { Description = strict.Description, AnyOf = [strict with { Description = null, Definitions = [] }], Definitions = strict.Definitions },
            _ => strict,
        };
    }

    private static SchemaNode Close(SchemaNode node) => node with
    {
        IsClosed = true,
        AdditionalProperties = null,
        Properties = (node.Properties ?? []).Select(pair => Pair(pair.Key, node.Required.Contains(pair.Key) ? Rewrite(pair.Value) : OrNull(Rewrite(pair.Value)))).ToArray(),
        Required = (node.Properties ?? []).Select(static pair => pair.Key).ToArray(),
    };

    // The members common to all kinds of a base type stand in each branch, and the branches alone are left.
    private static SchemaNode Branches(SchemaNode node)
    {
        if (node is not { AnyOf: { } branches, Types: [_, ..] })
        {
            return node;
        }

        IEnumerable<SchemaNode> kinds = branches.Select(branch => branch.Types.Length > 0 || branch.Reference is not null ? branch : branch with
        {
            Types = ["object"],
            Required = node.Required.Concat(branch.Required).Distinct().ToArray(),
            Properties = (node.Properties ?? []).Concat(branch.Properties ?? []).ToArray(),
        });
        return node with { Types = [], Required = [], Properties = null, AnyOf = (node.Types.Contains("null") ? kinds.Concat([Null]) : kinds).ToArray() };
    }

    private static SchemaNode Entries(SchemaNode node, SchemaNode values) => node with
    {
        AdditionalProperties = null,
        Types = node.Types.Select(static type => type == "object" ? "array" : type).ToArray(),
        Items = new SchemaNode
        {
            Types = ["object"],
            Properties = [Pair("key", new SchemaNode { Types = ["string"] }), Pair("value", values)],
            Required = ["key", "value"],
            IsClosed = true,
        },
    };

    private static SchemaNode OrNull(SchemaNode node) => node.AllowsNull ? node
        : node.AnyOf is not null ? node with { AnyOf = [.. node.AnyOf, Null] }
        : node.Reference is not null ? new SchemaNode { Description = node.Description, AnyOf = [node with { Description = null }, Null] }
        : node with { Types = [.. node.Types, "null"], Enum = node.Enum is null ? null : [.. node.Enum, "null"] };

    private static KeyValuePair<string, SchemaNode> Pair(string name, SchemaNode node) => new(name, node);
}
