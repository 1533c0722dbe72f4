using System.Text;
using System.Text.RegularExpressions;

namespace AgentGen.Toolbelt;

/// <summary>Looks for text in the files of a workspace.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class TextSearch(Workspace workspace)
{
    internal const int MostMatches = 200;
    private const int LongestLine = 300;
    private const long LargestFile = 4 * 1024 * 1024;

    internal async Task<string> FindAsync(string query, bool isRegex, bool ignoreCase, string glob, CancellationToken cancellationToken)
    {
        Regex regex = Compile(query, isRegex, ignoreCase);
        GlobPattern pattern = new(glob);
        StringBuilder found = new();
        (int matches, int skipped) = (0, 0);
        foreach (string file in FileTree.Files(workspace.Root).Where(file => pattern.Matches(workspace.Relative(file))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            int lineNumber = 0;
            foreach (string line in await ReadLinesAsync(file, cancellationToken).ConfigureAwait(false) ?? Skip(ref skipped))
            {
                lineNumber++;
                if (!regex.IsMatch(line))
                {
                    continue;
                }

                if (++matches > MostMatches)
                {
                    return found.Append($"[Stopped after {MostMatches} matches: narrow the query or the glob.]").ToString();
                }

                found.Append(workspace.Relative(file)).Append(':').Append(lineNumber).Append(": ").AppendLine(Shorten(line.Trim()));
            }
        }

        found.Append(matches == 0 ? "[No match.]" : $"[{matches} matches.]");
        return skipped == 0 ? found.ToString() : found.Append($" [{skipped} files were not searched: binary, above {LargestFile} bytes, or not readable.]").ToString();
    }

    private static string[] Skip(ref int skipped)
    {
        skipped++;
        return [];
    }

    // A model wrote the pattern: it must not be able to run for ever.
    private static Regex Compile(string query, bool isRegex, bool ignoreCase)
    {
        if (string.IsNullOrEmpty(query))
        {
            throw new WorkspaceException("The query is empty: say what to look for.");
        }

        RegexOptions options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        try
        {
            return new Regex(isRegex ? query : Regex.Escape(query), options);
        }
        catch (ArgumentException exception)
        {
            throw new WorkspaceException($"The query is not a valid regular expression: {exception.Message}", exception);
        }
        catch (NotSupportedException exception)
        {
            throw new WorkspaceException("The query uses look-around, a back reference or an atomic group, or repeats too much, which a search here does not: write it without.", exception);
        }
    }

    private static async Task<string[]?> ReadLinesAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using FileStream file = RegularFile.Open(path);
            if (file.Length > LargestFile || await TextFile.IsBinaryAsync(file, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            using StreamReader reader = new(file, Encoding.UTF8);
            string text = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            return text.ReplaceLineEndings("\n").Split('\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Shorten(string line) => line.Length <= LongestLine ? line : $"{line[..LongestLine]} [… {line.Length - LongestLine} characters left out]";
}
