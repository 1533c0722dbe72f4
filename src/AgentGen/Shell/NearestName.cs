namespace AgentGen.Shell;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    // Longer names are no slip of the pen, and the comparison takes the product of the lengths.
    private const int Longest = 64;

    /// <summary>Gives the name that is fewest changes away: at most a third of its length. Case and separators do not count.</summary>
    internal static string? Of(string name, IReadOnlyList<string> known)
    {
        string plain = Plain(name);
        return plain.Length is 0 or > Longest ? null : known
            .Select(candidate => (Name: candidate, Plain: Plain(candidate)))
            .Where(static candidate => candidate.Plain.Length is > 0 and <= Longest)
            .Select(candidate => (candidate.Name, Changes: Changes(plain, candidate.Plain), Most: Math.Max(plain.Length, candidate.Plain.Length) / 3))
            .Where(static candidate => candidate.Changes <= candidate.Most)
            .OrderBy(static candidate => candidate.Changes)
            .Select(static candidate => candidate.Name)
            .FirstOrDefault();
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    // Damerau and Levenshtein: a letter more, less, or another, or two in the wrong order, is one change.
    private static int Changes(string one, string other)
    {
        int[,] table = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            for (int j = 0; j <= other.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[one.Length, other.Length];
    }
}
