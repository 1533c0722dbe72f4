namespace AgentGen.Shell.Parsing;

// The inside of [[ … ]]. Its operators are words of the command too: only what expands in it can do anything.
internal sealed partial class ScriptParser
{
    private ShellCommand ParseConditional(int start)
    {
        AdvanceKeyword(Place.Condition);
        var words = new List<ShellWord>();
        ParseAlternatives(words);
        if (_token.IsBare("]]"))
        {
            AdvanceKeyword();
        }
        else
        {
            Unexpected("']]'");
        }

        return Compound(ShellCompoundKind.Conditional, start, [], words);
    }

    private void ParseAlternatives(List<ShellWord> words)
    {
        ParseTerm(words);
        while (!_source.Failed && _token.Symbol is "&&" or "||")
        {
            Advance(Place.Condition);
            ParseTerm(words);
        }
    }

    private void ParseTerm(List<ShellWord> words)
    {
        SkipNewLines(Place.Condition);
        while (_token.IsBare("!"))
        {
            AddToken(words, Place.Condition);
            SkipNewLines(Place.Condition);
        }

        if (_token.Is("("))
        {
            ParseTermGroup(words);
        }
        else if (_token.Word is null || _token.IsBare("]]"))
        {
            Unexpected("a test");
        }
        else if (_token.Word.Bare is { Length: 2 } unary && unary[0] == '-' && "abcdefghknoprstuvwxzGLNORS".IndexOf(unary[1]) >= 0)
        {
            AddToken(words, Place.Argument);
            AddOperand(words);
        }
        else
        {
            ParseBinary(words);
        }
    }

    private void ParseTermGroup(List<ShellWord> words)
    {
        if (_source.Enter())
        {
            Advance(Place.Condition);
            ParseAlternatives(words);
            _source.Leave();
        }

        if (_token.Is(")"))
        {
            Advance(Place.Condition);
            SkipNewLines(Place.Condition);
        }
        else
        {
            Unexpected("')'");
        }
    }

    private void ParseBinary(List<ShellWord> words)
    {
        AddToken(words, Place.Argument);
        if (_token.Symbol is "<" or ">")
        {
            Advance(Place.Argument);
            AddOperand(words);
        }
        else if (_token.IsBare("=~"))
        {
            AddToken(words, Place.Expression);
            AddOperand(words);
        }
        else if (_token.Word?.Bare is "=" or "==" or "!=" or "-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge" or "-nt" or "-ot" or "-ef")
        {
            AddToken(words, Place.Argument);
            AddOperand(words);
        }
        else if (_token.Symbol is not ("&&" or "||" or ")") && !_token.IsBare("]]"))
        {
            Unexpected("an operator of the test or ']]'");
        }
    }

    private void AddOperand(List<ShellWord> words)
    {
        if (_token.Word is null || _token.IsBare("]]"))
        {
            Unexpected("an operand of the test");
            return;
        }

        AddToken(words, Place.Condition);
        SkipNewLines(Place.Condition);
    }

    private void AddToken(List<ShellWord> words, Place next)
    {
        words.Add(_token.Word!);
        Advance(next);
    }
}
