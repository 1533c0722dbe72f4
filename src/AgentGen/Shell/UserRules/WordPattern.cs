using AgentGen.Shell.Analysis;
using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.UserRules;

/// <summary>What a word may be: texts separated by <c>|</c>, in which <c>*</c> stands for any characters.</summary>
internal sealed class WordPattern(string text)
{
    private static readonly char[] Open = [Source.Unknown, '*', '?', '['];

    private readonly string[][] _alternatives = [.. text.Split('|').Select(static alternative => alternative.Split('*'))];

    internal Fit Of(Argument word)
    {
        foreach (string[] pieces in _alternatives)
        {
            if (Matches(pieces, word.Text))
            {
                return Fit.Yes;
            }
        }

        return (word.IsKnown && !word.IsPattern) || !CouldMatch(word.Text) ? Fit.No : Fit.Maybe;
    }

    private static bool Matches(string[] pieces, string text)
    {
        string last = pieces[pieces.Length - 1];
        if (pieces.Length == 1)
        {
            return text == last;
        }

        int at = pieces[0].Length;
        int end = text.Length - last.Length;
        if (end < at || !text.StartsWith(pieces[0], StringComparison.Ordinal) || !text.EndsWith(last, StringComparison.Ordinal))
        {
            return false;
        }

        for (int i = 1; i < pieces.Length - 1; i++)
        {
            int found = text.IndexOf(pieces[i], at, end - at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + pieces[i].Length;
        }

        return true;
    }

    // What stands before the first unknown character must be what an alternative begins with.
    private bool CouldMatch(string text)
    {
        int known = text.IndexOfAny(Open);
        known = known < 0 ? 0 : known;
        foreach (string[] pieces in _alternatives)
        {
            string first = pieces[0];
            if (pieces.Length == 1 && known > first.Length)
            {
                continue;
            }

            if (string.CompareOrdinal(text, 0, first, 0, Math.Min(known, first.Length)) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
