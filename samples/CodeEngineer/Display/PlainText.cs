using System.Text;
using System.Text.Json;

namespace CodeEngineer.Display;

/// <summary>Makes text of models and tools safe to show: no control character of theirs reaches the terminal.</summary>
internal static class PlainText
{
    /// <summary>The name of an enum's member in words.</summary>
    public static string Words<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()).Replace('-', ' ');

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            clean.Append(c == '\t' ? "    " : char.IsControl(c) ? " " : c.ToString());
        }

        return clean.ToString();
    }

    /// <summary>The beginning of the text on one line, with a mark where something was left out.</summary>
    public static string Short(string text, int length)
    {
        string line = OneLine(text);
        return line.Length <= length ? line : line[..(length - 1)] + "…";
    }
}
