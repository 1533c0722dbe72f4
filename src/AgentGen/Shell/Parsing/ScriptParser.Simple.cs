namespace AgentGen.Shell.Parsing;

internal sealed partial class ScriptParser
{
    private ShellCommand ParseSimpleCommand()
    {
        int start = _token.Start;
        List<ShellAssignment>? assignments = null;
        List<ShellRedirect>? redirects = null;
        List<ShellWord>? words = null;
        while (true)
        {
            Place next = words is null ? Place.Assignment : Place.Argument;
            if (TryParseRedirect(next) is { } redirect)
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
                ReadArgument(words, mayDeclare: assignments is null && redirects is null);
            }

            if (_token.Is("(") && words is { Count: 1 } && assignments is null && redirects is null)
            {
                return ParseFunction(start, words[0]);
            }
        }

        if (assignments is null && redirects is null && words is null)
        {
            Unexpected(expected: _token.IsEnd ? "a command" : null);
        }

        return new ShellSimpleCommand(
            (IReadOnlyList<ShellAssignment>?)assignments ?? [],
            (IReadOnlyList<ShellWord>?)words ?? [],
            (IReadOnlyList<ShellRedirect>?)redirects ?? [],
            start,
            Math.Max(0, _previousEnd - start));
    }

    private ShellAssignment? TryParseAssignment(ShellWord word)
    {
        if (word.Parts.Count == 0 || word.Parts[0] is not { Kind: ShellWordPartKind.Literal, IsQuoted: false } first)
        {
            return null;
        }

        string text = first.Text;
        int name = Characters.NameLength(text, 0);
        int subscript = _source.Words.Subscript;
        if (name == 0 || (subscript == 0 && name == text.Length))
        {
            return null;
        }

        // Behind the name, or behind the bracket that closes the subscript.
        bool isElement = subscript > 0 && name == text.Length - 1 && subscript < word.Parts.Count;
        ShellWordPart tail = isElement ? word.Parts[subscript] : first;
        int index = isElement ? 1 : name;
        if (tail.Kind != ShellWordPartKind.Literal || tail.IsQuoted || (isElement && tail.Text[0] != ']'))
        {
            return null;
        }

        bool append = index + 1 < tail.Text.Length && tail.Text[index] == '+' && tail.Text[index + 1] == '=';
        int prefix = index + (append ? 2 : 1);
        if (prefix > tail.Text.Length || tail.Text[prefix - 1] != '=')
        {
            return null;
        }

        int value = RawEnd(tail, prefix);
        _trace?.Split(word.Start, value);
        var assigned = new Assigned(text.Substring(0, name), isElement ? SubscriptOf(word, subscript) : null, append);
        return value == word.End && _source.Current == '('
            ? ParseArrayAssignment(word, assigned)
            : Finish(word, assigned, Remainder(word, isElement ? subscript : 0, prefix, value));
    }

    private ShellAssignment Finish(ShellWord word, Assigned assigned, IReadOnlyList<ShellWord> values)
    {
        Advance(Place.Assignment);
        return new ShellAssignment(assigned.Name, assigned.Subscript, assigned.Appends, false, values, word.Start, word.Length);
    }

    private ShellAssignment ParseArrayAssignment(ShellWord word, Assigned assigned)
    {
        List<ShellWord> values = ParseArray(Place.Assignment);
        return new ShellAssignment(assigned.Name, assigned.Subscript, assigned.Appends, true, values, word.Start, Math.Max(0, _previousEnd - word.Start));
    }

    // The place is at the opening parenthesis; afterwards the token is the one behind the closing one.
    private List<ShellWord> ParseArray(Place next)
    {
        var elements = new List<ShellWord>();
        Advance(Place.Argument);
        Advance(Place.Element);
        while (!_token.Is(")"))
        {
            if (_token.Word is { } element)
            {
                elements.Add(element);
            }
            else if (!_token.Is("\n"))
            {
                Unexpected("')' or an element of the array");
                return elements;
            }

            Advance(Place.Element);
        }

        bool goesOn = !Characters.EndsWord(_source.Current) && _source.Current != '\r';
        Advance(goesOn ? Place.Argument : next);
        if (goesOn && _token.Word is { } rest)
        {
            // Text right behind the parenthesis makes one string of it all.
            elements.Add(rest);
            Advance(next);
        }

        return elements;
    }

    // declare, local and their kin take array assignments as arguments.
    private void ReadArgument(List<ShellWord> words, bool mayDeclare)
    {
        if (_source.Current == '('
            && mayDeclare
            && words.Count > 1
            && words[0].Bare is "declare" or "local" or "typeset" or "export" or "readonly" or "eval" or "let" or "alias"
            && NamesArray(words[words.Count - 1].Bare))
        {
            words.AddRange(ParseArray(Place.Argument));
        }
        else
        {
            Advance(Place.Argument);
        }
    }

    private static bool NamesArray(string? word)
    {
        if (word is null || !word.EndsWith("=", StringComparison.Ordinal))
        {
            return false;
        }

        int name = Characters.NameLength(word, 0);
        return name > 0 && (name == word.Length - 1 || (name == word.Length - 2 && word[name] == '+'));
    }

    private static ShellWord SubscriptOf(ShellWord word, int end)
    {
        var parts = new ShellWordPart[end - 1];
        for (int i = 1; i < end; i++)
        {
            parts[i - 1] = word.Parts[i];
        }

        int start = word.Parts[0].End;
        return new ShellWord(parts, start, word.Parts[end].Start - start);
    }

    // What is left of a word behind a prefix of one of its parts; nothing when nothing is.
    private static IReadOnlyList<ShellWord> Remainder(ShellWord word, int index, int prefix, int start)
    {
        ShellWordPart part = word.Parts[index];
        bool keeps = prefix < part.Text.Length;
        var parts = new ShellWordPart[word.Parts.Count - index - (keeps ? 0 : 1)];
        if (parts.Length == 0)
        {
            return [];
        }

        if (keeps)
        {
            parts[0] = new ShellWordPart(ShellWordPartKind.Literal, part.Text.Substring(prefix), false, start, part.End - start);
        }

        for (int i = index + 1; i < word.Parts.Count; i++)
        {
            parts[i - index - (keeps ? 0 : 1)] = word.Parts[i];
        }

        return [new ShellWord(parts, start, word.End - start)];
    }

    // Where so many characters of a literal end in the text, in which line continuations may stand between them.
    private int RawEnd(ShellWordPart part, int count)
    {
        if (part.Text.Length == part.Length)
        {
            return part.Start + count;
        }

        int index = part.Start;
        for (int i = 0; i < count; i++)
        {
            index = _source.Past(index) + 1;
        }

        return index;
    }

    private readonly struct Assigned(string name, ShellWord? subscript, bool appends)
    {
        internal string Name { get; } = name;

        internal ShellWord? Subscript { get; } = subscript;

        internal bool Appends { get; } = appends;
    }
}
