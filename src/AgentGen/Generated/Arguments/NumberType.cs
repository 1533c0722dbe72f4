using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>
/// A number: a JSON number, or text with one. An integer may be written with a fraction of zero or an exponent, as models do. What is out of range or
/// not finite is refused.
/// </summary>
/// <typeparam name="T">The number type.</typeparam>
internal sealed class NumberType<T>() : ArgumentType<T>(IsInteger ? "integer" : "number")
    where T : struct, INumber<T>, IMinMaxValue<T>
{
    private const NumberStyles WithFraction = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static bool IsInteger => T.IsInteger(T.One / (T.One + T.One));

    private static readonly NumberStyles Style = IsInteger ? NumberStyles.AllowLeadingSign : WithFraction;

    public override bool TryRead(JsonElement json, ref ArgumentContext context, out T value)
    {
        value = default;
        bool isRead = json.ValueKind switch
        {
            JsonValueKind.Number => TryParse(JsonMarshal.GetRawUtf8Value(json), out value),
            JsonValueKind.String => JsonText.TryRead(json, out string? text) && TryReadName(text, out value),
            _ => false,
        };
        return isRead || Refuse(json, ref context, out value);
    }

    internal override bool TryReadName(string text, out T value) =>
        T.TryParse(text, Style, CultureInfo.InvariantCulture, out value)
            ? T.IsFinite(value)
            : IsInteger && decimal.TryParse(text, WithFraction, CultureInfo.InvariantCulture, out decimal exact) && TryConvert(exact, out value);

    private static bool TryParse(ReadOnlySpan<byte> number, out T value) =>
        T.TryParse(number, Style, CultureInfo.InvariantCulture, out value)
            ? T.IsFinite(value)
            : IsInteger && decimal.TryParse(number, WithFraction, CultureInfo.InvariantCulture, out decimal exact) && TryConvert(exact, out value);

    private static bool TryConvert(decimal exact, out T value)
    {
        value = default;
        if (!decimal.IsInteger(exact))
        {
            return false;
        }

        try
        {
            value = T.CreateChecked(exact);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private bool Refuse(JsonElement json, ref ArgumentContext context, out T value)
    {
        bool isOutOfRange = json.ValueKind == JsonValueKind.Number && (!IsInteger || !json.GetRawText().AsSpan().ContainsAny('.', 'e', 'E'));
        return context.Refuse(isOutOfRange ? string.Create(CultureInfo.InvariantCulture, $"{Expected} from {T.MinValue} to {T.MaxValue}") : Expected, json, out value);
    }
}
