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

    // 1..9, a..e, 1..9..2: letters or numbers, of which the first so many count.
    private static List<string>? Range(string text)
    {
        string[] bounds = text.Split([".."], StringSplitOptions.None);
        if (bounds.Length is not (2 or 3))
        {
            return null;
        }

        bool letters = bounds[0].Length == 1 && bounds[1].Length == 1 && char.IsLetter(bounds[0][0]) && char.IsLetter(bounds[1][0]);
        int first = letters ? bounds[0][0] : 0;
        int last = letters ? bounds[1][0] : 0;
        int step = 1;
        bool numbers = !letters && int.TryParse(bounds[0], out first) && int.TryParse(bounds[1], out last);
        if ((!letters && !numbers) || (bounds.Length == 3 && (!int.TryParse(bounds[2], out step) || step is 0 or int.MinValue)))
        {
            return null;
        }

        bool padded = !letters && (bounds[0][0] == '0' || bounds[1][0] == '0');
        int width = padded ? bounds[0].Length : 0;
        var items = new List<string>();
        long direction = first <= last ? Math.Abs((long)step) : -Math.Abs((long)step);
        for (long value = first; items.Count < MaximumResults && (direction > 0 ? value <= last : value >= last); value += direction)
        {
            items.Add(letters ? ((char)value).ToString() : value.ToString("D" + width, System.Globalization.CultureInfo.InvariantCulture));
        }

        return items;
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
                    return items.Count == 1 ? Range(items[0]) : items.Count <= MaximumResults ? items : null;
            }
        }

        close = -1;
        return null;
    }
}
