namespace AgentGen.Toolbelt;

/// <summary>The folders whose repositories a command may work in.</summary>
internal static class RepositoryFolders
{
    // More than any command names; each costs a start of git.
    private const int Most = 12;

    private static readonly char[] Separators = [' ', '\t', '\n', '\r', '\'', '"', ';', '&', '|', '(', ')', '<', '>', '=', '`', '{', '}', ','];

    /// <summary>The folder that the command starts in, then every folder of a repository that a word of it names (<c>git -C lib</c>, <c>cd lib</c>, <c>--git-dir=lib/.git</c>).</summary>
    internal static IReadOnlyList<string> Of(CommandRequest request, string folder)
    {
        List<string> folders = [folder];
        IEnumerable<string> words = request.ShellText is { } text ? [text] : request.Arguments;
        foreach (string word in words.SelectMany(static each => each.Split(Separators, StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal))
        {
            if (folders.Count < Most && RepositoryOf(word, folder) is { } repository && !folders.Contains(repository, StringComparer.Ordinal))
            {
                folders.Add(repository);
            }
        }

        return folders;
    }

    private static string? RepositoryOf(string word, string folder)
    {
        string path = Path.GetFullPath(Path.Combine(folder, word));
        return Path.Exists(Path.Join(path, ".git")) || File.Exists(Path.Join(path, "HEAD")) ? path : null;
    }
}
