namespace AgentGen.Shell;

/// <summary>A parsed text: its statements, and the errors that were met.</summary>
sealed partial class ShellScript : ShellNode
{
    internal ShellScript(string text, ShellSequence body, IReadOnlyList<ShellSyntaxError> errors, int? origin = 0)
        : base(0, text.Length)
    {
        Text = text;
        Body = body;
        Errors = errors;
        Origin = origin;
    }

    /// <summary>The text that was parsed.</summary>
    public string Text { get; }

    /// <summary>The statements. With errors, those understood before the first one.</summary>
    public ShellSequence Body { get; }

    /// <summary>What could not be understood; empty for a well-formed text.</summary>
    public IReadOnlyList<ShellSyntaxError> Errors { get; }

    /// <summary>Where the text starts in the text around it; null when escapes make the places differ.</summary>
    internal int? Origin { get; }
}
