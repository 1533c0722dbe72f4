namespace AgentGen.Shell.Analysis.Code;

/// <content>Imports, definitions and loops.</content>
internal sealed partial class CodeWalker
{
    // import a.b as c, d · import x, {y as z} from 'm' · import * as x from 'm' · import static a.B.*
    private void Import()
    {
        int start = ++_at;
        SkipImports();
        CodeToken last = _tokens[Math.Max(start, _at) - 1];
        bool fromText = last.Kind == CodeTokenKind.Text;
        string module = fromText ? ModuleName(last.Text) : "";
        for (int i = start; i < _at; i++)
        {
            if (_tokens[i].Kind != CodeTokenKind.Name || _tokens[i].Text is "from" or "as" or "static")
            {
                continue;
            }

            string name = _tokens[i].Text;
            bool isMember = fromText && Within(start, i);
            string full = fromText ? (isMember ? module + "." + name : module) : Dotted(ref i);
            string alias = i + 2 <= _at && _tokens.Count > i + 2 && _tokens[i + 1].IsName("as") ? _tokens[i += 2].Text : fromText ? name : full.Split(['.'])[0];
            _scope.Set(alias, CodeValue.Named(alias == full.Split(['.'])[0] && !fromText ? alias : full));
        }
    }

    // from a.b import c as d, e
    private void ImportFrom()
    {
        _at++;
        string module = Dotted(ref _at);
        _at++;
        if (!Current.IsName("import"))
        {
            return;
        }

        int start = ++_at;
        SkipImports();
        for (int i = start; i < _at; i++)
        {
            if (_tokens[i].Kind != CodeTokenKind.Name)
            {
                if (_tokens[i].IsSymbol("*"))
                {
                    _scope.Modules.Add(module);
                }

                continue;
            }

            string name = _tokens[i].Text;
            string alias = i + 2 < _tokens.Count && _tokens[i + 1].IsName("as") ? _tokens[i += 2].Text : name;
            _scope.Set(alias, CodeValue.Named(module + "." + name));
        }
    }

    // Imports may go on over lines inside brackets.
    private void SkipImports()
    {
        int open = 0;
        for (; !AtEnd && !Current.IsSymbol(";") && (open > 0 || Current.Kind != CodeTokenKind.Line); _at++)
        {
            open += Current.IsSymbol("(") || Current.IsSymbol("{") ? 1 : Current.IsSymbol(")") || Current.IsSymbol("}") ? -1 : 0;
        }
    }

    private bool Within(int start, int index)
    {
        for (int i = index; i >= start; i--)
        {
            if (_tokens[i].IsSymbol("{"))
            {
                return true;
            }

            if (_tokens[i].IsSymbol("}") || index - i > 64)
            {
                return false;
            }
        }

        return false;
    }

    private string Dotted(ref int index)
    {
        string name = index < _tokens.Count ? _tokens[index].Text : "";
        while (index + 2 < _tokens.Count && _tokens[index + 1].IsSymbol(".") && _tokens[index + 2].Kind == CodeTokenKind.Name && name.Length < 128)
        {
            index += 2;
            name += "." + _tokens[index].Text;
        }

        return name;
    }

    private static string ModuleName(string text) =>
        text.StartsWith("node:", StringComparison.Ordinal) ? text.Substring(5) : text.StartsWith("npm:", StringComparison.Ordinal) ? text.Substring(4) : text;

    // A function's parameters are known only to its callers.
    private void Define()
    {
        _at++;
        string? name = null;
        if (Current.Kind == CodeTokenKind.Name)
        {
            name = Current.Text;
            _at++;
        }

        _scope.Function = name;
        if (!Skip("("))
        {
            return;
        }

        int open = 1;
        while (!AtEnd && open > 0)
        {
            open += Current.IsSymbol("(") ? 1 : Current.IsSymbol(")") ? -1 : 0;
            bool isParameter = Current.Kind == CodeTokenKind.Name && Ahead(-1).Kind == CodeTokenKind.Symbol && Ahead(-1).Text is "(" or "," or "*" or "**";
            if (isParameter)
            {
                _scope.Set(Current.Text, CodeValue.From(name is null ? CodeSources.None : CodeSources.Parameter));
            }

            _at++;
        }
    }

    // for x in items · for (const x of items) · foreach (items as $x) · for my $x (items)
    private void Loop()
    {
        _at++;
        bool bracket = Skip("(");
        while (Current.Kind == CodeTokenKind.Name && Current.Text is "my" or "our" or "let" or "const" or "var" or "each" or "await")
        {
            _at++;
        }

        string? variable = Current.Kind == CodeTokenKind.Name && (Ahead(1).Text is "in" or "of" || (Ahead(1).IsSymbol("(") && Current.Text[0] == '$'))
            ? Current.Text : null;
        if (variable is null)
        {
            CodeValue items = Expression();
            if (Current.IsName("as") && Ahead(1).Kind == CodeTokenKind.Name)
            {
                Bind(Ahead(1).Text, items);
                _at += 2;
            }

            return;
        }

        _at += Ahead(1).IsSymbol("(") ? 1 : 2;
        Bind(variable, Expression());
        _at += bracket && Current.IsSymbol(")") ? 1 : 0;
    }

    private void Bind(string variable, CodeValue items)
    {
        bool known = items.Items is { Count: > 0 and <= 16 } list && list.All(static item => item.Text is not null);
        _scope.Set(variable, known ? CodeValue.OneOf(items.Items!) : CodeValue.From(items.Sources));
    }
}
