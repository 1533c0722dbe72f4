using System.Text;

namespace AgentGen.Shell.Parsing;

/// <summary>A character of a word that may belong to a brace expansion, or a part that does not.</summary>
internal readonly struct BraceUnit
{
    private readonly char _character;
    private readonly ShellWordPart? _part;
    private readonly int _start;

    internal BraceUnit(char character, int start)
    {
        _character = character;
        _start = start;
    }

    private BraceUnit(ShellWordPart part)
    {
        _part = part;
        _start = part.Start;
    }

    /// <summary>The character; zero for a part.</summary>
    internal char Character => _part is null ? _character : '\0';

    internal int Start => _start;

    internal static List<BraceUnit> Of(ShellWord word)
    {
        var units = new List<BraceUnit>(word.Length);
        foreach (ShellWordPart part in word.Parts)
        {
            if (part.Kind != ShellWordPartKind.Literal || part.IsQuoted)
            {
                units.Add(new BraceUnit(part));
                continue;
            }

            for (int i = 0; i < part.Text.Length; i++)
            {
                units.Add(new BraceUnit(part.Text[i], Math.Min(part.Start + i, part.End)));
            }
        }

        return units;
    }

    internal static BraceUnit Hole(int start, int length) => new(new ShellWordPart(ShellWordPartKind.Hole, "", false, start, length));

    /// <summary>Makes a word of units; a home may now stand at its start, and a name may have become longer.</summary>
    internal static ShellWord Join(List<BraceUnit> units, ShellWord word)
    {
        var parts = new List<ShellWordPart>();
        var text = new StringBuilder();
        int start = 0;
        for (int i = 0; i < units.Count; i++)
        {
            if (units[i]._part is { } part)
            {
                Flush(parts, text, start, isLast: false);
                parts.Add(IsBareName(part) ? Lengthened(part, units, ref i) : part);
                continue;
            }

            start = text.Length == 0 ? units[i]._start : start;
            text.Append(units[i]._character);
        }

        Flush(parts, text, start, isLast: true);
        return new ShellWord(parts, word.Start, word.Length);
    }

    private static bool IsBareName(ShellWordPart part) =>
        part is { Kind: ShellWordPartKind.Parameter, Modifier: null, Subscript: null, IsQuoted: false }
        && part.Length == part.Text.Length + 1
        && Characters.IsNameStart(part.Text[0]);

    // $x{a,b} is $xa and $xb.
    private static ShellWordPart Lengthened(ShellWordPart part, List<BraceUnit> units, ref int index)
    {
        var name = new StringBuilder(part.Text);
        while (index + 1 < units.Count && units[index + 1]._part is null && Characters.IsName(units[index + 1]._character))
        {
            name.Append(units[++index]._character);
        }

        return name.Length == part.Text.Length ? part : new ShellWordPart(part.Kind, name.ToString(), part.IsQuoted, part.Start, part.Length);
    }

    internal bool Is(char c) => _part is null && _character == c;

    private static void Flush(List<ShellWordPart> parts, StringBuilder text, int start, bool isLast)
    {
        if (text.Length == 0)
        {
            return;
        }

        // A prefix with a quote or an expansion in it is no home.
        string literal = text.ToString();
        int home = parts.Count == 0 && literal[0] == '~' ? literal.IndexOf('/') : 0;
        home = home < 0 ? isLast ? literal.Length : 0 : home;
        if (home > 0)
        {
            parts.Add(new ShellWordPart(ShellWordPartKind.Tilde, literal.Substring(0, home), false, start, home));
        }

        if (home < literal.Length)
        {
            parts.Add(new ShellWordPart(ShellWordPartKind.Literal, literal.Substring(home), false, start + home, literal.Length - home));
        }

        text.Clear();
    }
}
