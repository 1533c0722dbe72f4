namespace AgentGen.Shell.Analysis.Code;

/// <content>Values and what stands behind them: members, indexes, calls.</content>
internal sealed partial class CodeWalker
{
    private int _depthOfBrackets;
    private List<(string Member, string Alias)>? _pattern;

    private CodeValue Operand()
    {
        _variable = null;
        bool negative = false;
        while (!AtEnd)
        {
            CodeToken token = Current;
            switch (token.Kind)
            {
                case CodeTokenKind.Text:
                    _at++;
                    CodeValue text = TextOf(token);
                    while (_language.Syntax.JoinsTexts && Current.Kind == CodeTokenKind.Text && !AtEnd)
                    {
                        _at++;
                        text = text.Join(TextOf(Ahead(-1)));
                    }

                    return Postfix(text);
                case CodeTokenKind.Command:
                    _at++;
                    RunShell(TextOf(token));
                    return Postfix(CodeValue.From(CodeSources.Input));
                case CodeTokenKind.Number:
                    _at++;
                    return Postfix(CodeValue.Of((negative ? "-" : "") + token.Text));
                case CodeTokenKind.Pattern:
                    _at++;
                    return Postfix(CodeValue.Unknown);
                case CodeTokenKind.Line:
                    if (_depthOfBrackets == 0)
                    {
                        return CodeValue.Unknown;
                    }

                    _at++;
                    break;
                case CodeTokenKind.Symbol:
                    if (token.Text is ")" or "]" or "}" or "," or ";" or ":" or "=>" or "=" or "?")
                    {
                        return CodeValue.Unknown;
                    }

                    if (token.Text is "(" or "[" or "{")
                    {
                        return Bracketed(token.Text);
                    }

                    if (token.Text == "<" && InputOperator() is { } input)
                    {
                        return input;
                    }

                    negative = token.Text == "-";
                    _at++;
                    break;
                default:
                    if (!SkipKeyword(token.Text))
                    {
                        return Name(token);
                    }

                    break;
            }
        }

        return CodeValue.Unknown;
    }

    private CodeValue Bracketed(string open)
    {
        _at++;
        string close = open == "(" ? ")" : open == "[" ? "]" : "}";
        CodeValue list = ListUntil(close);
        bool single = open == "(" && list.Items is { Count: 1 } && list.Members is null;
        return Postfix(single ? list.Items![0] : list);
    }

    private bool SkipKeyword(string name)
    {
        switch (name)
        {
            case "const" or "let" or "var" when Ahead(1).IsSymbol("{"):
                _at += 2;
                ReadDestructuring();
                return true;
            case "new" or "return" or "my" or "our" or "local" or "const" or "let" or "var" or "await" or "async" or "yield" or "throw" or "typeof" or "void" or "not" or "do" or "then"
                or "begin" or "try" or "else" or "if" or "elif" or "elsif" or "elseif" or "while" or "until" or "unless" or "case" or "when" or "with" or "static" or "final" or "public" or "export":
                _at++;
                return true;
            case "lambda":
                _at++;
                while (!AtEnd && Current.Kind is CodeTokenKind.Name or CodeTokenKind.Symbol && !Current.IsSymbol(":") && !Current.IsSymbol(")"))
                {
                    _at++;
                }

                Skip(":");
                return true;
            case "def" or "function" or "sub" or "fn" or "func":
                Define();
                return true;
            default:
                return false;
        }
    }

    // const { a, b: c } = …
    private void ReadDestructuring()
    {
        _pattern = [];
        while (!AtEnd && !Skip("}"))
        {
            if (Current.Kind == CodeTokenKind.Name)
            {
                string member = Current.Text;
                bool renamed = Ahead(1).IsSymbol(":") && Ahead(2).Kind == CodeTokenKind.Name;
                _pattern.Add((member, renamed ? Ahead(2).Text : member));
                _at += renamed ? 2 : 0;
            }

            _at++;
        }

        if (Skip("="))
        {
            List<(string Member, string Alias)> pattern = _pattern;
            CodeValue value = Expression();
            _pattern = pattern;
            Assign(null, value);
        }
    }

    // <STDIN> and <$file> read lines; <*.c> finds files.
    private CodeValue? InputOperator()
    {
        if (!_language.CallsByName)
        {
            return null;
        }

        bool finds = false;
        for (int i = 1; i < 8 && Ahead(i).Kind is CodeTokenKind.Name or CodeTokenKind.Symbol; i++)
        {
            if (Ahead(i).IsSymbol(">"))
            {
                _at += i + 1;
                _actions.HasLoop |= finds;
                return CodeValue.From(finds ? CodeSources.Found : CodeSources.Input);
            }

            finds |= Ahead(i).IsSymbol("*") || Ahead(i).IsSymbol(".");
        }

        if (Ahead(1).IsSymbol(">"))
        {
            _at += 2;
        }

        return Ahead(-1).IsSymbol(">") ? CodeValue.From(CodeSources.Input) : null;
    }

    private CodeValue ListUntil(string close)
    {
        var items = new List<CodeValue>();
        Dictionary<string, CodeValue>? members = null;
        _depthOfBrackets++;
        while (!AtEnd && !Skip(close))
        {
            int before = _at;
            bool isName = Current.Kind is CodeTokenKind.Name or CodeTokenKind.Text;
            string? key = isName && Ahead(1).Kind == CodeTokenKind.Symbol && Ahead(1).Text is "=" or ":" or "=>" ? Current.Text : null;
            if (key is not null)
            {
                _at += 2;
                SkipLines();
            }

            bool isEnd = AtEnd || Current.Kind == CodeTokenKind.Symbol && Current.Text is "," or ";" or "=>" or ":" or ")" or "]" or "}";
            if (!isEnd)
            {
                CodeValue value = close == "}" && key is null ? Statement() : Expression();
                if (key is not null)
                {
                    (members ??= new Dictionary<string, CodeValue>(StringComparer.Ordinal))[key] = value;
                    _scope.Set(key, value);
                }
                else if (close != "}" || value.Text is not null)
                {
                    items.Add(value);
                }
            }
            else if (!Current.IsSymbol(close))
            {
                _at++;
            }

            _at += _at == before ? 1 : 0;
        }

        _depthOfBrackets--;
        return CodeValue.List(items, members);
    }

    private CodeValue Name(CodeToken token)
    {
        _at++;
        string name = token.Text;
        _variable = name;
        CodeValue value = _scope.Find(name) ?? CodeValue.Named(name);
        CodeSources sources = _language.SourcesOf(name);
        return Postfix(sources == CodeSources.None ? value : CodeValue.Named(name).With(sources));
    }

    private CodeValue Postfix(CodeValue value)
    {
        while (!AtEnd)
        {
            CodeToken token = Current;
            bool adjacent = token.Start == Ahead(-1).End;
            if (token.Kind == CodeTokenKind.Symbol && IsMember(token, adjacent))
            {
                _at++;
                SkipLines();
                if (Current.Kind == CodeTokenKind.Name)
                {
                    value = Member(value, Current.Text);
                    _at++;
                }

                _variable = null;
            }
            else if (token.IsSymbol("(") && adjacent && value.Text is { } called && _variable is { Length: > 1 } holder && holder[0] == '$' && EffectOf(called) is not null)
            {
                value = CodeValue.Named(called);
            }
            else if (token.IsSymbol(".") && Ahead(1).IsSymbol("!") && value.Text is not null && !_language.Syntax.DotConcatenates)
            {
                _at += 2;
                RunShell(value);
                value = CodeValue.From(CodeSources.Input);
            }
            else if (token.IsSymbol("(") && (adjacent || value.Name is not null) && !(value.Name is null && value.Text is not null))
            {
                _at++;
                CodeValue arguments = ListUntil(")");
                value = Call(value, arguments);
                _variable = null;
            }
            else if (token.IsSymbol("[") && adjacent)
            {
                value = Index(value);
                _variable = null;
            }
            else if (token.IsSymbol("{") && adjacent && value.Name is { Length: > 1 } name && name[0] is '$' or '@')
            {
                _at++;
                bool isHome = name == "$ENV" && Current.Text == "HOME";
                ListUntil("}");
                value = isHome ? CodeValue.Of("~") : CodeValue.From(value.Sources & ~CodeSources.Environment);
            }
            else if (value.Name is { } function && IsCommandCall(function, token, adjacent))
            {
                value = Call(value, CommandArguments());
                _variable = null;
            }
            else
            {
                break;
            }
        }

        return Finish(value);
    }

    // A name alone may be a call in some languages, and a value from outside in all.
    private CodeValue Finish(CodeValue value)
    {
        if (value.Name is not { } name)
        {
            return value;
        }

        CodeSources sources = _language.SourcesOf(name);
        if (sources != CodeSources.None)
        {
            _actions.Note(sources);
            return value.With(sources);
        }

        bool isCall = _language.CallsByName && (AtEnd || Current.Kind == CodeTokenKind.Line || Current.Text is ";" or "}" or "if" or "for" or "foreach" or "while" or "unless" or ")");
        return isCall && _language.EffectOf(name) is { } effect and not (CodeEffect.Data or CodeEffect.Open or CodeEffect.Connect) ? Perform(effect, value, CodeValue.List([])) : value;
    }

    private bool IsMember(CodeToken token, bool adjacent) => token.Text switch
    {
        "." => !_language.Syntax.DotConcatenates && Ahead(1).Kind == CodeTokenKind.Name,
        "->" => Ahead(1).Kind == CodeTokenKind.Name || Ahead(1).IsSymbol("(") || Ahead(1).IsSymbol("{") || Ahead(1).IsSymbol("["),
        "::" or "?." => true,
        ":" => _language.Syntax.HasColonMembers && adjacent && Ahead(1).Kind == CodeTokenKind.Name && Ahead(1).Start == token.End,
        _ => false,
    };

    private static CodeValue Member(CodeValue value, string name) =>
        name == "HOME" && (value.Sources & CodeSources.Environment) != 0 ? CodeValue.Of("~")
        : value.Name is { Length: < 128 } qualified && qualified[0] is not '$' and not '@' ? CodeValue.Named(qualified + "." + name, value)
        : CodeValue.Named("?." + name, value);

    // [::-1] turns a text round; a text names a member; a number an item.
    private CodeValue Index(CodeValue value)
    {
        bool turns = (Ahead(1).IsSymbol("::") && Ahead(2).IsSymbol("-") && Ahead(3).Text == "1") || (Ahead(1).IsSymbol(":") && Ahead(2).IsSymbol(":") && Ahead(3).IsSymbol("-") && Ahead(4).Text == "1");
        _at++;
        CodeValue index = ListUntil("]");
        if (turns)
        {
            return TextMethods.Reverse(value);
        }

        string? key = index.Items is { Count: 1 } && index.Items[0].Text is { } text ? text : null;
        return key is null ? CodeValue.From(value.Sources & ~CodeSources.Environment)
            : value.Items is { } items && int.TryParse(key, out int at) && at >= 0 && at < items.Count ? items[at]
            : value.Name is { } name && !int.TryParse(key, out _) && name[0] != '$' ? Member(value, key)
            : CodeValue.From(value.Sources & ~CodeSources.Environment);
    }

    // system "x", unlink $f, os.execute "x": a function and its arguments without brackets.
    private bool IsCommandCall(string function, CodeToken token, bool adjacent)
    {
        bool begins = token.Kind is CodeTokenKind.Text or CodeTokenKind.Command || (token.Kind == CodeTokenKind.Name && token.Text[0] is '$' or '@');
        bool goesOn = !adjacent && (token.Kind is CodeTokenKind.Name or CodeTokenKind.Number || token.IsSymbol("[") || token.IsSymbol("<") || token.IsSymbol("\\"))
            && token.Text is not ("if" or "unless" or "for" or "foreach" or "while" or "until" or "and" or "or" or "in" or "do" or "as" or "is" or "not" or "else");
        bool isBlock = token.IsSymbol("{") && _language.CallsByName && function is "exec" or "system" && Ahead(1).Kind == CodeTokenKind.Text;
        goesOn |= isBlock;
        return begins ? function[0] is not '$' and not '@' : goesOn && _language.EffectOf(function) is not null && _scope.Find(function)?.Text is null;
    }

    private CodeValue CommandArguments()
    {
        var items = new List<CodeValue>();
        Dictionary<string, CodeValue>? members = null;
        int before;
        do
        {
            before = _at;
            bool named = Current.Kind == CodeTokenKind.Name && Ahead(1).Kind == CodeTokenKind.Symbol && Ahead(1).Text is ":" or "=>";
            string key = Current.Text;
            _at += named ? 2 : 0;
            CodeValue value = Expression();
            if (named)
            {
                (members ??= new Dictionary<string, CodeValue>(StringComparer.Ordinal))[key] = value;
            }
            else
            {
                items.Add(value);
            }
        }
        while (Skip(",") || (_language.Syntax.SeparatesBySpace && _at > before && !AtEnd && !Current.IsSymbol(")") && Current.Kind != CodeTokenKind.Line));
        return CodeValue.List(items, members);
    }
}
