namespace AgentGen.Shell.Analysis;

/// <summary>Recognises patterns that are written to match a file of passwords or keys without naming it: <c>/etc/sh??ow</c>, <c>~/.s*/id*</c>.</summary>
internal static class DisguisedPaths
{
    // An asterisk alone looks at everything; with so many letters beside it, it looks for something.
    private const int LettersThatMean = 3;

    private static readonly string[] Files = ["/etc/shadow", "/etc/gshadow", "/etc/sudoers", "/etc/master.passwd"];

    private static readonly string[] HomeFiles = [".ssh/id_rsa", ".ssh/id_ed25519", ".ssh/id_ecdsa", ".ssh/id_dsa", ".aws/credentials", ".netrc", ".pgpass"];

    internal static bool Match(string pattern)
    {
        string normal = ShellPaths.Normalize(pattern);
        return Means(normal) && (ShellPaths.HomeRest(normal) is { } rest ? MatchesAny(rest, HomeFiles) : MatchesAny(normal, Files));
    }

    private static bool MatchesAny(string pattern, string[] files)
    {
        foreach (string file in files)
        {
            if (Glob.Matches(pattern, file))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Means(string pattern)
    {
        int letters = 0;
        for (int i = pattern.IndexOf('/') + 1; i < pattern.Length; i++)
        {
            if (pattern[i] is '?' or '[')
            {
                return true;
            }

            letters = char.IsLetter(pattern[i]) ? letters + 1 : letters;
        }

        return letters >= LettersThatMean && !pattern.EndsWith("/*", StringComparison.Ordinal);
    }
}
