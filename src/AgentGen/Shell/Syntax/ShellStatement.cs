namespace AgentGen.Shell;

/// <summary>A pipeline and how it is run.</summary>
sealed partial class ShellStatement : ShellNode
{
    internal ShellStatement(
        ShellConnector connector, bool negated, bool timed, IReadOnlyList<ShellCommand> pipeline, bool background, int start, int length)
        : base(start, length)
    {
        Connector = connector;
        IsNegated = negated;
        IsTimed = timed;
        Pipeline = pipeline;
        IsBackground = background;
    }

    /// <summary>When it runs.</summary>
    public ShellConnector Connector { get; }

    /// <summary>Whether its result is turned around by a <c>!</c> before it.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether the reserved word <c>time</c> stands before it.</summary>
    public bool IsTimed { get; }

    /// <summary>The commands, each reading what the one before it writes; one alone is no pipe. None behind a <c>!</c> or <c>time</c> that stands alone.</summary>
    public IReadOnlyList<ShellCommand> Pipeline { get; }

    /// <summary>Whether it runs in the background (<c>&amp;</c>).</summary>
    public bool IsBackground { get; }
}
