using System.Text;

namespace AgentGen.Shell.Parsing;

internal sealed partial class WordReader
{
    private void ReadDollar(bool quoted)
    {
        int start = source.Position;
        int second = source.Past(start + 1);
        char next = source.At(second);
        switch (next)
        {
            case '\'' when !quoted:
                ReadAnsiQuoted(start, second + 1);
                break;
            case '"' when !quoted:
                source.Position = second;
                ReadDoubleQuotes(start);
                break;
            case '{' or '(' or '[':
                Flush(quoted);
                if (source.Enter())
                {
                    ReadNested(start, second, next, quoted);
                    source.Leave();
                }

                break;
            default:
                ReadName(start, second, quoted);
                break;
        }
    }

    private void ReadNested(int start, int open, char kind, bool quoted)
    {
        if (kind == '{')
        {
            ReadParameter(start, open, quoted);
        }
        else if (kind == '[')
        {
            ReadOldArithmetic(start, open, quoted);
        }
        else if (!TryReadArithmetic(start, open, quoted))
        {
            source.Position = open + 1;
            ReadCommands(ShellWordPartKind.CommandSubstitution, "$(", start, quoted);
        }
    }

    private void ReadName(int start, int name, bool quoted)
    {
        int end = name;
        string text = ReadParameterName(ref end);
        if (text.Length == 0)
        {
            AppendRange(start, start + 1);
            source.Position = start + 1;
        }
        else
        {
            Flush(quoted);
            source.Position = end;
            _parts.Add(new ShellWordPart(ShellWordPartKind.Parameter, text, quoted, start, end - start));
        }
    }

    // A name goes on behind a line continuation; of digits and special characters one is a name.
    private string ReadParameterName(ref int index)
    {
        char first = source.At(index);
        int start = index;
        if (Characters.IsDigit(first) || Characters.IsSpecialParameter(first))
        {
            index++;
            return source.Text.Substring(start, 1);
        }

        index = Math.Min(source.End, start + Characters.NameLength(source.Text, start));
        string name = source.Text.Substring(start, index - start);
        if (name.Length == 0 || source.Past(index) == index)
        {
            return name;
        }

        var joined = new StringBuilder(name);
        for (int next = source.Past(index); Characters.IsName(source.At(next)); next = source.Past(index))
        {
            joined.Append(source.Text[next]);
            index = next + 1;
        }

        return joined.ToString();
    }

    // Two parentheses that two others close are arithmetic. Else they are commands that start with a subshell: where those end is told by
    // the parentheses alone, and the shell reads them only when it runs them.
    private bool TryReadArithmetic(int start, int open, bool quoted)
    {
        int second = source.Past(open + 1);
        if (source.At(second) != '(')
        {
            return false;
        }

        if (!source.IsNoted(start, out int close))
        {
            int parts = _parts.Count;
            int errors = source.Errors.Count;
            source.Position = second + 1;
            if (ReadArithmetic() is { } inside)
            {
                _parts.Add(new ShellWordPart(ShellWordPartKind.Arithmetic, "$((", quoted, start, source.Position - start, operand: inside));
                return true;
            }

            close = FindClose(start);
            if (source.Failed)
            {
                return true;
            }

            _parts.RemoveRange(parts, _parts.Count - parts);
            source.TakeBack(start, errors);
            source.Note(start, close);
        }

        ShellScript script = ParseInPlace(open + 1, close);
        _parts.Add(new ShellWordPart(ShellWordPartKind.CommandSubstitution, "$(", quoted, start, source.Position - start, script));
        return true;
    }

    // The first of the two parentheses is closed here; the other one has to be.
    private int FindClose(int start)
    {
        if (source.Current == ')')
        {
            source.Position++;
            ReadUntil(Stop.Parenthesis);
        }

        int close = source.Position;
        if (source.Current != ')')
        {
            source.Fail("')' is missing to close '$(('", start);
        }

        return close;
    }

    private void ReadOldArithmetic(int start, int open, bool quoted)
    {
        source.Position = open + 1;
        ShellWord inside = ReadUntil(Stop.Bracket);
        if (source.Current != ']')
        {
            source.Fail("']' is missing to close '$['", start);
            return;
        }

        source.Position++;
        _parts.Add(new ShellWordPart(ShellWordPartKind.Arithmetic, "$[", quoted, start, source.Position - start, operand: inside));
    }

    private void ReadProcessSubstitution()
    {
        Flush(quoted: false);
        int start = source.Position;
        if (source.Enter())
        {
            source.Position = source.Past(start + 1) + 1;
            ReadCommands(ShellWordPartKind.ProcessSubstitution, source.Text[start] == '<' ? "<(" : ">(", start, quoted: false);
            source.Leave();
        }
    }

    private void ReadCommands(ShellWordPartKind kind, string opening, int start, bool quoted)
    {
        ShellScript script = new ScriptParser(source, trace: null, inSubstitution: true).ParseSubstitution();
        _parts.Add(new ShellWordPart(kind, opening, quoted, start, source.Position - start, script));
    }

    // The shell looks between back quotes only when it runs them: what is wrong there is no error of the text around them.
    private void ReadBackQuotes(bool quoted)
    {
        Flush(quoted);
        int start = source.Position;
        int end = start + 1;
        bool escaped = false;
        while (end < source.End && source.Text[end] != '`')
        {
            bool escape = source.Text[end] == '\\' && end + 1 < source.End;
            escaped |= escape && IsEscapedInBackQuotes(source.Text[end + 1], quoted);
            end += escape ? 2 : 1;
        }

        source.Work += end - start;
        if (end >= source.End)
        {
            source.Fail("a back quote is not closed", start);
        }
        else if (source.Enter())
        {
            ShellScript script = escaped ? ParseUnescaped(start, end, quoted) : ParseInPlace(start + 1, end);
            source.Leave();
            _parts.Add(new ShellWordPart(ShellWordPartKind.CommandSubstitution, "`", quoted, start, end + 1 - start, script));
        }
    }

    private static bool IsEscapedInBackQuotes(char c, bool quoted) => c is '`' or '\\' or '$' || (quoted && c == '"');

    private ShellScript ParseInPlace(int start, int end)
    {
        int limit = source.Limit(end);
        source.Position = start;
        ShellScript script = new ScriptParser(source, trace: null, inSubstitution: false).ParsePart();
        source.Resume(limit, end + 1);
        return script;
    }

    private ShellScript ParseUnescaped(int start, int end, bool quoted)
    {
        var text = new StringBuilder(end - start);
        for (int i = start + 1; i < end; i++)
        {
            i += source.Text[i] == '\\' && IsEscapedInBackQuotes(source.At(i + 1), quoted) ? 1 : 0;
            text.Append(source.Text[i]);
        }

        Source inner = source.Inner(text.ToString());
        ShellScript script = new ScriptParser(inner, trace: null, inSubstitution: false).ParseScript();
        source.Work += inner.Work;
        source.Position = end + 1;
        foreach (ShellSyntaxError error in inner.Errors)
        {
            source.Report(error.Message, start, isFatal: false, error.IsTooDeep);
        }

        return script.Elsewhere();
    }
}
