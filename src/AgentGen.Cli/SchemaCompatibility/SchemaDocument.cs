using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility;

/// <summary>One whole schema, to which the references inside it point.</summary>
/// <param name="root">The outermost schema.</param>
internal sealed class SchemaDocument(JsonElement root)
{
    public JsonElement Root => root;

    /// <summary>Follows <c>#</c> or <c>#/a/b</c>. Anything else, and what leads to no schema, cannot be followed.</summary>
    public bool TryResolve(string reference, out JsonElement schema)
    {
        schema = root;
        if (!reference.StartsWith('#'))
        {
            return false;
        }

        string pointer = Uri.UnescapeDataString(reference[1..]);
        if (pointer.Length > 0 && pointer[0] != '/')
        {
            return false;
        }

        foreach (string segment in pointer.Split('/').Skip(1))
        {
            if (!TryStep(ref schema, segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return Keywords.IsSchema(schema);
    }

    private static bool TryStep(ref JsonElement value, string segment)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            return value.TryGetProperty(segment, out value);
        }

        if (value.ValueKind == JsonValueKind.Array && int.TryParse(segment, out int index) && index >= 0 && index < value.GetArrayLength())
        {
            value = value[index];
            return true;
        }

        return false;
    }
}
