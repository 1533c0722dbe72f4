namespace AgentGen.Shell;

/// <summary>An assignment to a variable.</summary>
sealed partial class ShellAssignment : ShellNode
{
    internal ShellAssignment(string name, ShellWord? subscript, bool appends, bool array, IReadOnlyList<ShellWord> values, int start, int length)
        : base(start, length)
    {
        Name = name;
        Subscript = subscript;
        Appends = appends;
        IsArray = array;
        Values = values;
    }

    /// <summary>The variable.</summary>
    public string Name { get; }

    /// <summary>What stands between the brackets of <c>name[…]=value</c>; otherwise null.</summary>
    public ShellWord? Subscript { get; }

    /// <summary>Whether the value is added to what is there (<c>+=</c>).</summary>
    public bool Appends { get; }

    /// <summary>Whether it is <c>name=(…)</c>.</summary>
    public bool IsArray { get; }

    /// <summary>Whether it is <c>name=value</c>: no array, no element of one, nothing appended.</summary>
    public bool IsPlain => !IsArray && !Appends && Subscript is null;

    /// <summary>The value, none when it is empty; the elements of an array.</summary>
    public IReadOnlyList<ShellWord> Values { get; }
}
