using AgentGen.Shell.Parsing;

namespace AgentGen.Shell;

/// <summary>A parsed text, or the commands of a substitution in one: its statements, and the errors that were met.</summary>
sealed partial class ShellScript : ShellNode
{
    private IReadOnlyList<ShellToken>? _tokens;

    internal ShellScript(
        string text,
        ShellSequence body,
        int start,
        int length,
        IReadOnlyList<ShellSyntaxError> errors,
        bool isSubstitution = false,
        int? origin = 0)
        : base(start, length)
    {
        Text = text;
        Body = body;
        Errors = errors;
        IsSubstitution = isSubstitution;
        Origin = origin;
    }

    /// <summary>The text that was parsed: for a substitution the whole text around it, of which it is a range.</summary>
    public string Text { get; }

    /// <summary>The statements. With errors, those understood before the first one.</summary>
    public ShellSequence Body { get; }

    /// <summary>What could not be understood; empty for a well-formed text. Those in a substitution stand with the text around it.</summary>
    public IReadOnlyList<ShellSyntaxError> Errors { get; }

    /// <summary>
    /// The pieces of the text, in their order and without a gap. They are worked out when first asked for. A substitution is a part of its
    /// word here; its own pieces are those of <see cref="ShellWordPart.Script"/>.
    /// </summary>
    public IReadOnlyList<ShellToken> Tokens => _tokens ??= TokenTrace.Of(this);

    /// <summary>Whether a parenthesis or brace closes it.</summary>
    internal bool IsSubstitution { get; }

    /// <summary>Where the text starts in the text around it; null when escapes make the places differ.</summary>
    internal int? Origin { get; }

    /// <summary>A text of which nothing was read.</summary>
    internal static ShellScript Unreadable(string text, ShellSyntaxError error) =>
        new(text, new ShellSequence([], 0, 0), 0, text.Length, [error])
        {
            _tokens = text.Length == 0 ? [] : [new ShellToken(ShellTokenKind.Skipped, 0, text.Length)],
        };

    /// <summary>The same script, in a text that was unescaped out of the one around it.</summary>
    internal ShellScript Elsewhere() => new(Text, Body, Start, Length, Errors, IsSubstitution, origin: null);
}
