using System.Globalization;
using System.Text;

namespace AgentGen.Compiler;

/// <summary>Turns <c>&amp;lt;</c> and its like into the characters that they stand for.</summary>
internal static class XmlEntities
{
    // "&#x10FFFF;" is the longest that XML knows.
    private const int Longest = 10;

    /// <summary>Decodes a text; what is no entity stays as it is.</summary>
    internal static string Decode(string text)
    {
        int next = text.IndexOf('&');
        if (next < 0)
        {
            return text;
        }

        StringBuilder decoded = new(text.Length);
        int done = 0;
        for (; next >= 0; next = text.IndexOf('&', next + 1))
        {
            int end = text.IndexOf(';', next, Math.Min(Longest, text.Length - next));
            if (end > 0 && Find(text.Substring(next + 1, end - next - 1)) is { } character)
            {
                decoded.Append(text, done, next - done).Append(character);
                done = end + 1;
            }
        }

        return decoded.Append(text, done, text.Length - done).ToString();
    }

    private static string? Find(string name) => name switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        "apos" => "'",
        ['#', 'x', ..] => Character(name.Substring(2), NumberStyles.AllowHexSpecifier),
        ['#', ..] => Character(name.Substring(1), NumberStyles.None),
        _ => null,
    };

    private static string? Character(string digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out int number) && number is (>= ' ' and < 0xD800) or (> 0xDFFF and <= 0x10FFFF) or '\t' or '\n' or '\r'
            ? char.ConvertFromUtf32(number)
            : null;
}
