using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility.Rules;

/// <summary><c>enum</c> and <c>const</c>: every value that was accepted must still be listed.</summary>
internal static class ValueRule
{
    private static readonly (JsonTypes Type, JsonElement Value)[] Countable =
        [(JsonTypes.Null, JsonElement.Parse("null")), (JsonTypes.Boolean, JsonElement.Parse("false")), (JsonTypes.Boolean, JsonElement.Parse("true"))];

    public static void Compare(Comparison comparison, Constraints was, Constraints now, JsonTypes types, string path)
    {
        if (now.Values is not { } accepted || types == JsonTypes.None)
        {
            return;
        }

        if (was.Values is null && (types & ~(JsonTypes.Null | JsonTypes.Boolean)) != JsonTypes.None)
        {
            comparison.Report(path, ChangeKind.ValuesRemoved, "", $"any {types.Describe()}", $"only {Snippet.Of(accepted)}");
            return;
        }

        IEnumerable<JsonElement> sent = was.Values ?? Countable.Where(entry => types.HasFlag(entry.Type)).Select(entry => entry.Value);
        JsonElement[] missing = [.. sent.Where(value => (types & JsonTypesExtensions.OfValue(value)) != 0 && !accepted.Any(other => JsonElement.DeepEquals(value, other)))];
        if (missing.Length > 0)
        {
            comparison.Report(path, ChangeKind.ValuesRemoved, "", $"{Snippet.Of(missing)} among them", Snippet.Of(accepted));
        }
    }
}
