namespace AgentGen.Shell.Parsing;

internal sealed partial class ScriptParser
{
    private ShellCommand ParseCommand(bool mayDefine = true)
    {
        if (!_source.Enter())
        {
            _token = End();
            return new ShellSimpleCommand([], [], [], _source.End, 0);
        }

        int start = _token.Start;
        ShellCommand command = _token.Is("(") ? ParseParenthesis(start) : _token.Keyword switch
        {
            "{" => ParseGroup(start),
            "if" => ParseIf(start),
            "while" => ParseLoop(ShellCompoundKind.While, start),
            "until" => ParseLoop(ShellCompoundKind.Until, start),
            "for" => ParseFor(start),
            "select" => ParseSelect(start),
            "case" => ParseCase(start),
            "function" when mayDefine => ParseFunctionKeyword(start),
            "coproc" when mayDefine => ParseCoprocess(start),
            "[[" => ParseConditional(start),
            "then" or "do" or "done" or "fi" or "elif" or "else" or "esac" or "}" or "!" or "in" => Misplaced(start),
            _ when mayDefine => ParseSimpleCommand(),
            _ => Misplaced(start, "a command in braces or another compound command"),
        };
        _source.Leave();
        return command;
    }

    private ShellSimpleCommand Misplaced(int start, string expected = "a command")
    {
        Unexpected(expected);
        return new ShellSimpleCommand([], [], [], start, 0);
    }

    private ShellCompoundCommand Compound(
        ShellCompoundKind kind, int start, IReadOnlyList<ShellSequence> bodies, IReadOnlyList<ShellWord>? words = null, string? name = null)
    {
        List<ShellRedirect>? redirects = null;
        while (TryParseRedirect(Place.Argument) is { } redirect)
        {
            (redirects ??= []).Add(redirect);
        }

        int length = Math.Max(0, _previousEnd - start);
        return new ShellCompoundCommand(kind, name, words ?? [], bodies, (IReadOnlyList<ShellRedirect>?)redirects ?? [], start, length);
    }

    private ShellCommand ParseParenthesis(int start)
    {
        if (TryParseArithmetic() is { } inside)
        {
            return Compound(ShellCompoundKind.Arithmetic, start, [], [inside]);
        }

        Advance();
        ShellSequence body = ParseSequence();
        AdvanceOverSymbol(")");
        return Compound(ShellCompoundKind.Subshell, start, [body]);
    }

    // Two parentheses that two others close are arithmetic; else they are a subshell that starts with another one.
    private ShellWord? TryParseArithmetic()
    {
        int position = _source.Position;
        int second = _source.Past(position);
        if (_source.At(second) != '(' || _source.IsNoted(position, out int _))
        {
            return null;
        }

        int errors = _source.Errors.Count;
        _source.Position = second + 1;
        if (_source.Words.ReadArithmetic() is { } inside)
        {
            _trace?.ExtendLast(second + 1);
            _trace?.Add(ShellTokenKind.Word, inside.Start, inside.End);
            _trace?.Add(ShellTokenKind.Operator, inside.End, _source.Position);
            Resume(Place.Command);
            return inside;
        }

        if (!_source.IsTooDeep)
        {
            _source.TakeBack(position, errors);
            _source.Note(position);
        }

        return null;
    }

    private ShellCommand ParseGroup(int start)
    {
        AdvanceKeyword();
        ShellSequence body = ParseSequence();
        AdvanceOver("}");
        return Compound(ShellCompoundKind.Group, start, [body]);
    }

    private ShellCommand ParseIf(int start)
    {
        var bodies = new List<ShellSequence>();
        do
        {
            AdvanceKeyword();
            bodies.Add(ParseSequence());
            AdvanceOver("then");
            bodies.Add(ParseSequence());
        }
        while (_token.IsReserved("elif"));

        if (_token.IsReserved("else"))
        {
            AdvanceKeyword();
            bodies.Add(ParseSequence());
        }

        AdvanceOver("fi");
        return Compound(ShellCompoundKind.If, start, bodies);
    }

    private ShellCommand ParseCase(int start)
    {
        AdvanceKeyword(Place.Argument);
        var words = new List<ShellWord>();
        var bodies = new List<ShellSequence>();
        AddWord(words);
        SkipNewLines(Place.Argument);
        AdvanceOverBare("in");
        SkipNewLines(Place.Argument);
        while (!_source.Failed && !_token.IsBare("esac"))
        {
            ParseCaseClause(words, bodies);
        }

        if (!_source.Failed)
        {
            AdvanceKeyword();
        }

        return Compound(ShellCompoundKind.Case, start, bodies, words);
    }

    private void ParseCaseClause(List<ShellWord> words, List<ShellSequence> bodies)
    {
        if (_token.Is("("))
        {
            Advance(Place.Argument);
        }

        AddWord(words);
        while (_token.Is("|"))
        {
            Advance(Place.Argument);
            AddWord(words);
        }

        AdvanceOverSymbol(")");
        bodies.Add(ParseSequence(mayBeEmpty: true));
        if (_token.Symbol is ";;" or ";&" or ";;&")
        {
            Advance(Place.Argument);
            SkipNewLines(Place.Argument);
        }
        else if (!_token.IsReserved("esac"))
        {
            Unexpected("';;' or 'esac'");
        }
    }

    private void AddWord(List<ShellWord> words)
    {
        if (_token.Word is { } word)
        {
            words.Add(word);
            Advance(Place.Argument);
        }
        else
        {
            Unexpected("a word");
        }
    }

    // A reserved word that only its place makes one.
    private void AdvanceOverBare(string reserved)
    {
        if (_token.IsBare(reserved))
        {
            AdvanceKeyword(Place.Argument);
        }
        else
        {
            Unexpected($"'{reserved}'");
        }
    }
}
