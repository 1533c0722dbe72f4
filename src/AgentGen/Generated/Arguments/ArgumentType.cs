using System.ComponentModel;

namespace AgentGen.Generated;

/// <summary>How to check one type of argument.</summary>
/// <param name="expected">What is expected, in a model's words: <c>integer</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ArgumentType(string expected)
{
    /// <summary>What is expected, in a model's words.</summary>
    public string Expected { get; } = expected;

    /// <summary>Whether every JSON value is one of the type, text with JSON among them.</summary>
    internal virtual bool TakesAnyJson => false;
}
