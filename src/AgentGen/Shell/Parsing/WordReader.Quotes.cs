namespace AgentGen.Shell.Parsing;

internal sealed partial class WordReader
{
    private void ReadSingleQuoted()
    {
        Flush(quoted: false);
        int start = _source.Position;
        int close = _source.Text.IndexOf('\'', start + 1);
        if (close < 0)
        {
            _source.Fail("a single quote is not closed", start);
            return;
        }

        // Holes may stand between single quotes; only they make the text more than one part.
        int from = start + 1;
        _parts.Add(new ShellWordPart(ShellWordPartKind.Literal, "", true, start, 0));
        while (from < close)
        {
            int hole = _source.Text.IndexOf(Source.Unknown, from, close - from);
            int to = hole < 0 ? close : hole;
            if (to > from)
            {
                _parts.Add(new ShellWordPart(ShellWordPartKind.Literal, _source.Text.Substring(from, to - from), true, from, to - from));
            }

            from = to;
            while (from < close && _source.Text[from] == Source.Unknown)
            {
                from++;
            }

            if (from > to)
            {
                _parts.Add(new ShellWordPart(ShellWordPartKind.Hole, "", true, to, from - to));
            }
        }

        _source.Position = close + 1;
    }

    private void ReadDoubleQuotes()
    {
        Flush(quoted: false);
        int start = _source.Position++;
        _parts.Add(new ShellWordPart(ShellWordPartKind.Literal, "", true, start, 0));
        ReadDoubleQuoted(static source => source.Current == '"', document: false);
        if (_source.Current == '"')
        {
            _source.Position++;
        }
        else
        {
            _source.Fail("a double quote is not closed", start);
        }
    }

    private void ReadDoubleQuoted(Func<Source, bool> ends, bool document)
    {
        while (!_source.Failed && _source.Position < _source.Text.Length && !ends(_source))
        {
            char c = _source.Current;
            if (c == '\\')
            {
                ReadDoubleQuotedEscape(document);
            }
            else if (c is '$' or '`' or Source.Unknown)
            {
                ReadSpecial(c, quoted: true);
            }
            else
            {
                Append(c);
                _source.Position++;
            }
        }

        Flush(quoted: true);
    }

    private void ReadDoubleQuotedEscape(bool document)
    {
        char next = _source.Peek(1);
        if (LineEnd.At(_source, 1) is > 0 and int length)
        {
            _source.Position += 1 + length;
        }
        else if (next is '$' or '`' or '\\' || (next == '"' && !document))
        {
            Append(next);
            _source.Position += 2;
        }
        else
        {
            Append('\\');
            _source.Position++;
        }
    }

    private void ReadEscape()
    {
        if (LineEnd.At(_source, 1) is > 0 and int length)
        {
            _source.Position += 1 + length;
            return;
        }

        Flush(quoted: false);
        int start = _source.Position;
        char next = _source.Peek(1);
        if (next == Source.EndOfText)
        {
            Append('\\');
            _source.Position++;
        }
        else if (next == Source.Unknown)
        {
            _source.Position++;
        }
        else
        {
            Add(ShellWordPartKind.Literal, next.ToString(), start, start + 2, quoted: true);
        }
    }

    private void ReadAnsiQuoted(int start)
    {
        _source.Position = start + 2;
        _parts.Add(new ShellWordPart(ShellWordPartKind.Literal, "", true, start, 0));
        while (_source.Current is not ('\'' or Source.EndOfText))
        {
            if (_source.Current == '\\' && _source.Peek(1) != Source.EndOfText)
            {
                if (_literal.Length == 0)
                {
                    _literalStart = _source.Position;
                }

                _source.Position += AnsiEscape.Decode(_source.Text, _source.Position, _literal);
            }
            else if (_source.Current == Source.Unknown)
            {
                ReadHole(quoted: true);
            }
            else
            {
                Append(_source.Current);
                _source.Position++;
            }
        }

        if (_source.Current == '\'')
        {
            Flush(quoted: true);
            _source.Position++;
        }
        else
        {
            _source.Fail("a single quote is not closed", start);
        }
    }
}
