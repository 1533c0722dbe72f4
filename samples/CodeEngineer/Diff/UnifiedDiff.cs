using System.Globalization;
using System.Text;

namespace CodeEngineer.Diff;

/// <summary>Writes the difference of two texts as <c>diff -u</c> and <c>git apply</c> know it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The difference; empty where there is none.</summary>
    /// <param name="name">The file's relative name, with forward slashes.</param>
    /// <param name="before">The old text; <see langword="null"/> where the file is new.</param>
    /// <param name="after">The new text; <see langword="null"/> where the file is gone.</param>
    public static string Of(string name, string? before, string? after)
    {
        if (before == after)
        {
            return "";
        }

        var text = new StringBuilder();
        text.Append("--- ").Append(before is null ? "/dev/null" : "a/" + name).Append('\n');
        text.Append("+++ ").Append(after is null ? "/dev/null" : "b/" + name).Append('\n');
        IReadOnlyList<DiffLine> lines = LineDiff.Of(Lines(before), Lines(after));
        foreach ((int first, int last) in Hunks(lines))
        {
            Append(text, lines, first, last);
        }

        return text.ToString();
    }

    /// <summary>The parts that changed, each with the lines around it; parts whose surroundings meet are one.</summary>
    private static IEnumerable<(int First, int Last)> Hunks(IReadOnlyList<DiffLine> lines)
    {
        (int First, int Last)? open = null;
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == DiffKind.Same)
            {
                continue;
            }

            int first = Math.Max(0, i - Context);
            int last = Math.Min(lines.Count - 1, i + Context);
            if (open is { } hunk && first <= hunk.Last + 1)
            {
                open = (hunk.First, last);
                continue;
            }

            if (open is { } complete)
            {
                yield return complete;
            }

            open = (first, last);
        }

        if (open is { } rest)
        {
            yield return rest;
        }
    }

    private static void Append(StringBuilder text, IReadOnlyList<DiffLine> lines, int first, int last)
    {
        int oldStart = Count(lines, 0, first, DiffKind.Added);
        int newStart = Count(lines, 0, first, DiffKind.Removed);
        int oldCount = Count(lines, first, last + 1, DiffKind.Added);
        int newCount = Count(lines, first, last + 1, DiffKind.Removed);
        text.Append("@@ -").Append(Range(oldStart, oldCount)).Append(" +").Append(Range(newStart, newCount)).Append(" @@\n");
        for (int i = first; i <= last; i++)
        {
            char sign = lines[i].Kind switch { DiffKind.Added => '+', DiffKind.Removed => '-', _ => ' ' };
            text.Append(sign).Append(lines[i].Text);
            if (!lines[i].Text.EndsWith('\n'))
            {
                text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    /// <summary>The number of lines in a range that are on one side: all but those of the other side's kind.</summary>
    private static int Count(IReadOnlyList<DiffLine> lines, int from, int to, DiffKind otherSide)
    {
        int count = 0;
        for (int i = from; i < to; i++)
        {
            count += lines[i].Kind == otherSide ? 0 : 1;
        }

        return count;
    }

    // An empty range names the line before it, any other its first line.
    private static string Range(int linesBefore, int count) => count switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{linesBefore},0"),
        1 => string.Create(CultureInfo.InvariantCulture, $"{linesBefore + 1}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{linesBefore + 1},{count}"),
    };

    /// <summary>The lines of a text, each with its end.</summary>
    private static List<string> Lines(string? text)
    {
        List<string> lines = [];
        for (int start = 0; text is not null && start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
