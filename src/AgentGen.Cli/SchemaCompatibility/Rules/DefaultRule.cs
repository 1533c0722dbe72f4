using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility.Rules;

/// <summary>Another default breaks no caller, but one that leaves the argument out gets another value: worth a note.</summary>
internal static class DefaultRule
{
    public static void Compare(Comparison comparison, Constraints was, Constraints now, string path)
    {
        if (Default(was) is { } before && (Default(now) is not { } after || !JsonElement.DeepEquals(before, after)))
        {
            comparison.Report(path, ChangeKind.DefaultChanged, "", Snippet.Of(before), Default(now) is { } value ? Snippet.Of(value) : "none");
        }
    }

    private static JsonElement? Default(Constraints constraints)
    {
        foreach (JsonElement part in constraints.Parts)
        {
            if (part.TryGetProperty("default", out JsonElement value))
            {
                return value;
            }
        }

        return null;
    }
}
