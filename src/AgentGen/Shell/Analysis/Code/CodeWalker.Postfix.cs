namespace AgentGen.Shell.Analysis.Code;

/// <content>What stands behind a value: members, indexes, calls.</content>
internal sealed partial class CodeWalker
{
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
            else if (token.IsSymbol("(") && adjacent && value.Text is { } called && _variable is { Length: > 1 } holder && holder[0] == '$'
                && EffectOf(called) is not null)
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

        bool isCall = _language.CallsByName && (AtEnd || Current.Kind == CodeTokenKind.Line || Current.Text is ";" or "}" or "if" or "for"
            or "foreach" or "while" or "unless" or ")");
        return isCall && _language.EffectOf(name) is { } effect and not (CodeEffect.Data or CodeEffect.Open or CodeEffect.Connect)
            ? Perform(effect, value, CodeValue.List([])) : value;
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
        bool turns = (Ahead(1).IsSymbol("::") && Ahead(2).IsSymbol("-") && Ahead(3).Text == "1")
            || (Ahead(1).IsSymbol(":") && Ahead(2).IsSymbol(":") && Ahead(3).IsSymbol("-") && Ahead(4).Text == "1");
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
        bool goesOn = !adjacent
            && (token.Kind is CodeTokenKind.Name or CodeTokenKind.Number || token.IsSymbol("[") || token.IsSymbol("<") || token.IsSymbol("\\"))
            && token.Text is not ("if" or "unless" or "for" or "foreach" or "while" or "until" or "and" or "or" or "in" or "do" or "as" or "is"
                or "not" or "else");
        bool isBlock = token.IsSymbol("{") && _language.CallsByName && function is "exec" or "system" && Ahead(1).Kind == CodeTokenKind.Text;
        goesOn |= isBlock;
        return begins ? function[0] is not '$' and not '@' : goesOn && _language.EffectOf(function) is not null && _scope.Find(function)?.Text is null;
    }

    private CodeValue CommandArguments()
    {
        var items = new List<CodeValue>();
        Dictionary<string, CodeValue>? members = null;
        int before;
        CodeValue? program = Current.IsSymbol("{") ? Expression() : null;
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
        if (program?.Items is { Count: > 0 } block)
        {
            // The block names the program; the first argument is only what it is called.
            items = [block[0], .. items.Skip(1)];
        }

        return CodeValue.List(items, members);
    }
}
