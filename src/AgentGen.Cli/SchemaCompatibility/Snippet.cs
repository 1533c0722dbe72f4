using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility;

/// <summary>JSON on one short line.</summary>
internal static class Snippet
{
    private const int Longest = 100;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonElement value)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options))
        {
            value.WriteTo(writer);
        }

        string text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        return text.Length <= Longest ? text : $"{text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]}…";
    }

    public static string Of(IEnumerable<JsonElement> values)
    {
        string text = string.Join(", ", values.Select(Of));
        return text.Length == 0 ? "none" : text;
    }
}
