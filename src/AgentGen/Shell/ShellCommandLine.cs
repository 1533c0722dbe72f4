using System.Text;
using AgentGen.Shell.Parsing;

namespace AgentGen.Shell;

/// <summary>Reads command lines that need no shell.</summary>
static partial class ShellCommandLine
{
    // What changes the shell itself, or is known to it alone: no program does the same.
    private static readonly HashSet<string> Builtins = new(
        (". : alias bg bind break builtin caller cd command compgen complete compopt continue declare dirs disown enable eval exec exit export fc fg getopts hash help "
            + "history jobs let local logout mapfile popd pushd read readarray readonly return set shift shopt source suspend times trap type typeset ulimit umask "
            + "unalias unset wait").Split([' ']),
        StringComparer.Ordinal);

    /// <summary>
    /// The argument list of a text that is one simple command without any feature of the shell: no expansion, glob, brace, tilde, redirection,
    /// assignment, operator, comment or carriage return, and no command that only a shell knows, such as <c>cd</c>. Quotes and escapes are
    /// removed as the shell removes them.
    /// </summary>
    /// <param name="text">The command line.</param>
    /// <param name="arguments">The program and its arguments; empty when the answer is no.</param>
    /// <returns>Whether starting the program with these arguments is the same as running the text in a shell.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool TryGetArguments(string text, out IReadOnlyList<string> arguments)
    {
        arguments = [];
        ShellScript script = ShellParser.Parse(text);
        if (script.Errors.Count > 0
            || script.Body.Statements is not { Count: 1 } statements
            || statements[0] is not { IsNegated: false, IsBackground: false, Pipeline: { Count: 1 } pipeline } statement
            || pipeline[0] is not ShellSimpleCommand { Assignments.Count: 0, Redirects.Count: 0, Words.Count: > 0 } command
            || statement.Start != command.Start
            || !IsAlone(text, command)
            || text.IndexOf('\r') >= 0)
        {
            return false;
        }

        var values = new List<string>(command.Words.Count);
        foreach (ShellWord word in command.Words)
        {
            if (PlainValue(word) is not { } value)
            {
                return false;
            }

            values.Add(value);
        }

        if (values[0].Length == 0 || Builtins.Contains(values[0]))
        {
            return false;
        }

        arguments = values;
        return true;
    }

    // Nothing but white space around it: a comment or a semicolon is for the shell.
    private static bool IsAlone(string text, ShellSimpleCommand command)
    {
        for (int i = 0; i < text.Length; i++)
        {
            i = i == command.Start ? command.End : i;
            if (i < text.Length && text[i] is not (' ' or '\t' or '\n'))
            {
                return false;
            }
        }

        return true;
    }

    private static string? PlainValue(ShellWord word)
    {
        if (HasPattern(word))
        {
            return null;
        }

        string? value = Value(word);
        bool expands = BraceExpansion.MayExpand(word) && (BraceExpansion.Expand(word) is not { Count: 1 } words || Value(words[0]) != value);
        return expands ? null : value;
    }

    private static string? Value(ShellWord word)
    {
        if (word.Bare is { } bare)
        {
            return bare;
        }

        var value = new StringBuilder(word.Length);
        foreach (ShellWordPart part in word.Parts)
        {
            if (part.Kind != ShellWordPartKind.Literal)
            {
                return null;
            }

            value.Append(part.Text);
        }

        return value.ToString();
    }

    // A bracket that none closes is no pattern, as in the command [.
    private static bool HasPattern(ShellWord word)
    {
        bool open = false;
        foreach (ShellWordPart part in word.Parts)
        {
            for (int i = 0; part is { Kind: ShellWordPartKind.Literal, IsQuoted: false } && i < part.Text.Length; i++)
            {
                open |= part.Text[i] == '[';
                if (part.Text[i] is '*' or '?' or '(' || (open && part.Text[i] == ']'))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
