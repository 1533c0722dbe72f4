using System.Diagnostics.CodeAnalysis;

namespace AgentGen;

/// <summary>A gate as declared on a tool or on a step of a plan.</summary>
/// <param name="Name">The gate's name: <c>file_exists</c> and its like, or a custom gate's full type name.</param>
/// <param name="Argument">The gate's argument, if it takes one.</param>
public sealed record GateSpec(string Name, string? Argument = null)
{
    /// <summary>Reads a declaration as written in plans.</summary>
    /// <param name="text"><c>name</c> or <c>name:argument</c>; everything after the first colon is the argument.</param>
    /// <param name="spec">The declaration, when the method returns <see langword="true"/>. Whether such a gate exists is for <see cref="GateRegistry"/> to say.</param>
    /// <returns>Whether the text has a name, and an argument where it has a colon.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out GateSpec? spec)
    {
        spec = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string name = (colon < 0 ? text : text[..colon]).Trim();
        string? argument = colon < 0 ? null : text[(colon + 1)..];
        if (name.Length == 0 || argument is "")
        {
            return false;
        }

        spec = new GateSpec(name, argument);
        return true;
    }

    /// <summary>The declaration as written in plans: <c>name</c> or <c>name:argument</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Argument is null ? Name : $"{Name}:{Argument}";
}
