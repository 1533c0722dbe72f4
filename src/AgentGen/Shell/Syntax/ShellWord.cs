namespace AgentGen.Shell;

/// <summary>A word: parts that stand together without white space.</summary>
sealed partial class ShellWord : ShellNode
{
    internal ShellWord(IReadOnlyList<ShellWordPart> parts, int start, int length)
        : base(start, length) => Parts = parts;

    /// <summary>The parts; none for an empty quoted word.</summary>
    public IReadOnlyList<ShellWordPart> Parts { get; }

    /// <summary>The text when the word is one unquoted literal, as reserved words and operands of operators are; otherwise null.</summary>
    internal string? Bare => Parts.Count == 1 && Parts[0] is { Kind: ShellWordPartKind.Literal, IsQuoted: false } part ? part.Text : null;
}
