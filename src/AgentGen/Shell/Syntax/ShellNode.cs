namespace AgentGen.Shell;

/// <summary>A part of a parsed command line, with its place in the text.</summary>
abstract partial class ShellNode
{
    private protected ShellNode(int start, int length)
    {
        Start = start;
        Length = length;
    }

    /// <summary>Index of the first character.</summary>
    public int Start { get; }

    /// <summary>Number of characters.</summary>
    public int Length { get; }

    /// <summary>Index after the last character.</summary>
    public int End => Start + Length;
}
