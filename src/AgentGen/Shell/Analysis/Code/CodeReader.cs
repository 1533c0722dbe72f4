using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis.Code;

/// <summary>Takes a program text apart into names, strings and symbols. It never fails: what it does not know is a symbol.</summary>
internal sealed partial class CodeReader
{
    private static readonly string[] Symbols =
        ["===", "!==", "...", "<=>", "**=", "=>", "->", "::", "?.", "..", ":=", "+=", ".=", "-=", "==", "!=", "=~", "!~", "&&", "||", "??", "**", "<<",
            ">>", "|>", "<=", ">=", "++", "--", "<>"];

    private readonly string _text;
    private readonly CodeSyntax _syntax;
    private readonly List<CodeToken> _tokens = [];
    private int _at;

    private CodeReader(string text, CodeSyntax syntax)
    {
        _text = text;
        _syntax = syntax;
    }

    /// <summary>Whether a value, not an operator, would stand here.</summary>
    private bool ExpectsOperand
    {
        get
        {
            if (_tokens.Count == 0)
            {
                return true;
            }

            CodeToken last = _tokens[_tokens.Count - 1];
            return last.Kind switch
            {
                CodeTokenKind.Line => true,
                CodeTokenKind.Symbol => last.Text is not (")" or "]" or "}"),
                CodeTokenKind.Name => last.Text is "return" or "if" or "and" or "or" or "not" or "unless" or "split" or "grep" or "when" or "in"
                    or "while" or "map" or "puts" or "print" or "p" or "typeof" or "case",
                _ => false,
            };
        }
    }

    internal static List<CodeToken> Read(string text, CodeSyntax syntax)
    {
        var reader = new CodeReader(text, syntax);
        while (reader._at < text.Length)
        {
            reader.ReadOne();
        }

        return reader._tokens;
    }

    private void ReadOne()
    {
        char c = _text[_at];
        if (c == '\n')
        {
            ReadLineEnd();
        }
        else if (char.IsWhiteSpace(c) || (c == '\\' && Peek(1) == '\n'))
        {
            _at += c == '\\' ? 2 : 1;
        }
        else if (SkipComment() || ReadDocument() || ReadQuoted() || ReadName() || ReadNumber() || ReadPattern())
        {
        }
        else
        {
            ReadSymbol();
        }
    }

    private char Peek(int offset) => _at + offset < _text.Length ? _text[_at + offset] : Source.EndOfText;

    private bool At(string text) => string.CompareOrdinal(_text, _at, text, 0, text.Length) == 0;

    private void Add(CodeTokenKind kind, string text, int start, IReadOnlyList<string>? holes = null) =>
        _tokens.Add(new CodeToken(kind, text, start, _at, holes));

    private void ReadLineEnd()
    {
        int start = _at++;
        if (_documentEnd > _at)
        {
            _at = _documentEnd;
        }

        int next = _at;
        while (next < _text.Length && char.IsWhiteSpace(_text[next]))
        {
            next++;
        }

        // A call chain goes on.
        bool continues = next + 1 < _text.Length && ((_text[next] == '.' && char.IsLetter(_text[next + 1])) || (_text[next] == '-' && _text[next + 1] == '>'));
        if (!continues && (_tokens.Count == 0 || _tokens[_tokens.Count - 1].Kind != CodeTokenKind.Line))
        {
            Add(CodeTokenKind.Line, "\n", start);
        }

        _at = Math.Max(_at, _documentEnd > next ? _at : next);
    }

    private bool SkipComment()
    {
        if (_syntax.BlockOpen is { } open && At(open))
        {
            int close = _text.IndexOf(_syntax.BlockClose!, _at + open.Length, StringComparison.Ordinal);
            _at = close < 0 ? _text.Length : close + _syntax.BlockClose!.Length;
            return true;
        }

        foreach (string comment in _syntax.LineComments)
        {
            bool isVariable = comment == "#" && _at > 0 && _text[_at - 1] is '$' or '{';
            if (At(comment) && !isVariable)
            {
                int end = _text.IndexOf('\n', _at);
                _at = end < 0 ? _text.Length : end;
                return true;
            }
        }

        return false;
    }

    private bool ReadName()
    {
        int start = _at;
        int end = _at;
        if (_syntax.Sigils.IndexOf(_text[end]) >= 0)
        {
            end = AfterSigil(end);
            if (end < 0)
            {
                return false;
            }
        }

        while (end < _text.Length && IsNamePart(end, start))
        {
            end += _text[end] == ':' ? 2 : 1;
        }

        if (end == start)
        {
            return false;
        }

        _at = end;
        Add(CodeTokenKind.Name, _text.Substring(start, end - start).Replace("{", "").Replace("}", ""), start);
        return true;
    }

    // After $ or @: a name follows, or one of the variables that are one character.
    private int AfterSigil(int at)
    {
        char next = at + 1 < _text.Length ? _text[at + 1] : Source.EndOfText;
        if (next == _text[at])
        {
            at++;
            next = at + 1 < _text.Length ? _text[at + 1] : Source.EndOfText;
        }

        if (next == '{' && _text.IndexOf('}', at, Math.Min(40, _text.Length - at)) is > 0 and int close
            && Characters.NameLength(_text, at + 2) == close - at - 2)
        {
            return close + 1;
        }

        return Characters.IsNameStart(next) ? at + 1
            : Characters.IsDigit(next)
                || (_text[at] == '$' && next is '!' or '0' or '&' or '~' or '<' or '>' or ';' or ',' or '/' or '.' or '|' or '$') ? at + 2
            : -1;
    }

    private bool IsNamePart(int at, int start)
    {
        char c = _text[at];
        bool isName = char.IsLetter(c) || c == '_' || (at > start && char.IsDigit(c));
        bool isMore = at > start
            && ((_syntax.MoreNameCharacters.IndexOf(c) >= 0 && !(c is '!' or '?' && at + 1 < _text.Length && _text[at + 1] is '='))
                || (c == '.' && _syntax.DotIsName));
        bool isScope = c == ':' && at > start && at + 2 < _text.Length && _text[at + 1] == ':' && Characters.IsNameStart(_text[at + 2]);
        return isName || isMore || isScope;
    }

    private bool ReadNumber()
    {
        if (!char.IsDigit(_text[_at]))
        {
            return false;
        }

        int start = _at;
        while (char.IsLetterOrDigit(Peek(0)) || Peek(0) == '_' || (Peek(0) == '.' && char.IsDigit(Peek(1))))
        {
            _at++;
        }

        Add(CodeTokenKind.Number, _text.Substring(start, _at - start), start);
        return true;
    }

    private void ReadSymbol()
    {
        int start = _at;
        if (_text[_at] == '~' && char.IsLetter(Peek(1)) && Peek(2) is '"' or '\'')
        {
            // A letter says what kind of string follows.
            _at += 2;
            return;
        }

        foreach (string symbol in Symbols)
        {
            if (At(symbol))
            {
                _at += symbol.Length;
                Add(CodeTokenKind.Symbol, symbol, start);
                return;
            }
        }

        _at += _syntax.HasArrowAssignment && At("<-") ? 2 : 1;
        Add(CodeTokenKind.Symbol, _at - start == 2 ? "=" : _text.Substring(start, 1), start);
    }
}
