using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>The slow path of reading an argument: other CLR values, JSON inside text, and what is wrong in detail.</summary>
internal static class ArgumentConversion
{
    internal static bool TryConvert<T>(object? value, ArgumentType<T> type, JsonSerializerOptions options, ref ArgumentContext context, [MaybeNullWhen(false)] out T result)
    {
        if (value is T typed && type.TakesAsIs)
        {
            result = typed;
            return true;
        }

        if (value is null)
        {
            return context.Refuse(type.Expected, "null", out result);
        }

        if (!ToolJson.TryToElement(value, options, out JsonElement? element))
        {
            return context.Refuse(type.Expected, $"a {value.GetType().FullName}", out result);
        }

        return (value is string text && TryReadEncoded(text, type, context.RefusesUnknown, out result)) || type.TryRead(element.Value, ref context, out result);
    }

    // Some clients hand over JSON as text. Text that is of the type as it stands comes first, but for a type that takes any JSON, which text always is.
    private static bool TryReadEncoded<T>(string text, ArgumentType<T> type, bool refusesUnknown, [MaybeNullWhen(false)] out T result)
    {
        ArgumentContext unused = new() { RefusesUnknown = refusesUnknown };
        try
        {
            return (!type.TakesAnyJson && type.TryRead(JsonText.ToElement(text), ref unused, out result)) || type.TryRead(JsonElement.Parse(text), ref unused, out result);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            result = default;
            return false;
        }
    }
}
