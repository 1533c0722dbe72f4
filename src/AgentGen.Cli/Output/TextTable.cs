namespace AgentGen.Cli.Output;

/// <summary>Rows in columns as wide as they need to be.</summary>
internal sealed class TextTable(params string[] headers)
{
    private readonly List<string[]> _rows = [[.. headers.Select(header => header.ToUpperInvariant())]];

    public bool IsEmpty => _rows.Count == 1;

    public void Add(params string[] cells) => _rows.Add([.. cells.Select(VisibleText.Of)]);

    public async Task WriteAsync(TextWriter writer)
    {
        int[] widths = [.. headers.Select((_, column) => _rows.Max(row => row[column].Length))];
        foreach (string[] row in _rows)
        {
            await writer.WriteLineAsync(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }
}
