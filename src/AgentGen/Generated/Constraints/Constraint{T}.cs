using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace AgentGen.Generated;

/// <summary>What a value must keep besides being of its type: an annotation of the parameter or member.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="phrase">The condition in a model's words, to stand behind the type: <c>from 1 to 99</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Constraint<T>(string phrase)
{
    /// <summary>The condition in a model's words.</summary>
    public string Phrase { get; } = phrase;

    /// <summary>Asks whether a value keeps it.</summary>
    /// <param name="value">The value, never null.</param>
    /// <returns>Whether it does.</returns>
    internal abstract bool Allows([DisallowNull] T value);
}
