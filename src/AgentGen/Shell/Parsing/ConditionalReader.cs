namespace AgentGen.Shell.Parsing;

/// <summary>Reads the inside of <c>[[ … ]]</c>, where operators and parentheses are no control operators.</summary>
internal sealed class ConditionalReader(Source source)
{
    private readonly List<ShellWord> _words = [];
    private readonly List<string> _term = [];
    private int _parentheses;
    private bool _pattern;

    internal static List<ShellWord> Read(Source source)
    {
        var reader = new ConditionalReader(source);
        while (!source.Failed && !reader.ReadNext())
        {
        }

        return reader._words;
    }

    // Says whether the end was reached.
    private bool ReadNext()
    {
        char c = source.Current;
        if (c == Source.EndOfText)
        {
            source.Fail("']]' is missing", source.Position);
        }
        else if (Characters.IsBlank(c) || c is '\n' or '\r')
        {
            source.Position++;
        }
        else if (c == '\\' && LineEnd.At(source, 1) is > 0 and int length)
        {
            source.Position += 1 + length;
        }
        else if (source.StartsWith("&&") || source.StartsWith("||"))
        {
            EndTerm();
            Skip(2);
        }
        else if (!_pattern && c is '(' or ')')
        {
            ReadParenthesis(c);
        }
        else if (c is '<' or '>' && source.Peek(1) != '(')
        {
            _term.Add("=");
            source.Position++;
        }
        else if (c is ';' or '&' or '|' or ')')
        {
            source.Fail("an operator cannot stand here in a test", source.Position);
        }
        else
        {
            return ReadWord();
        }

        return false;
    }

    private bool ReadWord()
    {
        ShellWord word = _pattern ? WordReader.ReadPattern(source) : WordReader.Read(source);
        string bare = word.Bare ?? "";
        if (bare == "]]" && !_pattern)
        {
            EndTerm();
            if (_parentheses != 0)
            {
                source.Fail("a parenthesis in the test is not closed", word.Start);
            }

            return true;
        }

        _pattern = !_pattern && _term.Count == 1 && bare is "=~" or "==" or "=" or "!=";
        if (bare != "!" || _term.Count > 0)
        {
            _term.Add(bare);
        }

        _words.Add(word);
        return false;
    }

    private void ReadParenthesis(char c)
    {
        if (c == '(' && _term.Count > 0)
        {
            source.Fail("a parenthesis cannot stand here in a test", source.Position);
            return;
        }

        if (c == ')')
        {
            EndTerm();
            _term.Add("(");
        }

        _parentheses += c == '(' ? 1 : -1;
        Skip(1);
    }

    private void Skip(int length)
    {
        if (!source.Failed)
        {
            source.Position += length;
        }
    }

    // A word, a unary operator with its operand, a binary operator between two, or a group in parentheses.
    private void EndTerm()
    {
        bool complete = _term.Count switch
        {
            1 => true,
            2 => _term[0] is { Length: 2 } unary && unary[0] == '-',
            3 => _term[1] is "=" or "==" or "!=" or "=~" or "-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge" or "-nt" or "-ot" or "-ef",
            _ => false,
        };
        if (!complete)
        {
            source.Fail("the test is not complete", source.Position);
        }

        _pattern = false;
        _term.Clear();
    }
}
