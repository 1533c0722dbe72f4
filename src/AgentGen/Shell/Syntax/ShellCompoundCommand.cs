namespace AgentGen.Shell;

/// <summary>A group, subshell, branch, loop, function, or test.</summary>
sealed partial class ShellCompoundCommand : ShellCommand
{
    internal ShellCompoundCommand(
        ShellCompoundKind kind,
        string? name,
        IReadOnlyList<ShellWord> words,
        IReadOnlyList<ShellSequence> bodies,
        IReadOnlyList<ShellRedirect> redirects,
        int start,
        int length)
        : base(redirects, start, length)
    {
        Kind = kind;
        Name = name;
        Words = words;
        Bodies = bodies;
    }

    /// <summary>Its form.</summary>
    public ShellCompoundKind Kind { get; }

    /// <summary>The variable of a <c>for</c> or <c>select</c>, the name of a function, or that of a coprocess when it has one; otherwise null.</summary>
    public string? Name { get; }

    /// <summary>
    /// The items of a <c>for</c> or <c>select</c>, the subject and patterns of a <c>case</c>, the words of a test, or the text between the
    /// parentheses of an arithmetic command or <c>for</c>.
    /// </summary>
    public IReadOnlyList<ShellWord> Words { get; }

    /// <summary>Conditions and bodies, in the order of the text; of a function or coprocess one, with the command that it runs.</summary>
    public IReadOnlyList<ShellSequence> Bodies { get; }
}
