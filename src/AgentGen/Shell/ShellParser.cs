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

        return new ScriptParser(Source.Create(text, holes)).ParseScript();
    }

    /// <summary>Parses a text worked out from another one: the characters that stand for unknown values may stand in it.</summary>
    internal static ShellScript ParseInner(string text) => new ScriptParser(Source.CreateInner(text)).ParseScript();
}
