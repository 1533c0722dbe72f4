using System.Text;

namespace AgentGen.Shell.Parsing;

/// <summary>Reads one word: literals, quotes and expansions, up to what ends it.</summary>
internal sealed partial class WordReader
{
    private readonly Source _source;
    private readonly List<ShellWordPart> _parts = [];
    private readonly StringBuilder _literal = new();
    private int _literalStart;

    private WordReader(Source source) => _source = source;

    internal static ShellWord Read(Source source)
    {
        int start = source.Position;
        int end = start;
        string text = source.Text;
        while (end < text.Length && !Characters.EndsWord(text[end]) && !Characters.IsSpecialInWord(text[end]))
        {
            end++;
        }

        // Most words are plain: one part, one string, nothing else.
        bool plain = end > start && text[start] != '~' && (end == text.Length || (Characters.EndsWord(text[end]) && !OpensProcess(text, end)));
        if (plain)
        {
            source.Position = end;
            string value = text.Substring(start, end - start);
            return new ShellWord([new ShellWordPart(ShellWordPartKind.Literal, value, false, start, value.Length)], start, value.Length);
        }

        var reader = new WordReader(source);
        reader.ReadUnquoted(static source => Characters.EndsWord(source.Current));
        return reader.Finish(start);
    }

    /// <summary>Reads the right side of a match in a test, where parentheses and bars belong to the pattern.</summary>
    internal static ShellWord ReadPattern(Source source)
    {
        int start = source.Position;
        int depth = 0;
        var reader = new WordReader(source);
        reader.ReadUnquoted(source =>
        {
            char c = source.Current;
            depth += c switch { '(' => 1, ')' => -1, _ => 0 };
            return c == Source.EndOfText || depth < 0 || (depth == 0 && (Characters.IsBlank(c) || c is '\n' or '&' or ';' || (c == '|' && source.Peek(1) == '|')));
        });
        return reader.Finish(start);
    }

    /// <summary>Reads up to the two parentheses that close arithmetic, which are consumed.</summary>
    internal static ShellWord ReadArithmetic(Source source)
    {
        int start = source.Position;
        int depth = 0;
        var reader = new WordReader(source);
        reader.ReadUnquoted(source =>
        {
            char c = source.Current;
            if (c == Source.EndOfText || (c == ')' && depth == 0))
            {
                return true;
            }

            depth += c switch { '(' => 1, ')' => -1, _ => 0 };
            return false;
        });
        ShellWord word = reader.Finish(start);
        if (source.StartsWith("))"))
        {
            source.Position += 2;
        }
        else
        {
            source.Fail("'))' is missing", start);
        }

        return word;
    }

    /// <summary>Reads the body of a here-document whose delimiter is not quoted.</summary>
    internal static ShellWord ReadDocument(Source source, int end)
    {
        int start = source.Position;
        var reader = new WordReader(source);
        reader.ReadDoubleQuoted(source => source.Position >= end, document: true);
        return reader.Finish(start);
    }

    /// <summary>The words of a value: what is left of a word after a prefix of its first part; none when nothing is.</summary>
    internal static IReadOnlyList<ShellWord> Remainder(ShellWord word, int prefix)
    {
        ShellWordPart first = word.Parts[0];
        string rest = first.Text.Substring(prefix);
        var parts = new List<ShellWordPart>(word.Parts.Count + 1);
        int start = first.Start + prefix;
        if (rest.StartsWith("~", StringComparison.Ordinal))
        {
            int length = TildeLength(rest, 0);
            parts.Add(new ShellWordPart(ShellWordPartKind.Tilde, rest.Substring(0, length), false, start, length));
            rest = rest.Substring(length);
            start += length;
        }

        if (rest.Length > 0)
        {
            parts.Add(new ShellWordPart(ShellWordPartKind.Literal, rest, false, start, Math.Max(0, first.End - start)));
        }

        for (int i = 1; i < word.Parts.Count; i++)
        {
            parts.Add(word.Parts[i]);
        }

        return parts.Count == 0 ? [] : [new ShellWord(parts, first.Start + prefix, Math.Max(0, word.Length - prefix))];
    }

    private static bool OpensProcess(string text, int index) => text[index] is '<' or '>' && index + 1 < text.Length && text[index + 1] == '(';

    private static int TildeLength(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && (Characters.IsName(text[end]) || text[end] is '-' or '.' or '+'))
        {
            end++;
        }

        return end - start;
    }

    private void ReadUnquoted(Func<Source, bool> ends)
    {
        int start = _source.Position;
        while (!_source.Failed && _source.Position < _source.Text.Length)
        {
            char c = _source.Current;
            if (OpensProcess(_source.Text, _source.Position))
            {
                ReadProcessSubstitution();
            }
            else if (ends(_source) || (c == '\r' && _source.Peek(1) == '\n'))
            {
                break;
            }
            else if (c == '~' && _source.Position == start)
            {
                int length = TildeLength(_source.Text, start);
                Add(ShellWordPartKind.Tilde, _source.Text.Substring(start, length), start, start + length);
            }
            else if (!ReadSpecial(c, quoted: false))
            {
                Append(c);
                _source.Position++;
            }
        }

        Flush(quoted: false);
    }

    private bool ReadSpecial(char c, bool quoted)
    {
        switch (c)
        {
            case '\'':
                ReadSingleQuoted();
                return true;
            case '"':
                ReadDoubleQuotes();
                return true;
            case '\\':
                ReadEscape();
                return true;
            case '$':
                ReadDollar(quoted);
                return true;
            case '`':
                ReadBackQuotes(quoted);
                return true;
            case Source.Unknown:
                ReadHole(quoted);
                return true;
            default:
                return false;
        }
    }

    private void ReadHole(bool quoted)
    {
        Flush(quoted);
        int start = _source.Position;
        while (_source.Current == Source.Unknown)
        {
            _source.Position++;
        }

        Add(ShellWordPartKind.Hole, "", start, _source.Position, quoted);
    }

    private void Append(char c)
    {
        if (_literal.Length == 0)
        {
            _literalStart = _source.Position;
        }

        _literal.Append(c);
    }

    private void Flush(bool quoted)
    {
        if (_literal.Length > 0)
        {
            _parts.Add(new ShellWordPart(ShellWordPartKind.Literal, _literal.ToString(), quoted, _literalStart, Math.Max(0, _source.Position - _literalStart)));
            _literal.Clear();
        }
    }

    private void Add(ShellWordPartKind kind, string text, int start, int end, bool quoted = false)
    {
        Flush(quoted);
        _parts.Add(new ShellWordPart(kind, text, quoted, start, end - start));
        _source.Position = end;
    }

    private ShellWord Finish(int start)
    {
        Flush(quoted: false);
        return new ShellWord(_parts, start, Math.Max(0, _source.Position - start));
    }
}
