using System.Globalization;

namespace AgentGen.Shell.UserRules;

/// <summary>Takes a text of rules apart into lines, and refuses what cannot be seen or is no text.</summary>
internal static class RuleLines
{
    private const int LongestLine = 1_000;
    private const int LongestText = 256 * 1024;

    /// <summary>The lines that say something, without comments. One that is refused comes as an empty text, for its place in the order.</summary>
    internal static IEnumerable<RuleText> Of(string text, RuleErrors errors)
    {
        if (text.Length > LongestText)
        {
            errors.Add(new RulePlace(1, 1, 1), $"The file is longer than {LongestText} characters. Divide it: the rules of several files add up.");
            yield break;
        }

        string[] lines = text.TrimStart('\uFEFF').Split('\n');
        for (int i = 0; i < lines.Length && !errors.IsFull; i++)
        {
            string line = lines[i].EndsWith("\r", StringComparison.Ordinal) ? lines[i].Substring(0, lines[i].Length - 1) : lines[i];
            if (Problem(line) is { } problem)
            {
                errors.Add(new RulePlace(i + 1, problem.Column, 1), problem.Message);
                yield return new RuleText("", i + 1, 1);
            }
            else if (line.TrimStart(' ') is { Length: > 0 } said && said[0] != '#')
            {
                yield return new RuleText(line, i + 1, 1);
            }
        }
    }

    private static (int Column, string Message)? Problem(string line)
    {
        if (line.Length > LongestLine)
        {
            return (LongestLine + 1, $"The line is longer than {LongestLine} characters. Shorten it.");
        }

        for (int i = 0; i < line.Length; i++)
        {
            string? message = line[i] switch
            {
                '\t' => "A tab. Write blanks.",
                '\uFFFD' => "The file is not UTF-8. Save it as UTF-8.",
                var sign when IsHidden(line, i) => $"A character that cannot be seen (U+{(int)sign:X4}). Remove it.",
                _ => null,
            };
            if (message is not null)
            {
                return (i + 1, message);
            }
        }

        return null;
    }

    private static bool IsHidden(string line, int index) => CharUnicodeInfo.GetUnicodeCategory(line, index)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || (char.IsSurrogate(line[index]) && !IsPaired(line, index))
        || (line[index] != ' ' && char.IsWhiteSpace(line[index]));

    private static bool IsPaired(string line, int index) =>
        (index + 1 < line.Length && char.IsSurrogatePair(line, index)) || (index > 0 && char.IsSurrogatePair(line, index - 1));
}
