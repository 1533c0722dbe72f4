using System.ComponentModel;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>What reading one set of arguments collects on its way: everything that is wrong, and how deep it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ArgumentContext
{
    // As deep as a parser that was told to go deeper than its default of 64 may reach before the stack could end.
    private const int MostDepth = 256;

    private ArgumentErrors? _errors;
    private int _depth;

    internal readonly ArgumentErrors? Errors => _errors;

    /// <summary>Whether a member that an object's type has not is wrong, whatever the type says.</summary>
    internal bool RefusesUnknown { get; set; }

    /// <summary>The member of the object to be read next that said of which type it is, and is none of the type's own.</summary>
    internal string? Discriminator { get; set; }

    internal readonly int Count => _errors?.Count ?? 0;

    /// <summary>Adds an error at the place that is being read.</summary>
    /// <typeparam name="T">The type that was expected.</typeparam>
    /// <param name="expected">What was expected, in a model's words.</param>
    /// <param name="got">What was there.</param>
    /// <param name="value">The type's default.</param>
    /// <returns>Always <see langword="false"/>.</returns>
    public bool Refuse<T>(string expected, JsonElement got, out T value)
    {
        (_errors ??= new()).Add(expected, got);
        value = default!;
        return false;
    }

    internal bool Refuse<T>(string expected, string got, out T value)
    {
        (_errors ??= new()).Add(expected, got);
        value = default!;
        return false;
    }

    internal void Missing(string name, ArgumentType type)
    {
        int before = Count;
        (_errors ??= new()).Add(type.Expected, "nothing");
        InMember(before, name);
    }

    internal readonly void InMember(int before, string name) => _errors?.Prefix(before, ArgumentPath.Member(name));

    internal readonly void InItem(int before, int index) => _errors?.Prefix(before, ArgumentPath.Item(index));

    internal bool Enter() => ++_depth <= MostDepth;

    internal void Leave() => _depth--;
}
