using System.Text;

namespace AgentGen.Shell.Parsing;

internal sealed partial class WordReader
{
    private void ReadSingleQuoted()
    {
        Flush(quoted: false);
        int start = source.Position;
        int close = source.Text.IndexOf('\'', start + 1, source.End - start - 1);
        if (close < 0)
        {
            source.Fail("a single quote is not closed", start);
            return;
        }

        source.Work += close - start;
        if (close == start + 1)
        {
            AddEmpty(start, close + 1);
        }

        // Holes may stand between single quotes; only they make the text more than one part.
        for (int from = start + 1; from < close;)
        {
            int hole = source.Text.IndexOf(Source.Unknown, from, close - from);
            int to = hole < 0 ? close : hole;
            if (to > from)
            {
                _parts.Add(new ShellWordPart(ShellWordPartKind.Literal, source.Text.Substring(from, to - from), true, from, to - from));
            }

            source.Position = to;
            if (to < close)
            {
                ReadHole(quoted: true);
            }

            from = source.Position;
        }

        source.Position = close + 1;
    }

    private void ReadDoubleQuotes(int start)
    {
        Flush(quoted: false);
        source.Position++;
        int mark = _parts.Count;
        ReadDoubleQuoted(Quoting.Quotes);
        if (source.Current != '"')
        {
            source.Fail("a double quote is not closed", start);
            return;
        }

        source.Position++;
        if (_parts.Count == mark)
        {
            AddEmpty(start, source.Position);
        }
    }

    // Quotes around nothing still make a word.
    private void AddEmpty(int start, int end) => _parts.Add(new ShellWordPart(ShellWordPartKind.Literal, "", true, start, end - start));

    private void ReadDoubleQuoted(Quoting quoting)
    {
        bool single = false;
        SkipTabs(quoting);
        while (source.Position < source.End && !source.Failed)
        {
            source.Work++;
            int position = source.Position;
            char c = source.Current;
            if (c == '\\')
            {
                ReadDoubleQuotedEscape(quoting);
            }
            else if (c is '$' or '`' or Source.Unknown)
            {
                ReadSpecial(c, quoted: true);
            }
            else if (!single && ((c == '"' && quoting <= Quoting.Operand) || (c == '}' && quoting == Quoting.Operand)))
            {
                break;
            }
            else if (Characters.IsAlwaysPlain(c))
            {
                ReadRun(Stop.Pattern);
            }
            else
            {
                // Single quotes in an operand stand for themselves, but hide the braces between them.
                single ^= c == '\'' && quoting == Quoting.Operand;
                AppendRange(position, position + 1);
                source.Position = position + 1;
                if (c == '\n')
                {
                    SkipTabs(quoting);
                }
            }
        }

        Flush(quoted: true);
    }

    private void SkipTabs(Quoting quoting)
    {
        while (quoting == Quoting.TabbedDocument && source.Current == '\t')
        {
            source.Position++;
        }
    }

    private void ReadDoubleQuotedEscape(Quoting quoting)
    {
        int position = source.Position;
        char next = source.Peek(1);
        if (next == '\n')
        {
            source.Position += 2;
        }
        else if (next is '$' or '`' or '\\' || (next == '"' && quoting <= Quoting.Operand) || (next == '}' && quoting == Quoting.Operand))
        {
            AppendDecoded(next.ToString(), position, position + 2);
            source.Position += 2;
        }
        else
        {
            AppendRange(position, position + 1);
            source.Position++;
        }
    }

    private void ReadEscape()
    {
        int start = source.Position;
        char next = source.Peek(1);
        if (next == '\n')
        {
            source.Position += 2;
        }
        else if (start + 1 >= source.End)
        {
            AppendRange(start, start + 1);
            source.Position++;
        }
        else if (next == Source.Unknown)
        {
            source.Position++;
        }
        else
        {
            Flush(quoted: false);
            source.Position += 2;
            _parts.Add(new ShellWordPart(ShellWordPartKind.Literal, next.ToString(), true, start, 2));
        }
    }

    private void ReadAnsiQuoted(int start, int content)
    {
        Flush(quoted: false);
        source.Position = content;
        int mark = _parts.Count;
        bool ended = false;
        var decoded = new StringBuilder();
        while (source.Position < source.End && source.Current != '\'')
        {
            source.Work++;
            int position = source.Position;
            if (source.Current == '\\' && position + 1 < source.End)
            {
                source.Position += AnsiEscape.Decode(source.Text, position, decoded, quoted: true);
                if (!ended)
                {
                    AppendDecoded(decoded.ToString(), position, source.Position);
                }

                // The character zero ends the text, as in the shell.
                ended |= decoded.Length == 0;
                decoded.Clear();
            }
            else if (source.Current == Source.Unknown)
            {
                ReadHole(quoted: true);
            }
            else
            {
                source.Position++;
                if (!ended)
                {
                    AppendRange(position, position + 1);
                }
            }
        }

        Flush(quoted: true);
        if (source.Current != '\'')
        {
            source.Fail("a single quote is not closed", start);
            return;
        }

        source.Position++;
        if (_parts.Count == mark)
        {
            AddEmpty(start, source.Position);
        }
    }
}
