namespace AgentGen.Shell.Parsing;

/// <summary>Cuts a source into tokens, one at a time, and reads here-documents where their line ends.</summary>
internal sealed class Lexer(Source source)
{
    // Longest first: the first that fits is the operator.
    private static readonly string[] Operators =
        ["&>>", "<<<", "<<-", ";;&", "&&", "||", ";;", ";&", "|&", "<<", ">>", "<&", ">&", "<>", ">|", "&>", ";", "&", "|", "<", ">", "(", ")"];

    private readonly List<ShellRedirect> _pending = [];

    internal Token Next()
    {
        SkipBlanks();
        int start = source.Position;
        char c = source.Current;
        switch (c)
        {
            case Source.EndOfText when start >= source.Text.Length:
                return Token.Of("", start);
            case '\n':
                source.Position++;
                HereDocuments.Read(source, _pending);
                return Token.Of("\n", start);
            case '<' or '>' when source.Peek(1) == '(':
                return Token.Of(WordReader.Read(source));
            case '<' or '>' or ';' or '&' or '|' or '(' or ')':
                string symbol = OperatorAt();
                source.Position += symbol.Length;
                return Token.Of(symbol, start);
            default:
                return Token.Of(WordReader.Read(source));
        }
    }

    internal void Expect(ShellRedirect hereDocument) => _pending.Add(hereDocument);

    private string OperatorAt()
    {
        foreach (string symbol in Operators)
        {
            if (source.StartsWith(symbol))
            {
                return symbol;
            }
        }

        throw new InvalidOperationException("Every operator character is an operator by itself.");
    }

    private void SkipBlanks()
    {
        while (true)
        {
            char c = source.Current;
            if (Characters.IsBlank(c) || (c == '\r' && source.Peek(1) == '\n'))
            {
                source.Position++;
            }
            else if (c == '\\' && LineEnd.At(source, 1) is > 0 and int length)
            {
                source.Position += 1 + length;
            }
            else if (c == '#')
            {
                int end = source.Text.IndexOf('\n', source.Position);
                source.Position = end < 0 ? source.Text.Length : end;
            }
            else
            {
                return;
            }
        }
    }
}
