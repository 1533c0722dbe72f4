namespace AgentGen.Shell;

/// <summary>A place at which the text is not a command line.</summary>
sealed partial class ShellSyntaxError : ShellNode
{
    internal ShellSyntaxError(string message, int start, int length)
        : base(start, length) => Message = message;

    /// <summary>What was expected or is missing.</summary>
    public string Message { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Start}: {Message}";
}
