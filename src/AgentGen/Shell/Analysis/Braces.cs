namespace AgentGen.Shell.Analysis;

/// <summary>Expands <c>{a,b}</c>, up to a bound.</summary>
internal static class Braces
{
    private const int MaximumResults = 32;

    // Nested braces are looked at once for each level.
    private const int MaximumLength = 2048;

    internal static IReadOnlyList<string> Expand(string text)
    {
        var results = new List<string> { text };
        for (int i = 0; text.Length <= MaximumLength && i < results.Count && results.Count < MaximumResults;)
        {
            if (Alternatives(results[i]) is { } alternatives)
            {
                results.RemoveAt(i);
                results.InsertRange(i, alternatives);
            }
            else
            {
                i++;
            }
        }

        return results;
    }

    private static List<string>? Alternatives(string text)
    {
        for (int open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            List<string>? items = Items(text, open, out int close);
            if (items is not null)
            {
                string before = text.Substring(0, open);
                string after = text.Substring(close + 1);
                return items.ConvertAll(item => before + item + after);
            }

            if (close < 0)
            {
                return null;
            }
        }

        return null;
    }

    private static List<string>? Items(string text, int open, out int close)
    {
        var items = new List<string>();
        int depth = 0;
        int start = open + 1;
        for (int i = open + 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '{':
                    depth++;
                    break;
                case '}' when depth > 0:
                    depth--;
                    break;
                case ',' when depth == 0:
                    items.Add(text.Substring(start, i - start));
                    start = i + 1;
                    break;
                case '}':
                    close = i;
                    items.Add(text.Substring(start, i - start));
                    return items.Count > 1 && items.Count <= MaximumResults ? items : null;
            }
        }

        close = -1;
        return null;
    }
}
