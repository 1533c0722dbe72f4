using System.Text.RegularExpressions;

namespace AgentGen.Cli.Output;

/// <summary>Rows in columns as wide as they need to be. Where that is too wide, cells go on below.</summary>
internal sealed partial class TextTable(params string[] headers)
{
    private const string Gap = "  ";
    private const string Separator = ", ";

    private readonly List<string[]> _rows = [[.. headers.Select(header => header.ToUpperInvariant())]];

    public bool IsEmpty => _rows.Count == 1;

    public void Add(params string[] cells) => _rows.Add([.. cells.Select(VisibleText.Of)]);

    public async Task WriteAsync(TextWriter writer, int width = int.MaxValue)
    {
        int[] widths = Widths(width);
        foreach (string[] row in _rows)
        {
            List<string>[] cells = [.. row.Select((cell, column) => Lines(cell, widths[column]))];
            for (int line = 0; line < cells.Max(cell => cell.Count); line++)
            {
                await writer.WriteLineAsync(string.Join(Gap, cells.Select((cell, column) => (line < cell.Count ? cell[line] : "").PadRight(widths[column]))).TrimEnd());
            }
        }
    }

    /// <summary>The widest column that can still be narrower gives way, until the rows fit: between items first, then within them.</summary>
    private int[] Widths(int available)
    {
        int[] widths = [.. headers.Select((_, column) => _rows.Max(row => row[column].Length))];
        foreach (Func<string, IEnumerable<string>> pieces in (Func<string, IEnumerable<string>>[])[Items, Pieces])
        {
            int[] narrowest = [.. headers.Select((_, column) => _rows.SelectMany(row => pieces(row[column])).Max(piece => piece.Length))];
            while (widths.Sum() + (Gap.Length * (widths.Length - 1)) > available
                && Enumerable.Range(0, widths.Length).Where(column => widths[column] > narrowest[column]).OrderByDescending(column => widths[column]).FirstOrDefault(-1) is >= 0 and var widest)
            {
                widths[widest]--;
            }
        }

        return widths;
    }

    private static List<string> Lines(string cell, int width)
    {
        List<string> lines = [""];
        foreach (string item in Items(cell))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + item.Length <= width)
            {
                lines[^1] += $" {item}";
                continue;
            }

            if (lines[^1].Length > 0)
            {
                lines.Add("");
            }

            foreach (string piece in item.Length <= width ? [item] : Pieces(item))
            {
                if (lines[^1].Length > 0 && lines[^1].Length + piece.Length > width)
                {
                    lines.Add("");
                }

                lines[^1] += piece;
            }
        }

        return lines;
    }

    /// <summary>The items of a list, each with the comma that follows it.</summary>
    private static IEnumerable<string> Items(string cell)
    {
        string[] items = cell.Split(Separator);
        return items.Select((item, i) => i < items.Length - 1 ? $"{item}," : item);
    }

    /// <summary>What a name is made of.</summary>
    private static IEnumerable<string> Pieces(string cell) => Items(cell).SelectMany(item => Joint().Split(item));

    [GeneratedRegex("(?<=[:_-])")]
    private static partial Regex Joint();
}
