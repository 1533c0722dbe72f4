using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility.Rules;

/// <summary>What constraints say about the members of an object.</summary>
internal sealed class Members(Constraints constraints)
{
    public IReadOnlyList<string> Required { get; } =
        [.. constraints.All("required").SelectMany(static list => list.EnumerateArray()).Select(static name => name.GetString()!).Distinct()];

    public IReadOnlySet<string> Declared { get; } =
        constraints.All("properties").SelectMany(static properties => properties.EnumerateObject()).Select(static property => property.Name).ToHashSet();

    /// <summary>Whether callers were told that they may send members of any name: by a schema for them, or by declaring none.</summary>
    public bool InvitesEveryName { get; } = constraints.All("additionalProperties").Any() || !constraints.All("properties").Any();

    /// <summary>The constraints of members that are not declared.</summary>
    public Constraints Rest { get; } = constraints.At(static part => Schema(part, "additionalProperties"));

    /// <summary>The constraints of one member.</summary>
    public Constraints Of(string name) => constraints.At(part => Property(part, name) ?? Schema(part, "additionalProperties"));

    /// <summary>The schema that a keyword holds, where it holds one.</summary>
    public static JsonElement? Schema(JsonElement part, string keyword) =>
        part.TryGetProperty(keyword, out JsonElement schema) && Keywords.IsJudged(keyword, schema) ? schema : null;

    private static JsonElement? Property(JsonElement part, string name) =>
        Schema(part, "properties") is { } properties && properties.TryGetProperty(name, out JsonElement schema) ? schema : null;
}
