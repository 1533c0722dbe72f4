namespace AgentGen.Shell.Rules;

/// <summary>
/// Cuts a text of SQL into statements and each of those into its words. Strings, comments and quoted names hold no words;
/// MySQL's comments of the form <c>/*! … */</c> do, because the server runs them.
/// </summary>
internal static class SqlStatements
{
    private const string StringMark = "'";

    /// <summary>The words of each statement, in upper case; a string is <c>'</c>, other characters stand for themselves.</summary>
    internal static List<List<string>> Read(string text)
    {
        var statements = new List<List<string>>();
        var words = new List<string>();
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (Comment(text, i) is > 0 and int end)
            {
                i = end;
            }
            else if (c is '\'' or '"' or '`')
            {
                int close = Close(text, i);
                words.Add(c == '\'' ? StringMark : text.Substring(i + 1, Math.Max(0, close - i - 2)).ToUpperInvariant());
                i = close;
            }
            else if (c == '$' && DollarClose(text, i) is > 0 and int after)
            {
                words.Add(StringMark);
                i = after;
            }
            else if (IsWord(c))
            {
                int start = i;
                while (i < text.Length && IsWord(text[i]))
                {
                    i++;
                }

                words.Add(text.Substring(start, i - start).ToUpperInvariant());
            }
            else if (c == ';' || (c == '\\' && i + 1 < text.Length && text[i + 1] is 'G' or 'g'))
            {
                i += c == ';' ? 1 : 2;
                End(statements, ref words);
            }
            else
            {
                words.Add(c.ToString());
                i++;
            }
        }

        End(statements, ref words);
        return statements;
    }

    private static void End(List<List<string>> statements, ref List<string> words)
    {
        if (words.Count > 0)
        {
            statements.Add(words);
            words = [];
        }
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '@' or '\0';

    private static int Comment(string text, int at)
    {
        bool line = text[at] == '#' || (text[at] == '-' && at + 1 < text.Length && text[at + 1] == '-');
        if (line)
        {
            int end = text.IndexOf('\n', at);
            return end < 0 ? text.Length : end + 1;
        }

        if (text[at] == '*' && at + 1 < text.Length && text[at + 1] == '/')
        {
            return at + 2;
        }

        if (text[at] != '/' || at + 1 >= text.Length || text[at + 1] != '*')
        {
            return -1;
        }

        if (at + 2 < text.Length && text[at + 2] == '!')
        {
            int start = at + 3;
            while (start < text.Length && char.IsDigit(text[start]))
            {
                start++;
            }

            return start;
        }

        int close = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return close < 0 ? text.Length : close + 2;
    }

    // A doubled quote stands for itself, and so does one after a backslash.
    private static int Close(string text, int at)
    {
        char quote = text[at];
        for (int i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote != '`')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                if (i + 1 >= text.Length || text[i + 1] != quote)
                {
                    return i + 1;
                }

                i++;
            }
        }

        return text.Length;
    }

    private static int DollarClose(string text, int at)
    {
        int tagEnd = at + 1;
        while (tagEnd < text.Length && (char.IsLetterOrDigit(text[tagEnd]) || text[tagEnd] == '_'))
        {
            tagEnd++;
        }

        if (tagEnd >= text.Length || text[tagEnd] != '$')
        {
            return -1;
        }

        string tag = text.Substring(at, tagEnd + 1 - at);
        int close = text.IndexOf(tag, tagEnd + 1, StringComparison.Ordinal);
        return close < 0 ? text.Length : close + tag.Length;
    }
}
