using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A type that is written as text.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
/// <param name="expected">What is expected.</param>
/// <param name="parse">Reads the text.</param>
internal sealed class TextType<T>(string expected, TextParser<T> parse) : ArgumentType<T>(expected)
{
    public override bool TryRead(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return (JsonText.TryRead(json, stackalloc char[JsonText.Short], out ReadOnlySpan<char> text) && parse(text, out value)) || context.Refuse(Expected, json, out value);
    }

    internal override bool TryReadName(string text, [MaybeNullWhen(false)] out T value) => parse(text, out value);
}

/// <summary>Reads text.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
/// <param name="text">The text.</param>
/// <param name="value">The value, when it returns true.</param>
/// <returns>Whether the text is of the type.</returns>
internal delegate bool TextParser<T>(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value);
