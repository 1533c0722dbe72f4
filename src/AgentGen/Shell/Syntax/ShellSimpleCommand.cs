namespace AgentGen.Shell;

/// <summary>Assignments, then a command's name and its arguments; any of them may be missing.</summary>
sealed partial class ShellSimpleCommand : ShellCommand
{
    internal ShellSimpleCommand(
        IReadOnlyList<ShellAssignment> assignments,
        IReadOnlyList<ShellWord> words,
        IReadOnlyList<ShellRedirect> redirects,
        int start,
        int length)
        : base(redirects, start, length)
    {
        Assignments = assignments;
        Words = words;
    }

    /// <summary>What is assigned, for this command only when there are words.</summary>
    public IReadOnlyList<ShellAssignment> Assignments { get; }

    /// <summary>The name and the arguments.</summary>
    public IReadOnlyList<ShellWord> Words { get; }
}
