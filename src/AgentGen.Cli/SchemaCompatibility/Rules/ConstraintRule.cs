using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility.Rules;

/// <summary>Keywords that cannot be compared with each other, such as patterns: what must hold now must have been demanded word for word.</summary>
internal static class ConstraintRule
{
    private static readonly (JsonTypes Type, string Keyword)[] Demands =
    [
        (JsonTypes.String, "pattern"), (JsonTypes.String, "format"), (JsonTypes.String, "contentEncoding"), (JsonTypes.String, "contentMediaType"),
        (JsonTypes.Number, "multipleOf"), (JsonTypes.Array, "uniqueItems"),
    ];

    public static void Compare(Comparison comparison, Constraints was, Constraints now, JsonTypes types, string path)
    {
        foreach ((_, string keyword) in Demands.Where(demand => (demand.Type & types) != 0))
        {
            JsonElement[] before = [.. was.All(keyword)];
            foreach (JsonElement demand in now.All(keyword).Where(demand => demand.ValueKind != JsonValueKind.False && !before.Any(other => JsonElement.DeepEquals(demand, other))))
            {
                comparison.Report(path, ChangeKind.ConstraintChanged, keyword, Snippet.Of(before), Snippet.Of(demand));
            }
        }
    }
}
