using System.Text;

namespace AgentGen.Shell.Parsing;

/// <summary>Decodes the backslash escapes of <c>$'…'</c>, <c>echo -e</c> and <c>printf</c>.</summary>
internal static class AnsiEscape
{
    /// <summary>
    /// Decodes the escape whose backslash stands at the index; returns how many characters it is long. A zero may stand before the three
    /// octal digits of <c>echo -e</c>; between quotes it is one of them.
    /// </summary>
    internal static int Decode(string text, int index, StringBuilder output, bool quoted = false)
    {
        char c = index + 1 < text.Length ? text[index + 1] : '\\';
        switch (c)
        {
            case 'a' or 'b' or 'e' or 'E' or 'f' or 'n' or 'r' or 't' or 'v':
                output.Append(Control(c));
                return 2;
            case '\\' or '\'' or '"' or '?':
                output.Append(c);
                return Math.Min(2, text.Length - index);
            case 'x':
                return Number(text, index, 2, 16, 2, output);
            case 'u':
                return Number(text, index, 2, 16, 4, output);
            case 'U':
                return Number(text, index, 2, 16, 8, output);
            case 'c' when index + 2 < text.Length:
                output.Append((char)(text[index + 2] & 0x1F));
                return 3;
            case >= '0' and <= '7':
                return Number(text, index, 1, 8, c == '0' && !quoted ? 4 : 3, output);
            default:
                output.Append('\\').Append(c);
                return 2;
        }
    }

    /// <summary>Decodes every escape of a text.</summary>
    internal static string DecodeAll(string text)
    {
        if (text.IndexOf('\\') < 0)
        {
            return text;
        }

        var output = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length;)
        {
            if (text[i] == '\\')
            {
                i += Decode(text, i, output);
            }
            else
            {
                output.Append(text[i++]);
            }
        }

        return output.ToString();
    }

    private static char Control(char c) => c switch
    {
        'a' => '\a',
        'b' => '\b',
        'e' or 'E' => '\u001b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => '\v',
    };

    private static int Number(string text, int index, int offset, int numberBase, int digits, StringBuilder output)
    {
        int value = 0;
        int end = index + offset;
        while (end < text.Length && end < index + offset + digits && Digit(text[end]) < numberBase)
        {
            value = unchecked((value * numberBase) + Digit(text[end++]));
        }

        if (end == index + offset)
        {
            output.Append('\\').Append(text[index + 1]);
        }
        else if (value is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF))
        {
            output.Append(char.ConvertFromUtf32(value));
        }

        return end - index;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };
}
