using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentGen.Generated;

/// <summary>Reads and writes an enum by name, inside objects and collections. A value without a name is written as a number and never read.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <param name="type">Its names.</param>
internal sealed class EnumConverter<T>(EnumType<T> type) : JsonConverter<T>, IEnumConverter
    where T : struct, Enum
{
    ArgumentType IEnumConverter.Type => type;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentContext context = default;
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return type.TryRead(document.RootElement, ref context, out T value) ? value : throw new JsonException($"Expected {type.Expected}.");
    }

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        type.TryReadName(reader.GetString()!, out T value) ? value : throw new JsonException($"Expected {type.Expected}.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(type.Format(value));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        string text = type.Format(value);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }
}
