using System.Text.Json;
using AgentGen.Cli.SchemaCompatibility;

namespace AgentGen.Cli.Tests.SchemaCompatibility;

/// <summary>Comparisons in short.</summary>
internal static class Compared
{
    /// <summary>Whether whoever calls by the first schema may go on under the second.</summary>
    public static bool IsCompatible(string was, string now) => Breaking(was, now).Length == 0;

    public static string[] Breaking(string was, string now) => Codes(was, now, breaking: true);

    public static string[] Notes(string was, string now) => Codes(was, now, breaking: false);

    public static IReadOnlyList<Finding> Findings(string baseline, string tools) => ToolSchemas.Compare(Tools(baseline), Tools(tools));

    private static string[] Codes(string was, string now, bool breaking) =>
        [.. Findings($$"""{"t":{{was}}}""", $$"""{"t":{{now}}}""").Where(finding => finding.IsBreaking == breaking).Select(finding => $"{finding.Path} {finding.Code}")];

    private static Dictionary<string, JsonElement> Tools(string json) => JsonElement.Parse(json).EnumerateObject().ToDictionary(tool => tool.Name, tool => tool.Value);
}
