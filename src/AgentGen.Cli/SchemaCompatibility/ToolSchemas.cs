using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility;

/// <summary>Compares the schemas of all tools with a baseline, from the side of those who call the tools.</summary>
internal static class ToolSchemas
{
    /// <summary>What callers of the baseline's tools may notice, in the order of the baseline. New tools break nobody.</summary>
    public static IReadOnlyList<Finding> Compare(IReadOnlyDictionary<string, JsonElement> baseline, IReadOnlyDictionary<string, JsonElement> tools) =>
    [
        .. baseline.SelectMany(entry => tools.TryGetValue(entry.Key, out JsonElement now)
            ? Compare(entry.Key, entry.Value, now)
            : [new Finding(entry.Key, JsonPath.Top, ChangeKind.ToolRemoved, "", "a tool", "nothing")]),
    ];

    private static IReadOnlyList<Finding> Compare(string tool, JsonElement was, JsonElement now)
    {
        if (JsonElement.DeepEquals(was, now))
        {
            return [];
        }

        Comparison comparison = new(tool);
        comparison.Compare(Constraints.Of(new SchemaDocument(was), [was]), Constraints.Of(new SchemaDocument(now), [now]), JsonPath.Top);
        return comparison.Findings;
    }
}
