namespace AgentGen.Shell.Analysis;

/// <summary>Matches the shell's patterns: <c>*</c>, <c>?</c>, <c>[…]</c>, and a backslash before what is meant as it stands.</summary>
internal static class Glob
{
    internal static bool Matches(string pattern, string text) => Matches(pattern, text, 0, text.Length);

    /// <summary>Whether a range of the text matches the whole pattern.</summary>
    internal static bool Matches(string pattern, string text, int start, int end)
    {
        int p = 0;
        int t = start;
        int star = -1;
        int resume = start;
        while (t < end)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && MatchesOne(pattern, ref p, text[t]))
            {
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }

    private static bool MatchesOne(string pattern, ref int place, char c)
    {
        char expected = pattern[place];
        if (expected == '?')
        {
            place++;
            return true;
        }

        if (expected == '[' && pattern.IndexOf(']', Math.Min(pattern.Length, place + 2)) is > 0 and int close)
        {
            bool matches = IsInClass(pattern, place + 1, close, c);
            place = matches ? close + 1 : place;
            return matches;
        }

        int escape = expected == '\\' && place + 1 < pattern.Length ? 1 : 0;
        if (pattern[place + escape] != c)
        {
            return false;
        }

        place += escape + 1;
        return true;
    }

    private static bool IsInClass(string pattern, int start, int end, char c)
    {
        bool negated = pattern[start] is '!' or '^';
        bool found = false;
        for (int i = negated ? start + 1 : start; i < end; i++)
        {
            if (i + 2 < end && pattern[i + 1] == '-')
            {
                found |= c >= pattern[i] && c <= pattern[i + 2];
                i += 2;
            }
            else
            {
                found |= pattern[i] == c;
            }
        }

        return found != negated;
    }
}
