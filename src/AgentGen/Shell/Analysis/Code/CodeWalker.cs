namespace AgentGen.Shell.Analysis.Code;

/// <summary>
/// Goes through a program once, following names, imports and texts as far as they are plain, and has every call judged.
/// It understands no control flow: whatever stands in the text may run.
/// </summary>
internal sealed partial class CodeWalker
{
    private const int MaximumTexts = 6;
    private const int MaximumNesting = 60;

    private readonly CodeLanguage _language;
    private readonly CodeActions _actions;
    private readonly CodeScope _scope;
    private readonly List<CodeToken> _tokens;
    private readonly int _depth;
    private int _at;
    private int _nesting;

    private CodeWalker(string text, CodeLanguage language, CodeActions actions, CodeScope scope, int depth)
    {
        _language = language;
        _actions = actions;
        _scope = scope;
        _depth = depth;
        _tokens = CodeReader.Read(text, language.Syntax);
    }

    private bool AtEnd => _at >= _tokens.Count;

    private CodeToken Current => _at < _tokens.Count ? _tokens[_at] : new CodeToken(CodeTokenKind.Line, "\n", int.MaxValue, int.MaxValue);

    internal static void Walk(string text, CodeLanguage language, CodeActions actions, CodeScope scope, int depth = 0)
    {
        if (depth >= MaximumTexts)
        {
            actions.Report(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "Code runs code too many times to be followed.");
            return;
        }

        var walker = new CodeWalker(text, language, actions, scope, depth);
        walker.LookAhead();
        walker.Run();
    }

    private CodeToken Ahead(int offset) => _at + offset < _tokens.Count && _at + offset >= 0 ? _tokens[_at + offset]
        : new CodeToken(CodeTokenKind.Line, "\n", int.MaxValue, int.MaxValue);

    private bool Skip(string symbol)
    {
        if (!Current.IsSymbol(symbol) || AtEnd)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void SkipLines()
    {
        while (!AtEnd && Current.Kind == CodeTokenKind.Line)
        {
            _at++;
        }
    }

    // A loop may stand behind what it repeats.
    private void LookAhead()
    {
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].Kind != CodeTokenKind.Name)
            {
                continue;
            }

            string name = _tokens[i].Text;
            bool loops = name is "for" or "foreach" or "while" or "until" or "each" or "forEach" or "map" or "grep" or "walk" or "each_entry"
                or "foreach_dir" or "lapply" or "sapply" or "find";
            _actions.HasLoop |= loops;
            _actions.HasEndlessLoop |= IsEndless(name, i);
            if (name == "for" && i + 3 < _tokens.Count && _tokens[i + 2].Text is "in" or "of" && _tokens[i + 3].Text is "[" or "(")
            {
                BindLoop(_tokens[i + 1].Text, i + 4);
            }
        }
    }

    // while 1, while (true), for (;;), loop
    private bool IsEndless(string name, int at)
    {
        int next = at + 1 < _tokens.Count && _tokens[at + 1].IsSymbol("(") ? at + 2 : at + 1;
        string follows = next < _tokens.Count ? _tokens[next].Text : "";
        return name == "loop" || (name == "while" && follows is "1" or "True" or "true") || (name == "for" && next == at + 2 && follows == ";");
    }

    // for x in ["a", "b"]: x is one of them.
    private void BindLoop(string variable, int first)
    {
        var items = new List<CodeValue>();
        for (int i = first; i < _tokens.Count && items.Count < 16; i++)
        {
            if (_tokens[i].Kind == CodeTokenKind.Text && _tokens[i].Holes.Count == 0)
            {
                items.Add(CodeValue.Of(_tokens[i].Text));
            }
            else if (_tokens[i].Text is "]" or ")")
            {
                _scope.Set(variable, CodeValue.OneOf(items));
                return;
            }
            else if (!_tokens[i].IsSymbol(","))
            {
                return;
            }
        }
    }

    private void Run()
    {
        while (!AtEnd)
        {
            int before = _at;
            Statement();
            _at += _at == before ? 1 : 0;
        }
    }

    private CodeValue Statement()
    {
        CodeToken token = Current;
        if (token.Kind == CodeTokenKind.Line)
        {
            _at++;
            return CodeValue.Unknown;
        }

        if (token.Kind == CodeTokenKind.Name)
        {
            switch (token.Text)
            {
                case "import" when !Ahead(1).IsSymbol("("):
                    Import();
                    return CodeValue.Unknown;
                case "from" when Ahead(1).Kind == CodeTokenKind.Name:
                    ImportFrom();
                    return CodeValue.Unknown;
                case "use" or "using" or "package" or "no" when Ahead(1).Kind is CodeTokenKind.Name or CodeTokenKind.Number:
                    SkipStatement();
                    return CodeValue.Unknown;
                case "def" or "function" or "sub" or "fn" or "fun" or "func":
                    Define();
                    return CodeValue.Unknown;
                case "for" or "foreach":
                    Loop();
                    return CodeValue.Unknown;
            }
        }

        return Expression();
    }

    private void SkipStatement()
    {
        while (!AtEnd && Current.Kind != CodeTokenKind.Line && !Current.IsSymbol(";"))
        {
            _at++;
        }
    }
}
