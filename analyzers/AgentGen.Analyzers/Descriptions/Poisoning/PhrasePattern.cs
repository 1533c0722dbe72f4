namespace AgentGen.Analyzers.Descriptions.Poisoning;

/// <summary>
/// A sequence of words inside one sentence. An element is one word or several choices (<c>tell|mention</c>); <c>~3</c> lets up to three other
/// words stand between; <c>!</c> asks that the next word is an order; <c>{path}</c> is a file that holds secrets and <c>{url}</c> an address; <c>^when</c>
/// ends the match if that word follows.
/// </summary>
internal sealed class PhrasePattern
{
    private static readonly string[] OrderMarks = ["please", "first", "then", "also", "must", "should", "always", "now", "and", "to", "need"];

    private readonly List<Element> elements = [];
    private readonly string[] notFollowedBy = [];

    public PhrasePattern(string pattern)
    {
        int gap = 0;
        bool isOrder = false;
        foreach (string part in pattern.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            switch (part[0])
            {
                case '~':
                    gap = part[1] - '0';
                    break;
                case '!' when part.Length == 1:
                    isOrder = true;
                    break;
                case '^':
                    notFollowedBy = part.Substring(1).Split('|');
                    break;
                default:
                    elements.Add(new Element(part.Split('|'), gap, isOrder));
                    (gap, isOrder) = (0, false);
                    break;
            }
        }
    }

    /// <summary>The first match, from the first to the last of its words.</summary>
    public (int First, int Last)? Find(IReadOnlyList<Word> words)
    {
        for (int first = 0; first < words.Count; first++)
        {
            if (elements[0].IsAt(words, first) && Match(words, first, 1) is { } last && !IsFollowedByExclusion(words, last))
            {
                return (first, last);
            }
        }

        return null;
    }

    private bool IsFollowedByExclusion(IReadOnlyList<Word> words, int last) =>
        last + 1 < words.Count && words[last + 1].Sentence == words[last].Sentence && notFollowedBy.Contains(words[last + 1].Text);

    private int? Match(IReadOnlyList<Word> words, int at, int element)
    {
        if (element == elements.Count)
        {
            return at;
        }

        for (int next = at + 1; next <= at + 1 + elements[element].Gap && next < words.Count && words[next].Sentence == words[at].Sentence; next++)
        {
            if (elements[element].IsAt(words, next) && Match(words, next, element + 1) is { } last)
            {
                return last;
            }
        }

        return null;
    }

    private sealed class Element(string[] choices, int gap, bool isOrder)
    {
        public int Gap { get; } = gap;

        public bool IsAt(IReadOnlyList<Word> words, int index)
        {
            Word word = words[index];
            return choices.Any(choice => choice switch
                {
                    "{path}" => SecretPlaces.IsPath(word.Text),
                    "{url}" => word.Text.StartsWith("http://", StringComparison.Ordinal)
                        || word.Text.StartsWith("https://", StringComparison.Ordinal) || word.Text.Contains("@"),
                    "{not}" => word.Text == Words.Not,
                    _ => word.Text == choice,
                })
                && (!isOrder || word.OpensClause || (index > 0 && words[index - 1].Sentence == word.Sentence && OrderMarks.Contains(words[index - 1].Text)));
        }
    }
}
