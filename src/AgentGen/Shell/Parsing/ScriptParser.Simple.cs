namespace AgentGen.Shell.Parsing;

internal sealed partial class ScriptParser
{
    private static readonly string[] RedirectOperators = [">", ">>", "<", "<<", "<<-", "<<<", ">&", "<&", "<>", ">|", "&>", "&>>"];

    private ShellCommand ParseSimpleCommand()
    {
        int start = _token.Start;
        List<ShellAssignment>? assignments = null;
        List<ShellRedirect>? redirects = null;
        List<ShellWord>? words = null;
        while (true)
        {
            if (TryParseRedirect() is { } redirect)
            {
                (redirects ??= []).Add(redirect);
            }
            else if (_token.Word is not { } word)
            {
                break;
            }
            else if (words is null && TryParseAssignment(word) is { } assignment)
            {
                (assignments ??= []).Add(assignment);
            }
            else
            {
                (words ??= []).Add(word);
                ParseArrayArgument(words);
                Advance();
            }

            if (words is { Count: 1 } && assignments is null && redirects is null && _token.Is("(") && words[0].Bare is { } name)
            {
                return ParseFunction(start, name);
            }
        }

        if (assignments is null && redirects is null && words is null)
        {
            Unexpected(expected: null);
        }

        return new ShellSimpleCommand(
            (IReadOnlyList<ShellAssignment>?)assignments ?? [],
            (IReadOnlyList<ShellWord>?)words ?? [],
            (IReadOnlyList<ShellRedirect>?)redirects ?? [],
            start,
            Math.Max(0, _previousEnd - start));
    }

    private ShellRedirect? TryParseRedirect()
    {
        int start = _token.Start;
        string? descriptor = null;
        if (_token.Word is { } word)
        {
            if (_source.Current is not ('<' or '>') || word.Bare is not { } bare || !IsDescriptor(bare))
            {
                return null;
            }

            // The word is read, the operator is not: whatever happens next, this is a redirection.
            descriptor = bare;
            Advance();
        }

        if (_token.Symbol is not { } symbol || Array.IndexOf(RedirectOperators, symbol) < 0)
        {
            return null;
        }

        Advance();
        if (_token.Word is not { } target)
        {
            Unexpected("the target of a redirection");
            target = new ShellWord([], _source.Text.Length, 0);
        }

        var redirect = new ShellRedirect(KindOf(symbol, target), descriptor, target, start, Math.Max(0, target.End - start));
        if (redirect.Kind == ShellRedirectKind.HereDocument)
        {
            _lexer.Expect(redirect);
        }

        Advance();
        return redirect;
    }

    private static bool IsDescriptor(string text) =>
        Characters.AreDigits(text)
        || (text.Length > 2 && text[0] == '{' && text[text.Length - 1] == '}' && Characters.NameLength(text, 1) == text.Length - 2);

    private static ShellRedirectKind KindOf(string symbol, ShellWord target) => symbol switch
    {
        "<" => ShellRedirectKind.Input,
        ">" or ">|" => ShellRedirectKind.Output,
        ">>" => ShellRedirectKind.Append,
        "&>" => ShellRedirectKind.OutputAndError,
        "&>>" => ShellRedirectKind.AppendOutputAndError,
        "<>" => ShellRedirectKind.InputOutput,
        "<&" => ShellRedirectKind.DuplicateInput,
        "<<<" => ShellRedirectKind.HereString,
        ">&" => IsDuplicate(target) ? ShellRedirectKind.DuplicateOutput : ShellRedirectKind.OutputAndError,
        _ => ShellRedirectKind.HereDocument,
    };

    private static bool IsDuplicate(ShellWord target) =>
        target.Bare is { } bare && (bare == "-" || Characters.AreDigits(bare.TrimEnd('-')));

    private ShellAssignment? TryParseAssignment(ShellWord word)
    {
        if (word.Parts.Count == 0 || word.Parts[0] is not { Kind: ShellWordPartKind.Literal, IsQuoted: false } first)
        {
            return null;
        }

        int nameLength = Characters.NameLength(first.Text, 0);
        if (nameLength == 0 || nameLength == first.Text.Length)
        {
            return nameLength > 0 && IsElement(word, first.Text, nameLength) ? Assigned(word, first.Text, nameLength, [word], plain: false) : null;
        }

        bool append = first.Text[nameLength] == '+' && nameLength + 1 < first.Text.Length && first.Text[nameLength + 1] == '=';
        if (first.Text[nameLength] != '=' && !append)
        {
            return IsElement(word, first.Text, nameLength) ? Assigned(word, first.Text, nameLength, [word], plain: false) : null;
        }

        int prefix = nameLength + (append ? 2 : 1);
        if (word.Length == prefix && _source.Current == '(')
        {
            return Assigned(word, first.Text, nameLength, ParseArray(), plain: false);
        }

        return Assigned(word, first.Text, nameLength, WordReader.Remainder(word, prefix), plain: !append);
    }

    private ShellAssignment Assigned(ShellWord word, string text, int nameLength, IReadOnlyList<ShellWord> values, bool plain)
    {
        Advance();
        return new ShellAssignment(text.Substring(0, nameLength), plain, values, word.Start, Math.Max(word.Length, _previousEnd - word.Start));
    }

    // name[subscript]=value; the subscript may hold expansions, and so be spread over several parts.
    private static bool IsElement(ShellWord word, string first, int nameLength)
    {
        if (nameLength >= first.Length || first[nameLength] != '[')
        {
            return false;
        }

        foreach (ShellWordPart part in word.Parts)
        {
            if (part.Kind == ShellWordPartKind.Literal && !part.IsQuoted
                && (part.Text.IndexOf("]=", StringComparison.Ordinal) >= 0 || part.Text.IndexOf("]+=", StringComparison.Ordinal) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    // The place is at the opening parenthesis; afterwards the token is the closing one.
    private List<ShellWord> ParseArray()
    {
        var elements = new List<ShellWord>();
        Advance();
        Advance();
        while (!_token.Is(")"))
        {
            if (_token.Word is { } element)
            {
                elements.Add(element);
            }
            else if (!_token.Is("\n"))
            {
                Unexpected("')'");
                break;
            }

            Advance();
        }

        return elements;
    }

    // declare, local and their kin take array assignments as arguments.
    private void ParseArrayArgument(List<ShellWord> words)
    {
        ShellWord last = words[words.Count - 1];
        if (_source.Current == '('
            && words.Count > 1
            && words[0].Bare is "declare" or "local" or "typeset" or "export" or "readonly"
            && last.Bare is { } bare
            && bare.EndsWith("=", StringComparison.Ordinal))
        {
            words.AddRange(ParseArray());
        }
    }
}
