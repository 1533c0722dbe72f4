using System.Text;
using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis.Code;

/// <content>Strings between quotes.</content>
internal sealed partial class CodeReader
{
    private bool ReadQuoted() =>
        (_syntax.HasQuoteOperators && ReadQuoteOperator())
        || (_syntax.HasPercentQuotes && ReadPercentQuote())
        || (_syntax.HasLongBrackets && ReadLongBracket())
        || ReadString();

    private bool ReadString()
    {
        int start = _at;
        int quoteAt = _at;
        while (_syntax.HasPrefixes && quoteAt - _at < 3 && quoteAt < _text.Length && "rRbBuUfF".IndexOf(_text[quoteAt]) >= 0)
        {
            quoteAt++;
        }

        if (quoteAt >= _text.Length || _syntax.Texts.IndexOf(_text[quoteAt]) < 0 || IsPackageSeparator())
        {
            return false;
        }

        char quote = _text[quoteAt];
        string prefix = _text.Substring(start, quoteAt - start);
        bool formatted = prefix.IndexOfAny(['f', 'F']) >= 0;
        bool raw = prefix.IndexOfAny(['r', 'R']) >= 0;
        bool triple = _syntax.HasTripleQuotes && string.CompareOrdinal(_text, quoteAt, new string(quote, 3), 0, 3) == 0;
        CodeInterpolation interpolation = formatted ? CodeInterpolation.Braces : _syntax.Interpolated.IndexOf(quote) >= 0 ? _syntax.Interpolation
            : CodeInterpolation.None;
        _at = quoteAt + (triple ? 3 : 1);
        CodeTokenKind kind = quote == '`' && !_syntax.BackquoteIsText ? CodeTokenKind.Command : CodeTokenKind.Text;
        bool literal = raw || _syntax.Literal.IndexOf(quote) >= 0;
        AddBody(kind, start, new string(quote, triple ? 3 : 1), Source.EndOfText, literal, interpolation);
        return true;
    }

    // In old perl a quote between two names separates them, as :: does.
    private bool IsPackageSeparator() => _syntax.HasQuoteOperators && _text[_at] == '\'' && _at > 0 && _at + 1 < _text.Length
        && char.IsLetter(_text[_at - 1]) && char.IsLetter(_text[_at + 1]) && _text.IndexOf('\'', _at + 1) < 0;

    /// <summary>Reads up to the closing text, over pairs of brackets if there is an opening one, and adds the token.</summary>
    private void AddBody(CodeTokenKind kind, int start, string close, char open, bool literal, CodeInterpolation interpolation)
    {
        var body = new StringBuilder();
        List<string>? holes = null;
        int depth = 0;
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (depth == 0 && At(close))
            {
                break;
            }

            depth += c == open ? 1 : c == close[0] && open != Source.EndOfText ? -1 : 0;
            if (c == '\\')
            {
                ReadEscape(body, literal, close[0]);
            }
            else if (interpolation != CodeInterpolation.None && ReadHole(interpolation) is { } hole)
            {
                (holes ??= []).Add(hole);
                body.Append(Source.Unknown);
            }
            else
            {
                body.Append(c);
                _at++;
            }
        }

        _at = Math.Min(_text.Length, _at + close.Length);
        Add(kind, body.ToString(), start, holes);
    }

    private void ReadEscape(StringBuilder body, bool literal, char close)
    {
        char next = Peek(1);
        if (literal && next != '\\' && next != close)
        {
            body.Append('\\');
            _at++;
        }
        else if (literal || next is '\n' || !char.IsLetterOrDigit(next))
        {
            body.Append(next is '\n' or Source.EndOfText ? "" : next.ToString());
            _at += 2;
        }
        else if (next is 'u' or 'x' && Peek(2) == '{' && _text.IndexOf('}', _at, Math.Min(12, _text.Length - _at)) is > 0 and int end)
        {
            string digits = _text.Substring(_at + 3, end - _at - 3);
            bool isCharacter = int.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, null, out int code) && code is > 0 and < 0xD800;
            body.Append(isCharacter ? ((char)code).ToString() : "");
            _at = end + 1;
        }
        else
        {
            _at += AnsiEscape.Decode(_text, _at, body);
        }
    }

    /// <summary>The code of an interpolated value, if one begins here; the place is then behind it.</summary>
    private string? ReadHole(CodeInterpolation interpolation)
    {
        char c = _text[_at];
        char next = Peek(1);
        switch (interpolation)
        {
            case CodeInterpolation.Hash when c == '#' && next == '{':
                return Braced(2, '{', '}');
            case CodeInterpolation.Braces when c is '{' or '}' && next == c:
                _at++;
                return null;
            case CodeInterpolation.Braces when c == '{':
                return Expression(Braced(1, '{', '}'));
            case CodeInterpolation.Dollar when c is '$' && next == '{':
                string inner = Braced(2, '{', '}');
                return _syntax.Sigils.Length > 0 && Characters.NameLength(inner, 0) == inner.Length ? "$" + inner : inner;
            case CodeInterpolation.Dollar when c is '$' && next == '(' && _syntax.Sigils.Length == 0:
                return Braced(2, '(', ')');
            case CodeInterpolation.Dollar when c is '{' && next == '$' && _syntax.Document == "<<<":
                return Braced(1, '{', '}');
            case CodeInterpolation.Dollar when c is '@' && next == '{' && Peek(2) == '[':
                return Braced(3, '[', ']').TrimEnd('}');
            case CodeInterpolation.Dollar when c is '$' || (c is '@' && _syntax.Sigils.IndexOf('@') >= 0):
                int length = Characters.NameLength(_text, _at + 1);
                if (length == 0 || _syntax.BackquoteIsText)
                {
                    return null;
                }

                _at += length + 1;
                return _text.Substring(_at - length - 1, length + 1).TrimStart(_syntax.Sigils.Length == 0 ? '$' : ' ');
            default:
                return null;
        }
    }

    private string Braced(int skipped, char open, char close)
    {
        int start = _at + skipped;
        int depth = 1;
        int end = start;
        for (; end < _text.Length && depth > 0; end++)
        {
            depth += _text[end] == open ? 1 : _text[end] == close ? -1 : 0;
        }

        _at = end;
        return _text.Substring(Math.Min(start, end), Math.Max(0, (depth == 0 ? end - 1 : end) - start));
    }

    // What stands before a conversion or a format is the value.
    private static string Expression(string hole)
    {
        int end = hole.IndexOf(':');
        return end > 0 && hole.IndexOfAny(['(', '[', '\'', '"']) is var quote && (quote < 0 || quote > end) ? hole.Substring(0, end) : hole;
    }
}
