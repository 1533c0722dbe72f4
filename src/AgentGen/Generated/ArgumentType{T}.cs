using System.ComponentModel;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>How to read one type of argument.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
/// <param name="expected">What is expected, in a model's words: <c>integer</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ArgumentType<T>(string expected) : ArgumentType(expected)
{
    /// <summary>Whether a CLR value of the type needs no check. An enum's number may name no member.</summary>
    internal bool TakesAsIs { get; private protected init; } = true;

    /// <summary>Reads a value.</summary>
    /// <param name="json">The value.</param>
    /// <param name="value">The CLR value, when the method returns <see langword="true"/>.</param>
    /// <returns>Whether the value is of the type.</returns>
    public abstract bool TryRead(JsonElement json, out T value);

    /// <inheritdoc/>
    public override bool Accepts(JsonElement json) => TryRead(json, out _);
}
