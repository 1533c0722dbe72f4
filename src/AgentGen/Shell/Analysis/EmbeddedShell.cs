namespace AgentGen.Shell.Analysis;

/// <summary>Finds a shell's path inside a longer text.</summary>
internal static class EmbeddedShell
{
    private static readonly string[] Shells =
    [
        "sh", "bash", "zsh", "dash", "ksh", "ash", "csh", "tcsh", "fish", "busybox", "rbash", "mksh", "pdksh", "yash", "sash", "posh", "elvish", "xonsh",
        "nu", "pwsh",
    ];

    internal static bool IsShell(string name) => Array.IndexOf(Shells, ShellPaths.Name(name)) >= 0;

    internal static bool In(string text)
    {
        for (int at = text.IndexOf("bin/", StringComparison.Ordinal); at >= 0; at = text.IndexOf("bin/", at + 1, StringComparison.Ordinal))
        {
            int start = at + "bin/".Length;
            int end = start;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            bool ends = end == text.Length || text[end] is not ('/' or '-' or '_' or '.') && !char.IsDigit(text[end]);
            if (ends && at > 0 && text[at - 1] == '/' && Array.IndexOf(Shells, text.Substring(start, end - start)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
