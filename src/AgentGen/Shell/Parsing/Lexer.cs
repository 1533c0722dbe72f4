namespace AgentGen.Shell.Parsing;

/// <summary>Cuts a source into tokens, one at a time, and reads here-documents where their line ends.</summary>
internal sealed class Lexer(Source source, TokenTrace? trace, bool inSubstitution)
{
    private HereDocuments? _documents;

    internal Token Next(Place place)
    {
        SkipBlanks();
        int start = source.Position;
        char c = source.Current;
        switch (c)
        {
            case Source.EndOfText when start >= source.End:
                return Token.Of("", start, start);
            case '\n':
                source.Position++;
                trace?.Add(ShellTokenKind.NewLine, start, start + 1);
                _documents?.Read();
                return Token.Of("\n", start, start + 1);
            case '(' or '|' or '\r' when place == Place.Expression:
            case '<' or '>' when source.At(source.Past(start + 1)) == '(':
                return ReadWord(place);
            case '<' or '>' or ';' or '&' or '|' or '(' or ')':
                return ReadOperator(c, start);
            default:
                return ReadWord(place);
        }
    }

    internal void Expect(ShellRedirect hereDocument, bool stripsTabs) =>
        (_documents ??= new HereDocuments(source, trace, inSubstitution)).Expect(hereDocument, stripsTabs);

    private Token ReadWord(Place place)
    {
        ShellWord word = source.Words.Read(place);
        if (source.Failed)
        {
            return Token.Of(word, place);
        }

        bool isDescriptor = source.At(source.Past(word.End)) is '<' or '>' && IsDescriptor(word.Bare);
        trace?.Add(isDescriptor ? ShellTokenKind.Descriptor : ShellTokenKind.Word, word.Start, word.End);
        return isDescriptor ? Token.OfDescriptor(word.Bare!, word.Start, word.End) : Token.Of(word, place);
    }

    // A number that no descriptor can have is a word.
    private static bool IsDescriptor(string? text) =>
        text is not null
        && ((Characters.AreDigits(text) && int.TryParse(text, out _))
            || (text.Length > 2 && text[0] == '{' && text[text.Length - 1] == '}' && Characters.NameLength(text, 1) == text.Length - 2));

    private Token ReadOperator(char first, int start)
    {
        int second = source.Past(start + 1);
        int third = source.Past(second + 1);
        string symbol = Symbol(first, source.At(second), source.At(third));
        int end = symbol.Length switch { 1 => start + 1, 2 => second + 1, _ => third + 1 };
        source.Position = end;
        trace?.Add(ShellTokenKind.Operator, start, end);
        return Token.Of(symbol, start, end);
    }

    private static string Symbol(char first, char second, char third) => (first, second, third) switch
    {
        (';', ';', '&') => ";;&",
        (';', ';', _) => ";;",
        (';', '&', _) => ";&",
        (';', _, _) => ";",
        ('&', '&', _) => "&&",
        ('&', '>', '>') => "&>>",
        ('&', '>', _) => "&>",
        ('&', _, _) => "&",
        ('|', '|', _) => "||",
        ('|', '&', _) => "|&",
        ('|', _, _) => "|",
        ('<', '<', '<') => "<<<",
        ('<', '<', '-') => "<<-",
        ('<', '<', _) => "<<",
        ('<', '&', _) => "<&",
        ('<', '>', _) => "<>",
        ('<', _, _) => "<",
        ('>', '>', _) => ">>",
        ('>', '&', _) => ">&",
        ('>', '|', _) => ">|",
        ('>', _, _) => ">",
        ('(', _, _) => "(",
        _ => ")",
    };

    private void SkipBlanks()
    {
        while (true)
        {
            int start = source.Position;
            int end = start;
            while (Characters.IsBlank(source.At(end)) || (source.At(end) == '\r' && source.At(end + 1) == '\n'))
            {
                end++;
            }

            if (end > start)
            {
                source.Position = end;
                trace?.Add(ShellTokenKind.Blank, start, end);
            }

            char c = source.Current;
            if (c == '\\' && source.Peek(1) == '\n')
            {
                source.Position += 2;
                trace?.Add(ShellTokenKind.LineContinuation, end, end + 2);
            }
            else if (c == '#')
            {
                int line = source.Text.IndexOf('\n', end, source.End - end);
                source.Position = line < 0 ? source.End : line;
                trace?.Add(ShellTokenKind.Comment, end, source.Position);
            }
            else
            {
                return;
            }
        }
    }
}
