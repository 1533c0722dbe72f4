using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>How to read one type of argument: in one pass that makes the value, or says of everything inside what is wrong with it.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
/// <param name="expected">What is expected, in a model's words: <c>integer</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ArgumentType<T>(string expected) : ArgumentType(expected)
{
    /// <summary>Whether a CLR value of the type needs no check. An enum's number may name no member.</summary>
    internal bool TakesAsIs { get; private protected init; } = true;

    /// <summary>Whether null is a value of the type.</summary>
    internal virtual bool TakesNull => false;

    /// <summary>Reads a value.</summary>
    /// <param name="json">The value.</param>
    /// <param name="context">Takes what is wrong.</param>
    /// <param name="value">The CLR value, when the method returns <see langword="true"/>.</param>
    /// <returns>Whether the value is of the type; otherwise the context has at least one error more.</returns>
    public abstract bool TryRead(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out T value);

    /// <summary>Reads a value that stands as a member's name, where JSON has only text.</summary>
    /// <param name="text">The name.</param>
    /// <param name="value">The CLR value, when the method returns <see langword="true"/>.</param>
    /// <returns>Whether the text is of the type.</returns>
    internal virtual bool TryReadName(string text, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return false;
    }
}
