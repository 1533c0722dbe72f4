namespace AgentGen.Cli.Output;

/// <summary>Text in lines that are no wider than the terminal.</summary>
internal static class Paragraph
{
    /// <summary>Breaks a text between words.</summary>
    /// <param name="text">The text, which may be a stranger's.</param>
    /// <param name="width">The columns of the terminal.</param>
    /// <param name="indent">What stands before every line but the first, which the caller begins with text as wide.</param>
    public static string Of(string text, int width, string indent)
    {
        List<string> lines = [""];
        foreach (string word in VisibleText.Of(text).Split(' '))
        {
            bool fits = lines[^1].Length == 0 || Columns.Of(indent) + Columns.Of(lines[^1]) + 1 + Columns.Of(word) <= width;
            if (!fits)
            {
                lines.Add("");
            }

            lines[^1] += lines[^1].Length == 0 ? word : " " + word;
        }

        return string.Join($"\n{indent}", lines);
    }
}
