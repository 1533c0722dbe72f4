using System.Text;
using AgentGen.Cli.Output;
using AgentGen.Shell;

namespace AgentGen.Cli.Shell;

/// <summary>A line of a command, or a part of one that is too long for the terminal.</summary>
/// <param name="Text">The text, as it stands in the command.</param>
/// <param name="Start">Where it begins in the command.</param>
/// <param name="IsCutBefore">Whether the line began before it.</param>
/// <param name="IsCutAfter">Whether the line goes on after it.</param>
internal sealed record ShownLine(string Text, int Start, bool IsCutBefore, bool IsCutAfter)
{
    private const string Cut = "…";

    private int End => Start + Text.Length;

    /// <summary>The lines of a command. Of a line in several parts, those without a reason are left out, except the first.</summary>
    public static IEnumerable<ShownLine> Of(string command, int width, IReadOnlyList<ShellReason> reasons)
    {
        int start = 0;
        foreach (string line in command.Split('\n'))
        {
            foreach (ShownLine part in Parts(line, start, width))
            {
                if (!part.IsCutBefore || reasons.Any(part.Has))
                {
                    yield return part;
                }
            }

            start += line.Length + 1;
        }
    }

    /// <summary>Whether the first of the words that decided is here. Words at the very end of a line are on it.</summary>
    public bool Begins(ShellReason reason) => reason.Start >= Start && (reason.Start < End || (!IsCutAfter && reason.Start == End));

    /// <summary>Whether any of the words that decided are here.</summary>
    public bool Has(ShellReason reason) => Begins(reason) || (reason.Start < Start && reason.Start + reason.Length > Start && Text.Length > 0);

    /// <summary>The line as it is shown.</summary>
    public string Show() => $"{(IsCutBefore ? Cut : "")}{VisibleText.Of(Text)}{(IsCutAfter ? Cut : "")}";

    /// <summary>Blanks and carets to stand below it: at least one caret.</summary>
    public (string Blanks, string Carets) Underline(ShellReason reason)
    {
        int from = Math.Clamp(reason.Start - Start, 0, Text.Length);
        int to = Math.Clamp(reason.Start + reason.Length - Start, from, Text.Length);
        string visible = VisibleText.Of(Text);
        return (
            new string(' ', Columns.Of(visible.AsSpan(0, from)) + (IsCutBefore ? Cut.Length : 0)),
            new string('^', Math.Max(1, Columns.Of(visible.AsSpan(from, to - from)))));
    }

    private static IEnumerable<ShownLine> Parts(string line, int start, int width)
    {
        int from = 0;
        int columns = 0;
        int available = Math.Max(16, width - (2 * Cut.Length));
        string visible = VisibleText.Of(line);
        bool fits = Columns.Of(visible) <= width;
        for (int at = 0; !fits && at < line.Length;)
        {
            Rune.DecodeFromUtf16(visible.AsSpan(at), out Rune rune, out int length);
            int wide = Columns.Of(rune);
            if (columns + wide > available)
            {
                yield return new ShownLine(line[from..at], start + from, from > 0, IsCutAfter: true);
                (from, columns) = (at, 0);
            }

            columns += wide;
            at += length;
        }

        yield return new ShownLine(line[from..], start + from, from > 0, IsCutAfter: false);
    }
}
