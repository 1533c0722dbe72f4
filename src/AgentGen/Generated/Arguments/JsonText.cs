using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

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

    /// <summary>Reads the name of a member.</summary>
    internal static bool TryReadName(JsonProperty member, [NotNullWhen(true)] out string? name)
    {
        try
        {
            name = member.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = null;
            return false;
        }
    }

    /// <summary>Reads JSON that a model put into a string.</summary>
    internal static bool TryUnwrap(JsonElement json, JsonValueKind kind, out JsonElement inner)
    {
        inner = default;
        if (!TryRead(json, out string? text) || text.AsSpan().TrimStart() is not [var first, ..] || first != (kind == JsonValueKind.Object ? '{' : '['))
        {
            return false;
        }

        try
        {
            inner = JsonElement.Parse(text);
            return inner.ValueKind == kind;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return false;
        }
    }

    internal static JsonElement ToElement(string text) =>
        JsonSerializer.SerializeToElement(text, (JsonTypeInfo<string>)ToolErrorContext.Default.Options.GetTypeInfo(typeof(string)));
}
