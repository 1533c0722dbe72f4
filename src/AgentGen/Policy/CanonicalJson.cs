using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentGen.Generated;
using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>
/// Writes JSON in one form, so that values which mean the same give the same bytes: members ordered by their UTF-16 names, no white space,
/// numbers in their shortest exact form.
/// </summary>
/// <remarks>
/// The order is that of RFC 8785. Numbers are not rounded to doubles as there: <c>1.0</c> and <c>1e0</c> are both <c>1</c>, and a long integer keeps every digit.
/// Members of the same name are all kept, in their order. A number whose exponent has more than 18 digits is kept as it is written.
/// </remarks>
public static class CanonicalJson
{
    private const string NotUnicode = "A text is not valid Unicode: it holds half of a surrogate pair.";

    // The encoder decides bytes, so it is named here rather than left to a default.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = 256 };

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The canonical bytes, UTF-8.</returns>
    /// <exception cref="NotSupportedException">A text is not valid Unicode.</exception>
    public static byte[] Serialize(JsonElement value) => Write(value, static (writer, element) => WriteElement(writer, element));

    /// <summary>Writes the arguments of a call as one object.</summary>
    /// <param name="arguments">The arguments: JSON values, or CLR values of the simple kinds.</param>
    /// <returns>The canonical bytes, UTF-8: the same for a CLR value and for the JSON that says the same.</returns>
    /// <exception cref="NotSupportedException">A value has no JSON contract, or a text is not valid Unicode.</exception>
    public static byte[] Serialize(IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return Write(arguments, static (writer, members) =>
        {
            writer.WriteStartObject();
            foreach ((string name, object? value) in members.OrderBy(static member => member.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(name);
                WriteElement(writer, ToElement(value));
            }

            writer.WriteEndObject();
        });
    }

    /// <summary>Hashes the arguments of a call.</summary>
    /// <param name="arguments">The arguments, as in <see cref="Serialize(IEnumerable{KeyValuePair{string, object?}})"/>.</param>
    /// <returns>The SHA-256 of the canonical bytes, lower-case hexadecimal.</returns>
    /// <exception cref="NotSupportedException">A value has no JSON contract, or a text is not valid Unicode.</exception>
    public static string Hash(IEnumerable<KeyValuePair<string, object?>> arguments) => ContentHash.Of(Serialize(arguments));

    /// <summary>Hashes a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The SHA-256 of the canonical bytes, lower-case hexadecimal.</returns>
    /// <exception cref="NotSupportedException">A text is not valid Unicode.</exception>
    public static string Hash(JsonElement value) => ContentHash.Of(Serialize(value));

    /// <summary>Turns one argument of a call into JSON.</summary>
    /// <param name="value">A JSON value, or a CLR value of the simple kinds.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="NotSupportedException">The value has no JSON contract, or is a text that is not valid Unicode.</exception>
    public static JsonElement ToElement(object? value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Undefined } or null => ToolJson.Null,
        JsonElement element => element,
        string text when !IsUnicode(text) => throw new NotSupportedException(NotUnicode),
        JsonDocument document => document.RootElement,
        JsonNode node => JsonElement.Parse(node.ToJsonString()),
        _ => JsonSerializer.SerializeToElement(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType())),
    };

    /// <summary>Turns the arguments of a call into one JSON object, members in the order given.</summary>
    /// <param name="arguments">The arguments, as in <see cref="Serialize(IEnumerable{KeyValuePair{string, object?}})"/>.</param>
    /// <returns>The object.</returns>
    /// <exception cref="NotSupportedException">A value has no JSON contract, or a text is not valid Unicode.</exception>
    public static JsonElement ToObject(IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return JsonElement.Parse(Write(arguments, static (writer, members) =>
        {
            writer.WriteStartObject();
            foreach ((string name, object? value) in members)
            {
                writer.WritePropertyName(name);
                ToElement(value).WriteTo(writer);
            }

            writer.WriteEndObject();
        }));
    }

    // Written as it is, half of a surrogate pair would become the same replacement character as every other.
    private static bool IsUnicode(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        try
        {
            using Utf8JsonWriter writer = new(buffer, Options);
            write(writer, value);
        }
        catch (InvalidOperationException exception)
        {
            throw new NotSupportedException(NotUnicode, exception);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteElement(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (JsonProperty member in element.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    WriteElement(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in element.EnumerateArray())
                {
                    WriteElement(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(CanonicalNumber.From(element.GetRawText()), skipInputValidation: true);
                break;
            case JsonValueKind.String:
                // Through the decoded text: "\u0061" and "a" are the same string.
                writer.WriteStringValue(element.GetString());
                break;
            case JsonValueKind.Undefined:
                throw new ArgumentException("An undefined value has no JSON form.", nameof(element));
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
