namespace AgentGen.Analyzers.Descriptions.Poisoning;

/// <summary>Marks that are no words: tags that only a model takes seriously, blobs that only a model decodes, markup that no reader sees.</summary>
internal static class PoisoningMarks
{
    private const int LongBlob = 80;
    private const int ShortBlob = 40;

    private static readonly string[] Loud =
    [
        "<important>", "</important>", "<system_prompt>", "</system_prompt>", "[inst]", "<<sys>>", "<|im_start|>", "<|system|>", "[system]", "</system>",
        "</instructions>", "</secret>", "</hidden>",
    ];

    private static readonly string[] Quiet =
    [
        "<system>", "<instructions>", "<instruction>", "<secret>", "<hidden>", "<admin>", "<critical>", "</critical>", "<assistant>",
    ];

    private static readonly string[] Unseen =
    [
        "font-size:0", "font-size: 0", "display:none", "display: none", "visibility:hidden", "visibility: hidden", "opacity:0;", "opacity: 0;",
    ];

    public static IEnumerable<(int Weight, int Start, int Length)> Find(string text, IReadOnlyList<Word> words)
    {
        foreach (Word word in words)
        {
            if (Loud.Contains(word.Text))
            {
                yield return (PoisoningScore.Finding, word.Start, word.Length);
            }
            else if (Quiet.Contains(word.Text))
            {
                yield return (4, word.Start, word.Length);
            }
            else if (word.Length >= ShortBlob && IsBlob(text, word))
            {
                yield return (word.Length >= LongBlob ? PoisoningScore.Finding : 6, word.Start, word.Length);
            }
        }

        foreach (string mark in Unseen)
        {
            if (text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is var at && at >= 0)
            {
                yield return (6, at, mark.Length);
            }
        }

        if (text.IndexOf("<!--", StringComparison.Ordinal) is var open && open >= 0
            && text.IndexOf("-->", open, StringComparison.Ordinal) is var close && close > open
            && text.Substring(open + 4, close - open - 4).Split([' '], StringSplitOptions.RemoveEmptyEntries).Length > 3)
        {
            yield return (6, open, close + 3 - open);
        }
    }

    // Upper case, lower case and digits in one long word without a stop: no name, no path and no sentence looks like it.
    private static bool IsBlob(string text, Word word)
    {
        string raw = text.Substring(word.Start, word.Length).Trim('"', '\'', '`', '(', ')', ',', '.', ':');
        return raw.Length >= ShortBlob
            && raw.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '/' or '=')
            && raw.Count(char.IsUpper) > raw.Length / 8 && raw.Count(char.IsLower) > raw.Length / 8 && raw.Count(char.IsDigit) > raw.Length / 32
            && raw.Count(static c => c == '/') <= raw.Length / 16;
    }
}
