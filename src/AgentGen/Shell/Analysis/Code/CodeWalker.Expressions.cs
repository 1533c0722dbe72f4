namespace AgentGen.Shell.Analysis.Code;

/// <content>Expressions.</content>
internal sealed partial class CodeWalker
{
    private string? _variable;

    private CodeValue Expression()
    {
        if (++_nesting > MaximumNesting)
        {
            _nesting--;
            _actions.Report(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "The code is nested too deeply to be followed.");
            _at = _tokens.Count;
            return CodeValue.Unknown;
        }

        CodeValue left = Operand();
        while (!AtEnd && Operator(ref left))
        {
        }

        _nesting--;
        return left;
    }

    private bool Operator(ref CodeValue left)
    {
        CodeToken token = Current;
        if (token.Kind == CodeTokenKind.Name)
        {
            return NamedOperator(token.Text, ref left);
        }

        if (token.Kind != CodeTokenKind.Symbol)
        {
            return false;
        }

        string? variable = _variable;
        switch (token.Text)
        {
            case "=" or ":=":
                _at++;
                left = Expression();
                Assign(variable, left);
                return true;
            case "+=" or ".=":
                _at++;
                left = left.Join(Expression());
                Assign(variable, left);
                return true;
            case "+" or ".." or "~" or "<>" or "." or "*":
                _at++;
                SkipLines();
                left = token.Text == "*" ? Either(left, Operand(), keep: false) : left.Join(Operand());
                _variable = null;
                return true;
            case "%":
                _at++;
                left = TextMethods.Format(left, Operand());
                return true;
            case "/" when left.Text is { Length: > 0 } path && !char.IsDigit(path[0]):
                // Paths are joined.
                _at++;
                left = left.Join(CodeValue.Of("/")).Join(Operand());
                return true;
            case "?":
                _at++;
                CodeValue first = Expression();
                left = Skip(":") ? Either(first, Expression(), keep: true) : first;
                return true;
            case "||" or "??" or "|>":
                _at++;
                SkipLines();
                left = Either(left, Operand(), keep: true);
                return true;
            case "-" or "/" or "**" or "==" or "===" or "!=" or "!==" or "<" or ">" or "<=" or ">=" or "<=>" or "=~" or "!~" or "&&" or "&" or "|"
                or "^" or ">>" or "-=":
                _at++;
                SkipLines();
                left = Either(left, Operand(), keep: false);
                return true;
            case "<<":
                // Appends to a list or a stream; the left side stays what it is.
                _at++;
                Operand();
                return true;
            default:
                return false;
        }
    }

    private bool NamedOperator(string name, ref CodeValue left)
    {
        switch (name)
        {
            case "for" when _depthOfBrackets > 0:
                Loop();
                return true;
            case "and" or "or" or "not" or "in" or "is" or "if" or "else" or "unless" or "while" or "until" or "x" or "as" or "instanceof" or "eq"
                or "ne" or "xor" or "cmp" or "of":
                _at++;
                CodeValue right = Operand();
                left = name is "or" or "else" && left.IsUnknown ? right : left;
                return true;
            default:
                return false;
        }
    }

    private static CodeValue Either(CodeValue left, CodeValue right, bool keep) =>
        !keep ? CodeValue.From(left.Sources | right.Sources)
        : left.Text is not null && right.Text is not null ? CodeValue.OneOf([left, right])
        : left.IsUnknown ? right : left;

    private void Assign(string? variable, CodeValue value)
    {
        if (variable is not null)
        {
            _scope.Set(variable, value);
        }
        else if (_pattern is { } names)
        {
            foreach ((string member, string alias) in names)
            {
                bool isModule = value.Name is not null;
                _scope.Set(alias, isModule ? CodeValue.Named(value.Name + "." + member) : CodeValue.From(value.Sources));
            }
        }

        _pattern = null;
        _variable = null;
    }

    private CodeValue TextOf(CodeToken token)
    {
        if (token.Holes.Count == 0)
        {
            return CodeValue.Of(token.Text);
        }

        var text = new System.Text.StringBuilder();
        var sources = CodeSources.None;
        int hole = 0;
        foreach (char c in token.Text)
        {
            if (c == '\0' && hole < token.Holes.Count)
            {
                CodeValue value = Inner(token.Holes[hole++]);
                text.Append(value.Part);
                sources |= value.Sources;
            }
            else
            {
                text.Append(c);
            }
        }

        return CodeValue.Of(text.ToString(), sources);
    }

    // Code inside a string.
    private CodeValue Inner(string code)
    {
        if (_depth + 1 >= MaximumTexts)
        {
            _actions.Report(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "The code is nested too deeply to be followed.");
            return CodeValue.Unknown;
        }

        var walker = new CodeWalker(code, _language, _actions, _scope, _depth + 1);
        CodeValue value = walker.Expression();
        walker.Run();
        return value;
    }
}
