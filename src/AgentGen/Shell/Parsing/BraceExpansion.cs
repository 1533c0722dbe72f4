namespace AgentGen.Shell.Parsing;

/// <summary>
/// Expands <c>{a,b}</c> and <c>{1..3}</c> in a word, as the shell does before anything else: quoted braces and commas stand for themselves, and
/// what expands later is passed over. The results have the place of the word that they come from.
/// </summary>
internal static class BraceExpansion
{
    /// <summary>More words than this, or a longer word, are one word that is not known.</summary>
    internal const int MaximumResults = 256;

    private const int MaximumLength = 4096;

    /// <summary>Whether the word has braces that may expand; most words have none.</summary>
    internal static bool MayExpand(ShellWord word)
    {
        bool open = false;
        foreach (ShellWordPart part in word.Parts)
        {
            if (part is { Kind: ShellWordPartKind.Literal, IsQuoted: false })
            {
                open |= part.Text.IndexOf('{') >= 0;
                if (open && part.Text.IndexOf('}') >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The words that a word stands for: itself when it has no braces that expand.</summary>
    internal static IReadOnlyList<ShellWord> Expand(ShellWord word)
    {
        if (!MayExpand(word))
        {
            return [word];
        }

        List<BraceUnit> units = BraceUnit.Of(word);
        if (units.Count > MaximumLength)
        {
            return [Unknown(word)];
        }

        int[] closes = Match(units);
        List<List<BraceUnit>>? results = Expand(units, closes, 0, units.Count);
        if (results is null)
        {
            return [Unknown(word)];
        }

        var words = new List<ShellWord>(results.Count);
        foreach (List<BraceUnit> result in results)
        {
            // Nothing at all is no word.
            if (result.Count > 0)
            {
                words.Add(BraceUnit.Join(result, word));
            }
        }

        return words;
    }

    private static ShellWord Unknown(ShellWord word) =>
        new([new ShellWordPart(ShellWordPartKind.Hole, "", false, word.Start, word.Length)], word.Start, word.Length);

    // Where each brace is closed; -1 where it is not.
    private static int[] Match(List<BraceUnit> units)
    {
        var closes = new int[units.Count];
        var open = new Stack<int>();
        for (int i = 0; i < closes.Length; i++)
        {
            closes[i] = -1;
            if (units[i].Is('{'))
            {
                open.Push(i);
            }
            else if (units[i].Is('}') && open.Count > 0)
            {
                closes[open.Pop()] = i;
            }
        }

        return closes;
    }

    // Null when there are too many.
    private static List<List<BraceUnit>>? Expand(List<BraceUnit> units, int[] closes, int start, int end)
    {
        var results = new List<List<BraceUnit>> { new() };
        for (int i = start; i < end; i++)
        {
            List<List<BraceUnit>>? items = closes[i] >= 0 && closes[i] < end ? Items(units, closes, i) : null;
            if (items is null && closes[i] != TooMany)
            {
                Append(results, units[i]);
            }
            else if (items is null || items.Count * results.Count > MaximumResults)
            {
                return null;
            }
            else
            {
                results = Combine(results, items);
                i = closes[i];
            }
        }

        return results;
    }

    private const int TooMany = -2;

    private static List<List<BraceUnit>>? Items(List<BraceUnit> units, int[] closes, int open)
    {
        int close = closes[open];
        if (BraceSequence.TryRead(units, open + 1, close) is { } sequence)
        {
            return sequence;
        }

        var items = new List<List<BraceUnit>>();
        int start = open + 1;
        for (int i = open + 1; i <= close; i++)
        {
            if (i < close && closes[i] > i)
            {
                i = closes[i];
            }
            else if (i == close || units[i].Is(','))
            {
                if (i == close && items.Count == 0)
                {
                    return null;
                }

                if (items.Count > MaximumResults || Expand(units, closes, start, i) is not { } item)
                {
                    closes[open] = TooMany;
                    return null;
                }

                items.AddRange(item);
                start = i + 1;
            }
        }

        return items;
    }

    private static void Append(List<List<BraceUnit>> results, BraceUnit unit)
    {
        foreach (List<BraceUnit> result in results)
        {
            result.Add(unit);
        }
    }

    private static List<List<BraceUnit>> Combine(List<List<BraceUnit>> starts, List<List<BraceUnit>> ends)
    {
        var combined = new List<List<BraceUnit>>(starts.Count * ends.Count);
        foreach (List<BraceUnit> start in starts)
        {
            foreach (List<BraceUnit> end in ends)
            {
                var both = new List<BraceUnit>(start.Count + end.Count);
                both.AddRange(start);
                both.AddRange(end);
                combined.Add(both);
            }
        }

        return combined;
    }
}
