using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>The slow path of reading an argument: other CLR values, JSON inside text, and what is wrong in detail.</summary>
internal static class ArgumentConversion
{
    internal static T Convert<T>(string name, object? value, ArgumentType<T> type, JsonSerializerOptions options, ArgumentErrors errors)
    {
        if (value is T typed && type.TakesAsIs)
        {
            return typed;
        }

        string path = ArgumentPath.Root(name);
        if (value is null)
        {
            errors.Add(path, type.Expected, "null");
            return default!;
        }

        if (!ToolJson.TryToElement(value, options, out JsonElement? element))
        {
            errors.Add(path, type.Expected, $"a {value.GetType().FullName}");
            return default!;
        }

        if (type.TryRead(element.Value, out T result) || (value is string text && TryReadEncoded(text, type, out result)))
        {
            return result;
        }

        type.Explain(element.Value, path, errors);
        return default!;
    }

    // Some clients hand over JSON as text.
    private static bool TryReadEncoded<T>(string text, ArgumentType<T> type, out T result)
    {
        try
        {
            return type.TryRead(JsonElement.Parse(text), out result);
        }
        catch (JsonException)
        {
            result = default!;
            return false;
        }
    }
}
