namespace AgentGen.Shell;

/// <summary>A place at which the text is not a command line.</summary>
sealed partial class ShellSyntaxError : ShellNode
{
    internal ShellSyntaxError(string message, int start, int length, bool isFatal = true, bool isTooDeep = false)
        : base(start, length)
    {
        Message = message;
        IsFatal = isFatal;
        IsTooDeep = isTooDeep;
    }

    /// <summary>What was expected or is missing.</summary>
    public string Message { get; }

    /// <summary>
    /// Whether nothing behind it was read. Otherwise it is inside of what a shell reads only when it runs it, between back quotes or in
    /// a here-document: what follows that is read and would run.
    /// </summary>
    public bool IsFatal { get; }

    /// <summary>Whether the text may well be a command line, but is nested more deeply than is followed.</summary>
    internal bool IsTooDeep { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Start}: {Message}";
}
