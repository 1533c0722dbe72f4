using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>Reads text out of JSON, where an escape may stand for half of a surrogate pair, which is no text.</summary>
internal static class JsonText
{
    internal static bool TryRead(JsonElement json, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (json.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            text = json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
