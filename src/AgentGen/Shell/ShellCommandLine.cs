using System.Text;

namespace AgentGen.Shell;

/// <summary>Reads command lines that need no shell.</summary>
static partial class ShellCommandLine
{
    /// <summary>
    /// The argument list of a text that is one simple command without any feature of the shell: no expansion, glob, brace, tilde, redirection,
    /// assignment, operator or comment after it. Quotes and escapes are removed as the shell removes them.
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
            || statement.Start != command.Start)
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

        arguments = values;
        return true;
    }

    private static string? PlainValue(ShellWord word)
    {
        if (word.Bare is { } bare)
        {
            return HasPattern(bare) ? null : bare;
        }

        var value = new StringBuilder();
        foreach (ShellWordPart part in word.Parts)
        {
            if (part.Kind != ShellWordPartKind.Literal || (!part.IsQuoted && HasPattern(part.Text)))
            {
                return null;
            }

            value.Append(part.Text);
        }

        return value.ToString();
    }

    private static bool HasPattern(string text) => text.IndexOfAny(['*', '?', '[', '{', '}']) >= 0;
}
