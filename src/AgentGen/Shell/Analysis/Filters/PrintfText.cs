using System.Globalization;
using System.Text;
using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis.Filters;

/// <summary>What <c>printf</c> prints: the format is used again as long as values are left.</summary>
internal sealed class PrintfText
{
    private const int MaximumLength = 4096;

    private readonly IReadOnlyList<Argument> _arguments;
    private readonly string _format;
    private readonly StringBuilder _text = new();
    private int _next;

    private PrintfText(IReadOnlyList<Argument> arguments, int format)
    {
        _arguments = arguments;
        _format = arguments[format].Text;
        _next = format + 1;
    }

    internal static string? Of(IReadOnlyList<Argument> arguments, int format)
    {
        if (format >= arguments.Count || arguments[format].IsOption)
        {
            return null;
        }

        var printf = new PrintfText(arguments, format);
        int before;
        do
        {
            before = printf._next;
            if (!printf.Apply())
            {
                return null;
            }
        }
        while (printf._next < arguments.Count && printf._next > before && printf._text.Length < MaximumLength);

        return printf._next > before && printf._next < arguments.Count ? null : printf._text.ToString();
    }

    private bool Apply()
    {
        for (int i = 0; i < _format.Length;)
        {
            if (_format[i] == '\\')
            {
                i += AnsiEscape.Decode(_format, i, _text);
            }
            else if (_format[i] != '%')
            {
                _text.Append(_format[i++]);
            }
            else if (!Directive(ref i))
            {
                return false;
            }
        }

        return true;
    }

    private bool Directive(ref int at)
    {
        at++;
        string flags = Span(ref at, "-+ #0'");
        if (!Number(ref at, out int width))
        {
            return false;
        }

        int precision = -1;
        if (at < _format.Length && _format[at] == '.')
        {
            at++;
            if (!Number(ref at, out precision))
            {
                return false;
            }
        }

        Span(ref at, "hlLjzt");
        char directive = at < _format.Length ? _format[at++] : '\0';
        if (directive == '%')
        {
            _text.Append('%');
            return true;
        }

        if (Value(directive, flags, precision) is not { } value || width > MaximumLength)
        {
            return false;
        }

        _text.Append(flags.IndexOf('-') >= 0 ? value.PadRight(width) : value.PadLeft(width, flags.IndexOf('0') >= 0 && IsNumber(directive) ? '0' : ' '));
        return true;
    }

    private static bool IsNumber(char directive) => directive is 'd' or 'i' or 'u' or 'o' or 'x' or 'X';

    private string? Value(char directive, string flags, int precision)
    {
        string given = _next < _arguments.Count ? _arguments[_next++].Text : "";
        string? value = directive switch
        {
            's' => given,
            'b' => AnsiEscape.DecodeAll(given),
            'c' => given.Length > 0 ? given.Substring(0, 1) : "",
            'q' => Quote(given),
            _ when IsNumber(directive) && Integer(given) is { } number => Print(directive, number, flags),
            _ => null,
        };
        return value is not null && directive is 's' or 'b' && precision >= 0 && precision < value!.Length ? value.Substring(0, precision) : value;
    }

    private static string Print(char directive, long number, string flags) => directive switch
    {
        'o' => (flags.IndexOf('#') >= 0 ? "0" : "") + Convert.ToString(number, 8),
        'x' => (flags.IndexOf('#') >= 0 ? "0x" : "") + number.ToString("x", CultureInfo.InvariantCulture),
        'X' => (flags.IndexOf('#') >= 0 ? "0X" : "") + number.ToString("X", CultureInfo.InvariantCulture),
        _ => (flags.IndexOf('+') >= 0 && number >= 0 ? "+" : "") + number.ToString(CultureInfo.InvariantCulture),
    };

    // A quote before a character gives its code; 0x is hexadecimal, a leading 0 octal.
    private static long? Integer(string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        if (text[0] is '\'' or '"')
        {
            return text.Length > 1 ? text[1] : 0;
        }

        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return long.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long hexadecimal) ? hexadecimal : null;
        }

        if (text.Length > 1 && text[0] == '0')
        {
            long octal = 0;
            foreach (char digit in text)
            {
                if (digit is < '0' or > '7' || octal > int.MaxValue)
                {
                    return null;
                }

                octal = (octal * 8) + (digit - '0');
            }

            return octal;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
    }

    private static string Quote(string text)
    {
        if (text.Length == 0)
        {
            return "''";
        }

        var quoted = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            quoted.Append(Characters.IsName(c) || c is '/' or '.' or '-' or '+' or ':' or '@' or '%' or '=' or ',' or '\0' ? "" : "\\").Append(c);
        }

        return quoted.ToString();
    }

    private string Span(ref int at, string characters)
    {
        int start = at;
        while (at < _format.Length && characters.IndexOf(_format[at]) >= 0)
        {
            at++;
        }

        return _format.Substring(start, at - start);
    }

    private bool Number(ref int at, out int number)
    {
        number = 0;
        if (at < _format.Length && _format[at] == '*')
        {
            at++;
            return int.TryParse(_next < _arguments.Count ? _arguments[_next++].Text : "0", out number) && number is >= 0 and <= MaximumLength;
        }

        while (at < _format.Length && Characters.IsDigit(_format[at]) && number <= MaximumLength)
        {
            number = (number * 10) + (_format[at++] - '0');
        }

        return number <= MaximumLength;
    }
}
