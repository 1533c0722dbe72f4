using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.UserRules;

/// <summary>An option of a call.</summary>
/// <param name="name">Its name, with its dashes.</param>
/// <param name="index">Index of its argument.</param>
/// <param name="value">Its value, where it has one.</param>
internal readonly struct GivenOption(string name, int index, Argument? value)
{
    internal string Name { get; } = name;

    internal int Index { get; } = index;

    internal Argument? Value { get; } = value;

    /// <summary>Whether programs that let long names be shortened could take it for this option.</summary>
    internal bool CouldBe(string option) =>
        Name.Length > 3 && Name.Length < option.Length && Name[1] == '-' && option.StartsWith(Name, StringComparison.Ordinal);
}
