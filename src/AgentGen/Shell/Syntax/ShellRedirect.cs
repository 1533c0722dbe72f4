namespace AgentGen.Shell;

/// <summary>A redirection.</summary>
sealed partial class ShellRedirect : ShellNode
{
    internal ShellRedirect(ShellRedirectKind kind, string? descriptor, ShellWord target, int start, int length)
        : base(start, length)
    {
        Kind = kind;
        Descriptor = descriptor;
        Target = target;
    }

    /// <summary>What it does.</summary>
    public ShellRedirectKind Kind { get; }

    /// <summary>The file descriptor written before the operator (a number, or a variable in braces); null when there is none.</summary>
    public string? Descriptor { get; }

    /// <summary>The file or descriptor; of a here-document its delimiter; of a here-string its text.</summary>
    public ShellWord Target { get; }

    /// <summary>
    /// The text of a here-document: one part when its delimiter is quoted, else with its expansions; with <c>&lt;&lt;-</c> the tabs before
    /// its lines are left out. Null for all others, and where no line follows.
    /// </summary>
    public ShellWord? Document { get; internal set; }
}
