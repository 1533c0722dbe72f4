namespace AgentGen.Shell;

/// <summary>A piece of a command line: every character belongs to exactly one.</summary>
sealed partial class ShellToken : ShellNode
{
    internal ShellToken(ShellTokenKind kind, int start, int length)
        : base(start, length) => Kind = kind;

    /// <summary>What it was read as.</summary>
    public ShellTokenKind Kind { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Start}..{End}";
}
