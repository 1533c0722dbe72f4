namespace AgentGen.Shell;

/// <summary>A part of a word.</summary>
sealed partial class ShellWordPart : ShellNode
{
    internal ShellWordPart(
        ShellWordPartKind kind,
        string text,
        bool quoted,
        int start,
        int length,
        ShellScript? script = null,
        string? modifier = null,
        ShellWord? operand = null,
        ShellWord? subscript = null)
        : base(start, length)
    {
        Kind = kind;
        Text = text;
        IsQuoted = quoted;
        Script = script;
        Modifier = modifier;
        Operand = operand;
        Subscript = subscript;
    }

    /// <summary>Its form.</summary>
    public ShellWordPartKind Kind { get; }

    /// <summary>The text of a literal, the name of a parameter, or the opening of anything else.</summary>
    public string Text { get; }

    /// <summary>Whether quotes or an escape protect it from splitting and globbing.</summary>
    public bool IsQuoted { get; }

    /// <summary>
    /// The commands of a substitution; otherwise null. Its places are those of its own <see cref="ShellScript.Text"/>: the whole text, but
    /// for back quotes with escapes between them what is left when those are removed.
    /// </summary>
    public ShellScript? Script { get; }

    /// <summary>
    /// What is done with a parameter: what stands between its name and its operand, such as <c>:-</c>, behind the <c>#</c> or <c>!</c> that
    /// stands before its name; empty when the shell knows no such operator; null when nothing is.
    /// </summary>
    public string? Modifier { get; }

    /// <summary>What stands between the brackets of <c>${name[…]}</c>; otherwise null.</summary>
    public ShellWord? Subscript { get; }

    /// <summary>The operand of a parameter, or the inside of an arithmetic expansion; otherwise null.</summary>
    public ShellWord? Operand { get; }
}
