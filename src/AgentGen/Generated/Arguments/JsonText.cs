using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AgentGen.Generated;

/// <summary>Reads text out of JSON, where an escape may stand for half of a surrogate pair, which is no text.</summary>
internal static class JsonText
{
    /// <summary>Room for what is usually read without making a string of it.</summary>
    internal const int Short = 64;

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

    /// <summary>Reads text without making a string of it where it is short and plain.</summary>
    internal static bool TryRead(JsonElement json, Span<char> room, out ReadOnlySpan<char> text)
    {
        if (json.ValueKind == JsonValueKind.String && JsonMarshal.GetRawUtf8Value(json)[1..^1] is var raw
            && raw.Length <= room.Length && !raw.Contains((byte)'\\') && Ascii.ToUtf16(raw, room, out int length) == OperationStatus.Done)
        {
            text = room[..length];
            return true;
        }

        bool isRead = TryRead(json, out string? whole);
        text = whole;
        return isRead;
    }

    /// <summary>Reads a value that is written as text.</summary>
    internal static bool TryGet<T>(JsonElement json, JsonGetter<T> get, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (json.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            return get(json, out value);
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
