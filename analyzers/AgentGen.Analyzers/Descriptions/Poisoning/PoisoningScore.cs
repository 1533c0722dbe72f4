namespace AgentGen.Analyzers.Descriptions.Poisoning;

/// <summary>Adds up what speaks to the model in a text: a phrase that no ordinary description has is enough, weaker ones need each other.</summary>
internal static class PoisoningScore
{
    public const int Finding = 10;

    /// <summary>The strongest place of a text that instructs the model; <see langword="null"/> for an ordinary description.</summary>
    public static (int Start, int Length)? Judge(string text)
    {
        IReadOnlyList<Word> words = Words.Split(text);
        int score = 0;
        (int Weight, int Start, int Length) strongest = default;
        foreach ((int Weight, int Start, int Length) found in Places(text, words))
        {
            score += found.Weight;
            strongest = found.Weight > strongest.Weight || (found.Weight == strongest.Weight && found.Start < strongest.Start) ? found : strongest;
        }

        return score >= Finding ? (strongest.Start, WithoutStop(text, strongest.Start, strongest.Length)) : null;
    }

    private static int WithoutStop(string text, int start, int length) =>
        text.Substring(start, length).TrimEnd('.', ',', ';', ':', '!', '?', ')', '"', '\'').Length;

    private static IEnumerable<(int Weight, int Start, int Length)> Places(string text, IReadOnlyList<Word> words)
    {
        foreach (PoisoningPhrase phrase in PoisoningPhrases.All)
        {
            if (phrase.Find(words) is var (first, last))
            {
                int start = words[first].Start;
                yield return (phrase.Weight, start, words[last].Start + words[last].Length - start);
            }
        }

        foreach ((int Weight, int Start, int Length) mark in PoisoningMarks.Find(text, words))
        {
            yield return mark;
        }
    }
}
