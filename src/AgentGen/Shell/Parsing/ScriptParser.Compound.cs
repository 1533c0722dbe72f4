namespace AgentGen.Shell.Parsing;

internal sealed partial class ScriptParser
{
    private ShellCommand ParseCommand()
    {
        if (!_source.Enter())
        {
            return new ShellSimpleCommand([], [], [], _source.Text.Length, 0);
        }

        int start = _token.Start;
        ShellCommand command = _token.Is("(") ? ParseParenthesis(start) : _token.Word?.Bare switch
        {
            "{" => ParseGroup(start),
            "if" => ParseIf(start),
            "while" or "until" => ParseLoop(start),
            "for" or "select" => ParseFor(start),
            "case" => ParseCase(start),
            "function" => ParseFunctionKeyword(start),
            "[[" => ParseConditional(start),
            "then" or "do" or "done" or "fi" or "elif" or "else" or "esac" or "}" or "!" => Misplaced(start),
            "coproc" => ParseCoprocess(),
            _ => ParseSimpleCommand(),
        };
        _source.Leave();
        return command;
    }

    private ShellSimpleCommand Misplaced(int start)
    {
        Unexpected("a command");
        return new ShellSimpleCommand([], [], [], start, 0);
    }

    private ShellCommand ParseCoprocess()
    {
        Advance();
        return ParseCommand();
    }

    private ShellCompoundCommand Compound(ShellCompoundKind kind, int start, IReadOnlyList<ShellSequence> bodies, IReadOnlyList<ShellWord>? words = null, string? name = null)
    {
        List<ShellRedirect>? redirects = null;
        while (TryParseRedirect() is { } redirect)
        {
            (redirects ??= []).Add(redirect);
        }

        return new ShellCompoundCommand(kind, name, words ?? [], bodies, (IReadOnlyList<ShellRedirect>?)redirects ?? [], start, Math.Max(0, _previousEnd - start));
    }

    private ShellCommand ParseParenthesis(int start)
    {
        if (_source.Current == '(' && Balance.ClosesArithmetic(_source.Text, _source.Position + 1))
        {
            _source.Position++;
            ShellWord inside = WordReader.ReadArithmetic(_source);
            Resume();
            return Compound(ShellCompoundKind.Arithmetic, start, [], [inside]);
        }

        Advance();
        ShellSequence body = ParseSequence();
        if (!_token.Is(")"))
        {
            Unexpected("')'");
        }

        Advance();
        return Compound(ShellCompoundKind.Subshell, start, [body]);
    }

    private ShellCommand ParseGroup(int start)
    {
        Advance();
        ShellSequence body = ParseSequence();
        AdvanceOver("}");
        return Compound(ShellCompoundKind.Group, start, [body]);
    }

    private ShellCommand ParseIf(int start)
    {
        var bodies = new List<ShellSequence>();
        do
        {
            Advance();
            bodies.Add(ParseSequence());
            AdvanceOver("then");
            bodies.Add(ParseSequence());
        }
        while (_token.IsReserved("elif"));

        if (_token.IsReserved("else"))
        {
            Advance();
            bodies.Add(ParseSequence());
        }

        AdvanceOver("fi");
        return Compound(ShellCompoundKind.If, start, bodies);
    }

    private ShellCommand ParseLoop(int start)
    {
        Advance();
        ShellSequence condition = ParseSequence();
        ShellSequence body = ParseDo();
        return Compound(ShellCompoundKind.Loop, start, [condition, body]);
    }

    private ShellSequence ParseDo()
    {
        bool braces = _token.IsReserved("{");
        AdvanceOver(braces ? "{" : "do");
        ShellSequence body = ParseSequence();
        AdvanceOver(braces ? "}" : "done");
        return body;
    }

    private ShellCommand ParseFor(int start)
    {
        Advance();
        string? name = null;
        var words = new List<ShellWord>();
        if (_token.Is("(") && _source.Current == '(')
        {
            _source.Position++;
            words.Add(WordReader.ReadArithmetic(_source));
            Advance();
        }
        else
        {
            name = ExpectName();
            SkipNewLines();
            if (_token.IsReserved("in"))
            {
                Advance();
                words.AddRange(ParseWords());
            }
        }

        if (_token.Is(";"))
        {
            Advance();
        }

        SkipNewLines();
        return Compound(ShellCompoundKind.For, start, [ParseDo()], words, name);
    }

    private string? ExpectName()
    {
        string? name = _token.Word?.Bare;
        if (name is null || Characters.NameLength(name, 0) != name.Length)
        {
            Unexpected("a variable's name");
        }

        Advance();
        return name;
    }

    private List<ShellWord> ParseWords()
    {
        var words = new List<ShellWord>();
        while (_token.Word is { } word)
        {
            words.Add(word);
            Advance();
        }

        return words;
    }

    private ShellCommand ParseCase(int start)
    {
        Advance();
        var words = new List<ShellWord>();
        var bodies = new List<ShellSequence>();
        AddWord(words);
        SkipNewLines();
        AdvanceOver("in");
        SkipNewLines();
        while (!_source.Failed && !_token.IsReserved("esac"))
        {
            ParseCaseClause(words, bodies);
        }

        AdvanceOver("esac");
        return Compound(ShellCompoundKind.Case, start, bodies, words);
    }

    private void ParseCaseClause(List<ShellWord> words, List<ShellSequence> bodies)
    {
        if (_token.Is("("))
        {
            Advance();
        }

        AddWord(words);
        while (_token.Is("|"))
        {
            Advance();
            AddWord(words);
        }

        if (!_token.Is(")"))
        {
            Unexpected("')'");
        }

        Advance();
        bodies.Add(ParseSequence(mayBeEmpty: true));
        if (_token.Is(";;") || _token.Is(";&") || _token.Is(";;&"))
        {
            Advance();
            SkipNewLines();
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
            Advance();
        }
        else
        {
            Unexpected("a word");
        }
    }

    private ShellCommand ParseFunctionKeyword(int start)
    {
        Advance();
        string name = _token.Word?.Bare ?? "";
        if (name.Length == 0)
        {
            Unexpected("a function's name");
        }

        Advance();
        return _token.Is("(") ? ParseFunction(start, name) : FunctionBody(start, name);
    }

    private ShellCommand ParseFunction(int start, string name)
    {
        Advance();
        if (!_token.Is(")"))
        {
            Unexpected("')'");
        }

        Advance();
        return FunctionBody(start, name);
    }

    private ShellCommand FunctionBody(int start, string name)
    {
        SkipNewLines();
        ShellCommand body = ParseCommand();
        if (body is not ShellCompoundCommand)
        {
            Unexpected("the body of a function");
        }

        var statement = new ShellStatement(ShellConnector.Always, false, [body], false, body.Start, body.Length);
        return Compound(ShellCompoundKind.Function, start, [new ShellSequence([statement], body.Start, body.Length)], name: name);
    }

    // The operators of a test are words to us: only what expands inside it can do anything.
    private ShellCommand ParseConditional(int start)
    {
        List<ShellWord> words = ConditionalReader.Read(_source);
        Resume();
        return Compound(ShellCompoundKind.Conditional, start, [], words);
    }
}
