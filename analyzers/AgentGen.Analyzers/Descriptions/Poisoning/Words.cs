using System.Text;
using AgentGen.Analyzers.Descriptions.Invisible;

namespace AgentGen.Analyzers.Descriptions.Poisoning;

/// <summary>
/// Splits a text into normalised words: lower case, without quotes and characters that cannot be seen; paths and tags stay whole; negations become one word.
/// </summary>
internal static class Words
{
    public const string Not = "not!";

    public static IReadOnlyList<Word> Split(string text)
    {
        var words = new List<Word>();
        int sentence = 0;
        bool opens = true;
        for (int i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                if (text[i] == '\n' && i + 1 < text.Length && (text[i + 1] is '\n' or '\r' or '-' or '*'))
                {
                    sentence++;
                    opens = true;
                }

                i++;
                continue;
            }

            int start = i;
            i = EndOf(text, i);
            string raw = text.Substring(start, i - start);
            string word = Clean(raw);
            if (word.Length == 0)
            {
                opens |= raw.IndexOfAny([':', '.', '-', '—']) >= 0;
                continue;
            }

            bool isNegation = word == "not" && words.Count > 0 && words[words.Count - 1].Sentence == sentence
                && words[words.Count - 1].Text is "do" or "must" or "should" or "shall" or "may" or "can" or "does";
            if (isNegation)
            {
                Word verb = words[words.Count - 1];
                words[words.Count - 1] = verb with { Text = Not, Length = i - verb.Start };
            }
            else
            {
                words.Add(new Word(word is "dont" or "never" or "mustnt" or "shouldnt" or "cannot" ? Not : word, start, i - start, opens, sentence));
            }

            char last = LastMark(raw);
            opens = last is ',' or ':' or ';' or '.' or '!' or '?' || IsTag(word);
            sentence += last is '.' or '!' or '?' ? 1 : 0;
        }

        return words;
    }

    public static bool IsTag(string word) => word.Length > 2 && word[0] is '<' or '[' && word[word.Length - 1] is '>' or ']';

    // A tag is a word of its own, wherever it stands.
    private static int EndOf(string text, int start)
    {
        if (text[start] == '<' && text.IndexOf('>', start) is var close && close > start && close - start < 40
            && text.IndexOfAny([' ', '\n', '\t'], start, close - start) < 0)
        {
            return close + 1;
        }

        int i = start;
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && (i == start || text[i] != '<'))
        {
            i++;
        }

        return i;
    }

    private static string Clean(string raw)
    {
        var word = new StringBuilder(raw.Length);
        foreach (char c in raw)
        {
            if (c is not ('\'' or '’' or '`' or '"' or '“' or '”' or '*') && !InvisibleCharacters.IsAlwaysInvisible(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
        }

        string clean = word.ToString();
        if (IsTag(clean))
        {
            return clean;
        }

        clean = clean.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '}', '(', '[', '{').TrimStart('(', '[', '{', ',', ';', ':', '-', '!', '?');
        return clean.Any(char.IsLetterOrDigit) ? clean : "";
    }

    private static char LastMark(string raw)
    {
        int i = raw.Length - 1;
        while (i > 0 && raw[i] is '"' or '\'' or '`' or ')' or '”' or '’' or '*')
        {
            i--;
        }

        return raw[i];
    }
}
