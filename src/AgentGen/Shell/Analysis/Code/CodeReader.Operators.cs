using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis.Code;

/// <content>Strings that begin with an operator: perl's and ruby's own quotes, long brackets.</content>
internal sealed partial class CodeReader
{
    private static char Closing(char open) => open switch { '(' => ')', '[' => ']', '{' => '}', '<' => '>', _ => open };

    // q qq qx qw m qr s tr y, each with a delimiter of the writer's choice.
    private bool ReadQuoteOperator()
    {
        int length = QuoteOperatorLength();
        if (length == 0 || (_at > 0 && _text[_at - 1] is '$' or '@' or '%' or '&' or '-' or '>' or '_') || (_at > 0 && char.IsLetterOrDigit(_text[_at - 1])))
        {
            return false;
        }

        string name = _text.Substring(_at, length);
        int open = _at + length;
        while (open < _text.Length && _text[open] == ' ')
        {
            open++;
        }

        char delimiter = open < _text.Length ? _text[open] : Source.EndOfText;
        bool isDelimiter = !char.IsLetterOrDigit(delimiter) && !char.IsWhiteSpace(delimiter)
            && delimiter is not (',' or ';' or ')' or '}' or '=' or '_' or Source.EndOfText)
                && (open == _at + length || delimiter is '{' or '(' or '[' or '/' or '\'' or '"');
        if (!isDelimiter)
        {
            return false;
        }

        int start = _at;
        _at = open + 1;
        bool twice = name is "s" or "tr" or "y";
        CodeTokenKind kind = name == "qx" ? CodeTokenKind.Command : name is "q" or "qq" or "qw" ? CodeTokenKind.Text : CodeTokenKind.Pattern;
        CodeInterpolation interpolation = name is "qq" or "qx" && delimiter != '\'' ? CodeInterpolation.Dollar : CodeInterpolation.None;
        AddDelimited(kind, start, delimiter, name is "q" or "qw" || kind == CodeTokenKind.Pattern, interpolation, hasFlags: !twice);
        if (name == "qw")
        {
            SpreadWords();
        }

        if (twice)
        {
            ReadReplacement(name, delimiter);
        }

        return true;
    }

    private int QuoteOperatorLength()
    {
        char next = Peek(1);
        return _text[_at] switch
        {
            'q' => next is 'q' or 'x' or 'w' or 'r' ? 2 : 1,
            'm' or 's' or 'y' => 1,
            't' => next == 'r' ? 2 : 0,
            _ => 0,
        };
    }

    // With the flag e the replacement is code.
    private void ReadReplacement(string name, char delimiter)
    {
        if (Closing(delimiter) != delimiter)
        {
            while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            {
                _at++;
            }

            delimiter = _at < _text.Length ? _text[_at++] : delimiter;
        }

        int start = _at;
        AddDelimited(CodeTokenKind.Pattern, start, delimiter, literal: true, CodeInterpolation.None, hasFlags: false);
        string replacement = _tokens[_tokens.Count - 1].Text;
        int flags = _at;
        SkipFlags();
        if (name == "s" && _text.IndexOf('e', flags, _at - flags) >= 0)
        {
            _tokens[_tokens.Count - 1] = new CodeToken(CodeTokenKind.Text, "\0", start, _at, [replacement]);
        }
    }

    private void AddDelimited(CodeTokenKind kind, int start, char delimiter, bool literal, CodeInterpolation interpolation, bool hasFlags = true)
    {
        char close = Closing(delimiter);
        AddBody(kind, start, close.ToString(), close == delimiter ? Source.EndOfText : delimiter, literal, interpolation);
        if (kind == CodeTokenKind.Pattern && hasFlags)
        {
            SkipFlags();
        }
    }

    private void SkipFlags()
    {
        while (_at < _text.Length && _text[_at] is >= 'a' and <= 'z')
        {
            _at++;
        }
    }

    // A list of words is a list of strings.
    private void SpreadWords()
    {
        CodeToken words = _tokens[_tokens.Count - 1];
        _tokens.RemoveAt(_tokens.Count - 1);
        _tokens.Add(new CodeToken(CodeTokenKind.Symbol, "[", words.Start, words.Start));
        foreach (string word in words.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            _tokens.Add(new CodeToken(CodeTokenKind.Text, word, words.Start, words.End));
            _tokens.Add(new CodeToken(CodeTokenKind.Symbol, ",", words.Start, words.End));
        }

        _tokens.Add(new CodeToken(CodeTokenKind.Symbol, "]", words.End, words.End));
    }

    // %q(…) %Q[…] %w{…} %x<…> %(…)
    private bool ReadPercentQuote()
    {
        if (_text[_at] != '%' || !ExpectsOperand)
        {
            return false;
        }

        char letter = Peek(1);
        bool named = letter is 'q' or 'Q' or 'w' or 'W' or 'i' or 'I' or 'x';
        char delimiter = Peek(named ? 2 : 1);
        if (delimiter is not ('(' or '[' or '{' or '<' or '|' or '!' or '/'))
        {
            return false;
        }

        int start = _at;
        _at += named ? 3 : 2;
        AddDelimited(letter == 'x' ? CodeTokenKind.Command
            : CodeTokenKind.Text, start, delimiter, letter is 'q' or 'w' or 'i', letter is 'q' or 'w' or 'i' ? CodeInterpolation.None : CodeInterpolation.Hash);
        if (letter is 'w' or 'W' or 'i' or 'I')
        {
            SpreadWords();
        }

        return true;
    }

    // [[…]] and [==[…]==]
    private bool ReadLongBracket()
    {
        if (_text[_at] != '[')
        {
            return false;
        }

        int level = 0;
        while (Peek(level + 1) == '=')
        {
            level++;
        }

        if (Peek(level + 1) != '[')
        {
            return false;
        }

        int start = _at;
        string close = "]" + new string('=', level) + "]";
        int body = _at + level + 2;
        int end = _text.IndexOf(close, body, StringComparison.Ordinal);
        end = end < 0 ? _text.Length : end;
        _at = Math.Min(_text.Length, end + close.Length);
        Add(CodeTokenKind.Text, _text.Substring(body, end - body), start);
        return true;
    }
}
