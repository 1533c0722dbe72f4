namespace AgentGen.Shell;

/// <summary>Statements in their order.</summary>
sealed partial class ShellSequence : ShellNode
{
    internal ShellSequence(IReadOnlyList<ShellStatement> statements, int start, int length)
        : base(start, length) => Statements = statements;

    /// <summary>The statements.</summary>
    public IReadOnlyList<ShellStatement> Statements { get; }
}
