using System.Text;

namespace CodeEngineer.Display;

/// <summary>Makes text of models and tools safe to show: no control character of theirs reaches the terminal.</summary>
internal static class PlainText
{
    /// <summary>The text on one line.</summary>
    public static string OneLine(string text) => Clean(text, keepLines: false);

    /// <summary>The text with its lines.</summary>
    public static string Lines(string text) => Clean(text, keepLines: true);

    /// <summary>The beginning of the text on one line, with a mark where something was left out.</summary>
    public static string Short(string text, int length)
    {
        string line = OneLine(text);
        return line.Length <= length ? line : line[..(length - 1)] + "…";
    }

    private static string Clean(string text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            clean.Append(c switch
            {
                '\n' when keepLines => "\n",
                '\r' when keepLines => "",
                '\t' => "    ",
                _ when char.IsControl(c) => " ",
                _ => c.ToString(),
            });
        }

        return clean.ToString();
    }
}
