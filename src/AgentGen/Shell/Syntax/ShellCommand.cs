namespace AgentGen.Shell;

/// <summary>A simple or compound command.</summary>
abstract partial class ShellCommand : ShellNode
{
    private protected ShellCommand(IReadOnlyList<ShellRedirect> redirects, int start, int length)
        : base(start, length) => Redirects = redirects;

    /// <summary>Its redirections, in their order.</summary>
    public IReadOnlyList<ShellRedirect> Redirects { get; }

    /// <summary>Whether its errors go into the pipe behind it too (<c>|&amp;</c>).</summary>
    public bool PipesErrors { get; internal set; }
}
