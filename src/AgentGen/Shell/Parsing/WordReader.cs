using System.Text;

namespace AgentGen.Shell.Parsing;

/// <summary>
/// Reads words: literals, quotes and expansions, up to what ends them. One instance reads all words of a source: those inside a word keep
/// their parts on the same stack, and literals are cut out of the text, so that a word costs its own parts and nothing else.
/// </summary>
internal sealed partial class WordReader(Source source)
{
    private readonly List<ShellWordPart> _parts = [];
    private StringBuilder? _spilled;
    private int _literalStart = -1;
    private int _literalEnd;
    private int _nameStart = -1;
    private int _nameLength;
    private bool _hasBrace;

    /// <summary>The number of parts up to the bracket that closes the subscript of the word read last; 0 when it has none.</summary>
    internal int Subscript { get; private set; }

    /// <summary>Reads the word that starts here.</summary>
    internal ShellWord Read(Place place)
    {
        int start = source.Position;
        string text = source.Text;
        int end = start;
        while (end < source.End && !Characters.EndsWord(text[end]) && !Characters.IsSpecialInWord(text[end]))
        {
            end++;
        }

        source.Work += end - start;
        Subscript = 0;
        if (end > start && place != Place.Expression && IsPlain(start, end, place))
        {
            // Most words are plain: one part, one string, nothing else.
            source.Position = end;
            return new ShellWord([new ShellWordPart(ShellWordPartKind.Literal, text.Substring(start, end - start), false, start, end - start)], start, end - start);
        }

        int mark = _parts.Count;
        int subscript = place is Place.Assignment or Place.Command or Place.Element ? ReadSubscript(start, place) : 0;
        ReadUnquoted(place == Place.Expression ? Stop.Expression : Stop.Word, place, start, start);
        Subscript = subscript;
        return Finish(start, mark);
    }

    /// <summary>Reads up to the two parentheses that close arithmetic, which are consumed; null when others close it.</summary>
    internal ShellWord? ReadArithmetic()
    {
        int start = source.Position;
        if (source.IsNoted(~start, out int end))
        {
            return ReadNotedArithmetic(start, end);
        }

        _hasBrace = false;
        ShellWord inside = ReadUntil(Stop.Parenthesis);
        int close = source.Position;
        int second = source.Past(close + 1);
        if (source.Current != ')' || source.At(second) != ')')
        {
            return null;
        }

        if (_hasBrace)
        {
            source.Note(~start, close);
            return ReadNotedArithmetic(start, close);
        }

        source.Position = second + 1;
        return inside;
    }

    // Where it ends is known; what is not closed before that is found out when it runs.
    private ShellWord ReadNotedArithmetic(int start, int end)
    {
        int limit = source.Limit(end);
        source.Position = start;
        int mark = _parts.Count;
        ReadUnquoted(Stop.Arithmetic, Place.Argument, start, -1);
        source.Position = end;
        ShellWord inside = Finish(start, mark);
        source.Resume(limit, end);
        source.Position = source.Past(end + 1) + 1;
        return inside;
    }

    /// <summary>Reads the body of a here-document whose delimiter is not quoted; it ends where the source ends now.</summary>
    internal ShellWord ReadDocument(bool stripsTabs)
    {
        int start = source.Position;
        int mark = _parts.Count;
        ReadDoubleQuoted(stripsTabs ? Quoting.TabbedDocument : Quoting.Document);
        return Finish(start, mark);
    }

    private bool IsPlain(int start, int end, Place place)
    {
        string text = source.Text;
        if (text[start] == '~' || (end < source.End && (!Characters.EndsWord(text[end]) || OpensProcess(end) || OpensPattern(end, start, place))))
        {
            return false;
        }

        for (int i = start + 1; i < end; i++)
        {
            // A home may be named after the equals sign of an assignment; a subscript may hold anything.
            if ((text[i] == '~' && text[i - 1] is '=' or ':') || (text[i] == '[' && place >= Place.Assignment))
            {
                return false;
            }
        }

        return place != Place.Element || text[start] != '[';
    }

    private bool OpensProcess(int index) => source.At(index) is '<' or '>' && source.At(source.Past(index + 1)) == '(';

    // Whether a parenthesis belongs to a pattern such as @(a|b). At the start of a command !( negates a subshell, and x+() names a function.
    private bool OpensPattern(int index, int start, Place place)
    {
        if (source.At(index) != '(' || index == start || !Characters.OpensPattern(source.Text[index - 1]))
        {
            return false;
        }

        return place switch
        {
            Place.Condition => index - 1 > start || source.Text[index - 1] != '!',
            Place.Command or Place.Assignment => (index - 1 > start || source.Text[index - 1] != '!') && source.At(index + 1) != ')',
            _ => true,
        };
    }

    // name[…] where an assignment may stand, […] in an array: whatever is between the brackets belongs to it.
    private int ReadSubscript(int start, Place place)
    {
        int open = start + Characters.NameLength(source.Text, start);
        if (source.At(open) != '[' || open == start != (place == Place.Element))
        {
            return 0;
        }

        int mark = _parts.Count;
        AppendRange(start, open + 1);
        source.Position = open + 1;
        Flush(quoted: false);
        ReadUnquoted(Stop.Bracket, Place.Argument, open + 1, -1);
        if (source.Current != ']')
        {
            source.Fail("']' is missing to close the subscript", open);
        }

        return _parts.Count - mark;
    }

    private ShellWord ReadUntil(Stop stop)
    {
        int start = source.Position;
        int mark = _parts.Count;
        ReadUnquoted(stop, Place.Argument, start, stop == Stop.Brace ? start : -1);
        return Finish(start, mark);
    }

    // The word starts at the one place, and a tilde may stand at the other.
    private void ReadUnquoted(Stop stop, Place place, int start, int tilde)
    {
        int depth = 0;
        while (source.Position < source.End && !source.Failed)
        {
            source.Work++;
            int position = source.Position;
            char c = source.Current;
            if (Characters.IsAlwaysPlain(c) && (c != ' ' || stop >= Stop.Brace))
            {
                ReadRun(stop);
            }
            else if (c == '$' && stop == Stop.Parenthesis && source.Peek(1) is '{' or '[')
            {
                _hasBrace = true;
                AppendRange(position, position + 2);
                source.Position = position + 2;
            }
            else if (stop is not (Stop.Arithmetic or Stop.Parenthesis or Stop.Expression) && c is '<' or '>' && OpensProcess(position))
            {
                ReadProcessSubstitution();
            }
            else if (c == '(' && stop <= Stop.Brace && OpensGroup(stop, start, place))
            {
                ReadPattern();
            }
            else if (Ends(c, stop, ref depth))
            {
                break;
            }
            else if (c == '~' && (position == tilde || IsAfterAssignment(stop, start, position)))
            {
                ReadTilde(stop);
            }
            else if (!ReadSpecial(c, quoted: false))
            {
                AppendRange(position, position + 1);
                source.Position = position + 1;
            }
        }

        Flush(quoted: false);
    }

    private void ReadRun(Stop stop)
    {
        int start = source.Position;
        int end = start + 1;
        while (end < source.End && Characters.IsAlwaysPlain(source.Text[end]) && (source.Text[end] != ' ' || stop >= Stop.Brace))
        {
            end++;
        }

        source.Work += end - start;
        AppendRange(start, end);
        source.Position = end;
    }

    private bool Ends(char c, Stop stop, ref int depth)
    {
        switch (stop)
        {
            case Stop.Word:
                return Characters.EndsWord(c) || (c == '\r' && source.Peek(1) == '\n');
            case Stop.Expression:
                return c is ' ' or '\t' or '\n' or '&' or ';' or '<' or '>' or ')';
            case Stop.Brace:
                return c == '}';
            case Stop.Subscript when c == '}':
                return true;
            case Stop.Bracket or Stop.Subscript:
                return Closes(c, '[', ']', ref depth);
            default:
                return Closes(c, '(', ')', ref depth);
        }
    }

    private bool Closes(char c, char open, char close, ref int depth)
    {
        if (c == open && ++depth > Source.MaximumDepth)
        {
            source.FailTooDeep(source.Position);
            return true;
        }

        return c == close && --depth < 0;
    }

    private bool OpensGroup(Stop stop, int start, Place place) =>
        stop == Stop.Expression || (stop == Stop.Word && _literalEnd == source.Position && _literalStart >= 0 && OpensPattern(source.Position, start, place));

    private void ReadPattern()
    {
        int start = source.Position;
        AppendRange(start, start + 1);
        source.Position++;
        if (source.Enter())
        {
            ReadUnquoted(Stop.Pattern, Place.Argument, start, -1);
            source.Leave();
        }

        if (source.Current == ')')
        {
            AppendRange(source.Position, source.Position + 1);
            source.Position++;
        }
        else
        {
            source.Fail("')' is missing to close the pattern", start);
        }
    }

    // name=~, and every colon after it, as in PATH=~/a:~/b.
    private bool IsAfterAssignment(Stop stop, int start, int position)
    {
        if (stop != Stop.Word || position == start || source.Text[position - 1] is not ('=' or ':'))
        {
            return false;
        }

        int name = NameLengthAt(start);
        int after = start + name;
        if (name > 0 && source.At(after) == '[')
        {
            return source.Text[position - 1] == '=';
        }

        after += source.At(after) == '+' ? 1 : 0;
        return name > 0 && source.At(after) == '=' && (source.Text[position - 1] == ':' || position == after + 1);
    }

    private int NameLengthAt(int start)
    {
        if (_nameStart != start)
        {
            _nameStart = start;
            _nameLength = Characters.NameLength(source.Text, start);
        }

        return _nameLength;
    }

    // A prefix with a quote or an expansion in it is no home.
    private void ReadTilde(Stop stop)
    {
        int start = source.Position;
        int end = start + 1;
        while (Characters.IsName(source.At(end)) || source.At(end) is '-' or '.' or '+')
        {
            end++;
        }

        char next = source.At(source.Past(end));
        bool isHome = next is '/' or ':' or '\r' || Characters.EndsWord(next) || (stop == Stop.Brace && next == '}');
        if (isHome)
        {
            Flush(quoted: false);
            _parts.Add(new ShellWordPart(ShellWordPartKind.Tilde, source.Text.Substring(start, end - start), false, start, end - start));
        }
        else
        {
            AppendRange(start, end);
        }

        source.Position = end;
    }

    private bool ReadSpecial(char c, bool quoted)
    {
        switch (c)
        {
            case '\'':
                ReadSingleQuoted();
                return true;
            case '"':
                ReadDoubleQuotes(source.Position);
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
        int start = source.Position;
        while (source.Current == Source.Unknown)
        {
            source.Position++;
        }

        _parts.Add(new ShellWordPart(ShellWordPartKind.Hole, "", quoted, start, source.Position - start));
    }
}
