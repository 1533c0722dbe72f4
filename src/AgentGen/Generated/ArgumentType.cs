using System.ComponentModel;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>How to check one type of argument.</summary>
/// <param name="expected">What is expected, in a model's words: <c>integer</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ArgumentType(string expected)
{
    /// <summary>What is expected, in a model's words.</summary>
    public string Expected { get; } = expected;

    /// <summary>Asks whether a value is of the type.</summary>
    /// <param name="json">The value.</param>
    /// <returns>Whether it is.</returns>
    public abstract bool Accepts(JsonElement json);

    internal virtual void Explain(JsonElement json, string path, ArgumentErrors errors) => errors.Add(path, Expected, json);
}
