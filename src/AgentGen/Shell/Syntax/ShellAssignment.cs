namespace AgentGen.Shell;

/// <summary>An assignment to a variable.</summary>
sealed partial class ShellAssignment : ShellNode
{
    internal ShellAssignment(string name, bool plain, IReadOnlyList<ShellWord> values, int start, int length)
        : base(start, length)
    {
        Name = name;
        IsPlain = plain;
        Values = values;
    }

    /// <summary>The variable.</summary>
    public string Name { get; }

    /// <summary>Whether it is <c>name=value</c>: no array, no element of one, nothing appended.</summary>
    public bool IsPlain { get; }

    /// <summary>The value, none when it is empty; the elements of an array, a subscript first.</summary>
    public IReadOnlyList<ShellWord> Values { get; }
}
