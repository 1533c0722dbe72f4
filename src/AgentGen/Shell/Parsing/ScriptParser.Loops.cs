namespace AgentGen.Shell.Parsing;

internal sealed partial class ScriptParser
{
    private ShellCommand ParseLoop(ShellCompoundKind kind, int start)
    {
        AdvanceKeyword();
        ShellSequence condition = ParseSequence();
        ShellSequence body = ParseDo(mayHaveBraces: false);
        return Compound(kind, start, [condition, body]);
    }

    private ShellSequence ParseDo(bool mayHaveBraces)
    {
        bool braces = mayHaveBraces && _token.IsBare("{");
        if (braces || _token.IsBare("do"))
        {
            AdvanceKeyword();
        }
        else
        {
            Unexpected("'do'");
        }

        ShellSequence body = ParseSequence();
        AdvanceOver(braces ? "}" : "done");
        return body;
    }

    private ShellCommand ParseFor(int start)
    {
        AdvanceKeyword(Place.Argument);
        return _token.Is("(") && _source.At(_source.Past(_source.Position)) == '('
            ? ParseArithmeticFor(start)
            : ParseItems(ShellCompoundKind.For, start);
    }

    private ShellCommand ParseSelect(int start)
    {
        AdvanceKeyword(Place.Argument);
        return ParseItems(ShellCompoundKind.Select, start);
    }

    private ShellCommand ParseArithmeticFor(int start)
    {
        int open = _source.Position = _source.Past(_source.Position) + 1;
        _trace?.ExtendLast(open);
        ShellWord? inside = _source.Words.ReadArithmetic();
        if (inside is null)
        {
            _source.Fail("'))' is missing to close 'for (('", start);
        }
        else if (!HasThreeExpressions(inside))
        {
            _source.Fail("three expressions with ';' between them are expected in 'for (('", open);
        }
        else
        {
            _trace?.Add(ShellTokenKind.Word, inside.Start, inside.End);
            _trace?.Add(ShellTokenKind.Operator, inside.End, _source.Position);
        }

        Resume(Place.Command);
        SkipSeparator();
        return Compound(ShellCompoundKind.For, start, [ParseDo(mayHaveBraces: true)], inside is null ? [] : [inside]);
    }

    private static bool HasThreeExpressions(ShellWord inside)
    {
        int separators = 0;
        foreach (ShellWordPart part in inside.Parts)
        {
            if (part is { Kind: ShellWordPartKind.Literal, IsQuoted: false })
            {
                foreach (char c in part.Text)
                {
                    separators += c == ';' ? 1 : 0;
                }
            }
        }

        return separators == 2;
    }

    private ShellCommand ParseItems(ShellCompoundKind kind, int start)
    {
        string? name = _token.Word is { } variable ? variable.Bare ?? _source.Text.Substring(variable.Start, variable.Length) : null;
        if (name is null)
        {
            Unexpected("a variable's name");
        }

        Advance(Place.Argument);
        bool onOwnLine = _token.Is("\n");
        SkipNewLines();
        var words = new List<ShellWord>();
        if (_token.IsBare("in"))
        {
            AdvanceKeyword(Place.Argument);
            while (_token.Word is not null)
            {
                AddWord(words);
            }

            if (_token.Symbol is not (";" or "\n"))
            {
                Unexpected("';' or a new line");
            }

            onOwnLine = true;
        }

        onOwnLine |= _token.Is(";");
        SkipSeparator();
        return Compound(kind, start, [ParseDo(mayHaveBraces: onOwnLine)], words, name);
    }

    private void SkipSeparator()
    {
        if (_token.Is(";"))
        {
            Advance();
        }

        SkipNewLines();
    }
}
