using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility.Rules;

/// <summary>A schema with a keyword that the comparison does not understand must stay as it is. Text that refers elsewhere may mean another thing while it stays the same.</summary>
internal static class UnjudgedRule
{
    public static void Compare(Comparison comparison, Constraints was, Constraints now, string path)
    {
        IReadOnlyDictionary<string, JsonElement>[] before = [.. was.Unjudged];
        IReadOnlyDictionary<string, JsonElement>[] after = [.. now.Unjudged];
        foreach (IReadOnlyDictionary<string, JsonElement> schema in before.Where(schema => !after.Any(other => AreEqual(schema, other))))
        {
            comparison.Report(path, ChangeKind.NotJudged, "changed in a way that cannot be judged", Describe(schema), after.Length == 0 ? "nothing of the kind" : Describe(after[0]));
        }

        foreach (IReadOnlyDictionary<string, JsonElement> schema in after.Where(schema => before.Length == 0 || !before.Any(other => AreEqual(schema, other))))
        {
            comparison.Report(path, ChangeKind.NotJudged, "changed in a way that cannot be judged", before.Length == 0 ? "nothing of the kind" : Describe(before[0]), Describe(schema));
        }
    }

    private static bool AreEqual(IReadOnlyDictionary<string, JsonElement> left, IReadOnlyDictionary<string, JsonElement> right) =>
        left.Count == right.Count
        && left.All(keyword => right.TryGetValue(keyword.Key, out JsonElement value) && JsonElement.DeepEquals(keyword.Value, value) && !Refers(keyword.Key, value));

    private static bool Refers(string name, JsonElement value) => name.EndsWith("ef", StringComparison.Ordinal) && name.StartsWith('$') || value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(member => Refers(member.Name, member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(item => Refers("", item)),
        _ => false,
    };

    private static string Describe(IReadOnlyDictionary<string, JsonElement> schema) =>
        string.Join(", ", schema.Where(keyword => !Keywords.IsJudged(keyword.Key, keyword.Value) || keyword.Key == "$ref").Select(keyword => $"{keyword.Key} {Snippet.Of(keyword.Value)}"));
}
