namespace AgentGen.Shell.Analysis.Code;

/// <content>Values.</content>
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
            case "new" or "return" or "my" or "our" or "local" or "const" or "let" or "var" or "await" or "async" or "yield" or "throw" or "typeof"
                or "void" or "not" or "do" or "then"
                or "begin" or "try" or "else" or "if" or "elif" or "elsif" or "elseif" or "while" or "until" or "unless" or "case" or "when" or "with"
                    or "static" or "final" or "public" or "export":
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
}
