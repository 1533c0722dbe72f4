using AgentGen.Compiler;

namespace AgentGen.Analyzers.Descriptions;

/// <summary>Compares the words of a description with those of a name.</summary>
internal static class NameWords
{
    private const int MostWords = 12;

    // Lists, brackets and quotes say something, whatever the words in them are.
    private static readonly char[] Structure = ['(', '[', '{', '<', ':', ';', ',', '/', '|', '=', '"', '\'', '`', '\n'];

    // What a sentence needs and a name leaves out.
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "to", "for", "in", "on", "with", "by", "from", "and", "or", "this", "that", "it", "its", "is", "be", "will", "which",
        "given", "specified", "tool", "function", "method", "parameter", "argument", "value",
    };

    // What the description of a tool may start with.
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal) { "get", "set" };

    /// <summary>
    /// Whether every word of a description that carries a meaning is in the name. A description of many words says something, in whatever words.
    /// </summary>
    public static bool SaysNoMore(string description, string name)
    {
        List<string> said = [.. Split(description)];
        HashSet<string> known = new(Split(ToolNames.FromMethod(name)), StringComparer.Ordinal);
        return said.Count is > 0 and <= MostWords
            && description.IndexOfAny(Structure) < 0
            && said.Select((word, i) => known.Contains(word) || Empty.Contains(word) || (i == 0 && Verbs.Contains(word))).All(static isEmpty => isEmpty);
    }

    /// <summary>Whether a text speaks of a name: by the whole of it, or by its last word.</summary>
    public static bool Mentions(string? text, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        string[] words = [.. Split(name)];
        string[] said = [.. Split(text!)];
        return words.Length > 0 && (said.Contains(words[words.Length - 1]) || said.Contains(Stem(name.ToLowerInvariant())));
    }

    private static IEnumerable<string> Split(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isInside = i < text.Length && char.IsLetterOrDigit(text[i]);
            bool isNewWord = isInside && start >= 0 && char.IsUpper(text[i]) && char.IsLower(text[i - 1]);
            if (start >= 0 && (!isInside || isNewWord))
            {
                yield return Stem(text.Substring(start, i - start).ToLowerInvariant());
                start = -1;
            }

            if (isInside && start < 0)
            {
                start = i;
            }
        }
    }

    // Gets, files and matches are get, file and match; other forms are other words.
    private static string Stem(string word) => word switch
    {
        "this" or "its" or "is" => word,
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word.Substring(0, word.Length - 3) + "y",
        { Length: > 4 } when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
            || word.EndsWith("shes", StringComparison.Ordinal) => word.Substring(0, word.Length - 2),
        { Length: > 3 } when word.EndsWith("s", StringComparison.Ordinal)
            && !word.EndsWith("ss", StringComparison.Ordinal) => word.Substring(0, word.Length - 1),
        _ => word,
    };
}
