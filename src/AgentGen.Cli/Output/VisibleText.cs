using System.Globalization;

namespace AgentGen.Cli.Output;

/// <summary>Text of strangers on a terminal: what would steer the terminal or hide is shown as a sign of its own.</summary>
internal static class VisibleText
{
    private const char ControlPictures = '\u2400';
    private const char DeletePicture = '\u2421';
    private const char Unknown = '\uFFFD';

    /// <summary>Replaces control and formatting characters one for one, so that positions stay.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (visible, text) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            visible[i] = Of(text, i);
        }
    });

    private static char Of(string text, int index) => text[index] switch
    {
        < ' ' and var control => (char)(ControlPictures + control),
        '\u007f' => DeletePicture,
        var letter when char.IsSurrogate(letter) => IsPaired(text, index) ? letter : Unknown,
        var letter => char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? Unknown
            : letter,
    };

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
