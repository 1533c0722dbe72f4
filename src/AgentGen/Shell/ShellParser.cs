using AgentGen.Shell.Parsing;

namespace AgentGen.Shell;

/// <summary>Parses POSIX shell and bash command lines.</summary>
static partial class ShellParser
{
    /// <summary>Parses a text. Never throws for what the text contains: errors are data of the result.</summary>
    /// <param name="text">A command line or a script.</param>
    /// <returns>The tree, with its errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ShellScript Parse(string text) => Parse(text, []);

    internal static ShellScript Parse(string text, IReadOnlyList<ShellHole> holes)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        int reserved = text.IndexOfAny([Source.Unknown, Source.EndOfText]);
        if (reserved >= 0)
        {
            var error = new ShellSyntaxError("a character that is no text cannot stand in a command line", reserved, 1);
            return ShellScript.Unreadable(text, error);
        }

        return new ScriptParser(new Source(holes.Count == 0 ? text : Mask(text, holes))).ParseScript();
    }

    /// <summary>Parses a text worked out from another one: the characters that stand for unknown values may stand in it.</summary>
    internal static ShellScript ParseInner(string text) => new ScriptParser(Source.CreateInner(text)).ParseScript();

    private static string Mask(string text, IReadOnlyList<ShellHole> holes)
    {
        char[] masked = text.ToCharArray();
        foreach (ShellHole hole in holes)
        {
            for (int i = hole.Start; i < Math.Min((long)hole.Start + hole.Length, masked.Length); i++)
            {
                masked[i] = Source.Unknown;
            }
        }

        return new string(masked);
    }
}
