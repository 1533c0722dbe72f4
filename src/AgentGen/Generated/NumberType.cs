using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A number: a JSON number, or text with one, as web defaults read it. What is out of range or not finite is refused.</summary>
/// <typeparam name="T">The number type.</typeparam>
internal sealed class NumberType<T>() : ArgumentType<T>(IsInteger ? "integer" : "number")
    where T : struct, INumber<T>, IMinMaxValue<T>
{
    private static bool IsInteger => T.IsInteger(T.One / (T.One + T.One));

    private static readonly NumberStyles Style = IsInteger
        ? NumberStyles.AllowLeadingSign
        : NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public override bool TryRead(JsonElement json, out T value)
    {
        value = default;
        return json.ValueKind switch
        {
            JsonValueKind.Number => T.TryParse(JsonMarshal.GetRawUtf8Value(json), Style, CultureInfo.InvariantCulture, out value) && T.IsFinite(value),
            JsonValueKind.String => JsonText.TryRead(json, out string? text) && T.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && T.IsFinite(value),
            _ => false,
        };
    }

    internal override void Explain(JsonElement json, string path, ArgumentErrors errors)
    {
        bool isOutOfRange = json.ValueKind == JsonValueKind.Number && !json.GetRawText().AsSpan().ContainsAny('.', 'e', 'E');
        errors.Add(path, isOutOfRange ? $"{Expected} from {T.MinValue} to {T.MaxValue}" : Expected, json);
    }
}
