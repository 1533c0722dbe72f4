using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AgentGen.Generated;

/// <summary>Writes the arguments of one call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArgumentWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly JsonSerializerOptions _options;

    internal ArgumentWriter(Utf8JsonWriter json, JsonSerializerOptions options) => (_json, _options) = (json, ToolJson.WithNulls(options));

    /// <summary>Writes an argument.</summary>
    /// <typeparam name="T">Its declared type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public void Write<T>(string name, T value)
    {
        _json.WritePropertyName(name);
        if (value is null)
        {
            _json.WriteNullValue();
        }
        else if (value is JsonElement { ValueKind: not JsonValueKind.Undefined } json)
        {
            // As it came: half of a surrogate pair cannot be written anew, nor can what is nested deeper than a writer goes.
            _json.WriteRawValue(JsonMarshal.GetRawUtf8Value(json), skipInputValidation: true);
        }
        else
        {
            JsonSerializer.Serialize(_json, value, (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T)));
        }
    }
}
