using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>
/// What options do by their names alone, where no rule says more of them: one table often serves many programs, and in some of them the letter that
/// names a format elsewhere names a file.
/// </summary>
internal static class NamedOptions
{
    // Files that a program uses and does not show.
    private static readonly string[] Used = ["key", "cert", "pass", "netrc", "cred", "auth", "token", "ident", "secret", "cookie", "conf", "env", "vault"];

    internal static void Judge(Invocation call, Findings findings)
    {
        foreach ((string name, int index, Argument? value) in call.Options)
        {
            if (value is not { } given)
            {
                continue;
            }

            if (IsOutput(name) && IsFile(given.Text))
            {
                Argument option = call.Arguments[index];
                findings.Add(
                    ShellRisk.Mutating, ShellReasonCodes.WritesFile, "May write to a file.",
                    option.Start, Math.Max(option.Length, given.Start + given.Length - option.Start));
                PathJudge.WriteSensitive(findings, given);
            }
            else if (IsInput(name))
            {
                PathJudge.Read(findings, given);
            }
        }
    }

    private static bool IsOutput(string name) =>
        name is "-o" or "--log" or "--logfile" || name.StartsWith("--out", StringComparison.Ordinal) || name.StartsWith("--save", StringComparison.Ordinal);

    private static bool IsInput(string name) =>
        name.StartsWith("--", StringComparison.Ordinal)
        && (name.EndsWith("file", StringComparison.Ordinal) || name.EndsWith("files", StringComparison.Ordinal)
            || name.EndsWith("-from", StringComparison.Ordinal))
        && !Array.Exists(Used, word => name.IndexOf(word, StringComparison.Ordinal) >= 0);

    // A path, or a name with an extension: formats, columns and separators are neither.
    private static bool IsFile(string text)
    {
        if (OptionPaths.IsOutput(text) || text.IndexOfAny([' ', '=', '{', '%', ',', ':', '|']) >= 0)
        {
            return false;
        }

        if (text.IndexOf('/') is >= 0 and var slash)
        {
            return text.Length > slash + 1;
        }

        int dot = text.LastIndexOf('.');
        return dot > 0 && text.Length - dot is > 1 and < 10 && AreLetters(text, dot + 1);
    }

    private static bool AreLetters(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) || (i == start && char.IsDigit(text[i])))
            {
                return false;
            }
        }

        return true;
    }
}
