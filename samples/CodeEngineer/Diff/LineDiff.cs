namespace CodeEngineer.Diff;

/// <summary>Finds which lines two texts have in common: a longest common subsequence, after equal beginnings and ends are set aside.</summary>
internal static class LineDiff
{
    // Above this many comparisons the middle is shown as replaced: correct, only longer.
    private const long MostCells = 16_000_000;

    public static IReadOnlyList<DiffLine> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        int start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
        {
            start++;
        }

        int end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        List<DiffLine> lines = [.. before.Take(start).Select(line => new DiffLine(DiffKind.Same, line))];
        AddMiddle(lines, [.. before.Skip(start).SkipLast(end)], [.. after.Skip(start).SkipLast(end)]);
        lines.AddRange(before.TakeLast(end).Select(line => new DiffLine(DiffKind.Same, line)));
        return lines;
    }

    private static void AddMiddle(List<DiffLine> lines, string[] before, string[] after)
    {
        int[,]? common = (long)before.Length * after.Length > MostCells ? null : CommonLengths(before, after);
        int i = 0;
        int j = 0;
        while (i < before.Length || j < after.Length)
        {
            if (common is not null && i < before.Length && j < after.Length && before[i] == after[j])
            {
                lines.Add(new DiffLine(DiffKind.Same, before[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (i < before.Length && (j == after.Length || common is null || common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(new DiffLine(DiffKind.Removed, before[i++]));
            }
            else
            {
                lines.Add(new DiffLine(DiffKind.Added, after[j++]));
            }
        }
    }

    /// <summary>For each pair of positions, how many lines the rests have in common.</summary>
    private static int[,] CommonLengths(string[] before, string[] after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
