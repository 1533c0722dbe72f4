using System.Text;
using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Rules;

/// <summary>The kinds of an awk program's tokens.</summary>
internal enum AwkToken
{
    End = 0,
    Newline,
    Name,
    Number,
    Text,
    Pattern,
    Symbol,

    /// <summary>Something that is not awk, or a string or pattern without an end.</summary>
    Unreadable,
}

/// <summary>Splits an awk program into tokens; what decides whether a slash divides or begins a pattern is what stands before it.</summary>
internal sealed class AwkLexer(string text)
{
    private const string LongSymbols = "|& || && == != <= >= ++ -- += -= *= /= %= ^= ** >> !~";

    // Of each open parenthesis, whether it began a condition: a pattern may follow its end.
    private readonly Stack<bool> _open = new();
    private int _at;
    private bool _endsCondition;

    internal AwkToken Kind { get; private set; } = AwkToken.Newline;

    /// <summary>The token as written; of a string its value.</summary>
    internal string Value { get; private set; } = "\n";

    internal AwkToken Next()
    {
        bool afterValue = EndsValue();
        SkipBlanks();
        if (_at >= text.Length)
        {
            return Set(AwkToken.End, "");
        }

        char c = text[_at];
        if (c == '\n')
        {
            _at++;
            return Set(AwkToken.Newline, "\n");
        }

        if (c == '"')
        {
            return ReadString();
        }

        if (c == '/' && !afterValue)
        {
            return ReadPattern();
        }

        if (c is Source.Unknown or '_' || char.IsLetter(c))
        {
            return ReadWhile(AwkToken.Name, static c => c is Source.Unknown or '_' or ':' || char.IsLetterOrDigit(c));
        }

        if (char.IsDigit(c) || (c == '.' && _at + 1 < text.Length && char.IsDigit(text[_at + 1])))
        {
            return ReadWhile(AwkToken.Number, static c => c == '.' || char.IsLetterOrDigit(c));
        }

        return ReadSymbol(c);
    }

    private AwkToken Set(AwkToken kind, string value)
    {
        Kind = kind;
        Value = value;
        return kind;
    }

    private bool EndsValue() => Kind switch
    {
        AwkToken.Name => Value is not ("print" or "printf" or "return" or "in" or "case" or "do" or "else" or "getline" or "delete" or "exit"
            or "BEGIN" or "END"),
        AwkToken.Number or AwkToken.Text or AwkToken.Pattern => true,
        AwkToken.Symbol => Value is "]" or "++" or "--" || (Value == ")" && !_endsCondition),
        _ => false,
    };

    private void SkipBlanks()
    {
        for (; _at < text.Length; _at++)
        {
            char c = text[_at];
            if (c == '#')
            {
                int end = text.IndexOf('\n', _at);
                _at = (end < 0 ? text.Length : end) - 1;
            }
            else if (c == '\\' && _at + 1 < text.Length && text[_at + 1] is '\n' or '\r')
            {
                _at++;
            }
            else if (c is not (' ' or '\t' or '\r'))
            {
                return;
            }
        }
    }

    private AwkToken ReadWhile(AwkToken kind, Func<char, bool> belongs)
    {
        int start = _at;
        while (_at < text.Length && belongs(text[_at]))
        {
            _at++;
        }

        return Set(kind, text.Substring(start, _at - start));
    }

    private AwkToken ReadString()
    {
        int start = ++_at;
        bool plain = true;
        for (; _at < text.Length && text[_at] != '"'; _at++)
        {
            if (text[_at] == '\\')
            {
                plain = false;
                _at++;
            }
            else if (text[_at] == '\n')
            {
                return Set(AwkToken.Unreadable, "");
            }
        }

        if (_at >= text.Length)
        {
            return Set(AwkToken.Unreadable, "");
        }

        string value = text.Substring(start, _at++ - start);
        return Set(AwkToken.Text, plain ? value : Unescape(value));
    }

    private static string Unescape(string value)
    {
        var result = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length && value[i + 1] is '"' or '/')
            {
                i++;
            }

            result.Append(value[i]);
        }

        return AnsiEscape.DecodeAll(result.ToString());
    }

    private AwkToken ReadPattern()
    {
        bool inClass = false;
        int start = _at;
        for (_at++; _at < text.Length && text[_at] != '\n'; _at++)
        {
            char c = text[_at];
            if (c == '\\')
            {
                _at++;
            }
            else if (c == '/' && !inClass)
            {
                return Set(AwkToken.Pattern, text.Substring(start, ++_at - start));
            }
            else if (inClass)
            {
                inClass = c != ']';
            }
            else if (c == '[')
            {
                inClass = true;
                _at += _at + 1 < text.Length && text[_at + 1] == '^' ? 1 : 0;
                _at += _at + 1 < text.Length && text[_at + 1] == ']' ? 1 : 0;
            }
        }

        return Set(AwkToken.Unreadable, "");
    }

    private AwkToken ReadSymbol(char c)
    {
        if (c == '(')
        {
            _open.Push(Kind == AwkToken.Name && Value is "if" or "while" or "for" or "switch");
        }
        else if (c == ')')
        {
            _endsCondition = _open.Count > 0 && _open.Pop();
        }

        if (_at + 1 < text.Length)
        {
            string two = text.Substring(_at, 2);
            int index = LongSymbols.IndexOf(two, StringComparison.Ordinal);
            if (index >= 0 && index % 3 == 0)
            {
                _at += 2;
                return Set(AwkToken.Symbol, two);
            }
        }

        _at++;
        return "{}()[];,+-*/%^!<>|?:~$=&@.".IndexOf(c) >= 0 ? Set(AwkToken.Symbol, c.ToString()) : Set(AwkToken.Unreadable, c.ToString());
    }
}
