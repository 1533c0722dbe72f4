using System.Text;
using System.Text.RegularExpressions;

namespace AgentGen.Toolbelt;

/// <summary>A glob: <c>*</c> and <c>?</c> within a part of a path, <c>**</c> across parts, <c>{a,b}</c> for either. A glob without <c>/</c> matches file names anywhere.</summary>
internal sealed class GlobPattern
{
    // A longer one takes seconds for each path.
    private const int Longest = 300;

    private readonly Regex _regex;

    internal GlobPattern(string glob)
    {
        if (string.IsNullOrWhiteSpace(glob))
        {
            throw new WorkspaceException("The glob is empty. '**' matches every file.");
        }

        if (glob.Length > Longest)
        {
            throw new WorkspaceException($"The glob has {glob.Length} characters; at most {Longest} are used. Narrow it by the path.");
        }

        string anchored = glob.Contains('/', StringComparison.Ordinal) ? glob.TrimStart('/') : $"**/{glob}";
        _regex = new Regex($"^{Translate(anchored)}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    internal bool Matches(string relativePath) => _regex.IsMatch(relativePath);

    private static string Translate(string glob)
    {
        StringBuilder regex = new();
        int open = 0;
        for (int i = 0; i < glob.Length; i++)
        {
            string rest = glob[i..];
            switch (glob[i])
            {
                case '*' when rest.StartsWith("**/", StringComparison.Ordinal):
                    regex.Append("(?:.*/)?");
                    i += 2;
                    break;
                case '*' when rest.StartsWith("**", StringComparison.Ordinal):
                    regex.Append(".*");
                    i++;
                    break;
                case '*':
                    regex.Append("[^/]*");
                    break;
                case '?':
                    regex.Append("[^/]");
                    break;
                case '{':
                    regex.Append("(?:");
                    open++;
                    break;
                case '}' when open > 0:
                    regex.Append(')');
                    open--;
                    break;
                case ',' when open > 0:
                    regex.Append('|');
                    break;
                default:
                    regex.Append(Regex.Escape(glob[i].ToString()));
                    break;
            }
        }

        return open == 0 ? regex.ToString() : throw new WorkspaceException($"The glob '{glob}' opens '{{' without closing it.");
    }
}
