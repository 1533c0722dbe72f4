using System.Text;

namespace AgentGen.Shell.Parsing;

internal sealed partial class WordReader
{
    private static readonly string[] Modifiers =
        [":-", ":=", ":+", ":?", "##", "%%", "//", "/#", "/%", "^^", ",,", ":", "-", "=", "+", "?", "#", "%", "/", "^", ",", "@"];

    private void ReadDollar(bool quoted)
    {
        int start = _source.Position;
        char next = _source.Peek(1);
        switch (next)
        {
            case '\'' when !quoted:
                Flush(quoted);
                ReadAnsiQuoted(start);
                break;
            case '"' when !quoted:
                Flush(quoted);
                _source.Position++;
                ReadDoubleQuotes();
                break;
            case '{':
                Flush(quoted);
                ReadBraces(start, quoted);
                break;
            case '(' when _source.Peek(2) == '(' && Balance.ClosesArithmetic(_source.Text, start + 3):
                Flush(quoted);
                Nested(() => ReadArithmeticExpansion(start, quoted));
                break;
            case '(':
                Flush(quoted);
                Nested(() => ReadCommandSubstitution(start, quoted));
                break;
            case '[':
                Flush(quoted);
                Nested(() => ReadOldArithmetic(start, quoted));
                break;
            default:
                ReadName(start, next, quoted);
                break;
        }
    }

    private void ReadName(int start, char next, bool quoted)
    {
        int length = Characters.IsDigit(next) || Characters.IsSpecialParameter(next) ? 1 : Characters.NameLength(_source.Text, start + 1);
        if (length == 0)
        {
            Append('$');
            _source.Position++;
        }
        else
        {
            Flush(quoted);
            Add(ShellWordPartKind.Parameter, _source.Text.Substring(start + 1, length), start, start + 1 + length, quoted);
        }
    }

    private void ReadBraces(int start, bool quoted) => Nested(() =>
    {
        _source.Position = start + 2;
        string prefix = "";
        if (_source.Current is '#' or '!' && _source.Peek(1) != '}' && !IsModifierOf(_source.Current))
        {
            prefix = _source.Current.ToString();
            _source.Position++;
        }

        string name = ReadParameterName();
        string? modifier = prefix.Length == 0 ? null : prefix;
        if (name.Length == 0)
        {
            _source.Fail("the name of a parameter is expected", _source.Position);
            return;
        }

        if (_source.Current == '[')
        {
            modifier = (modifier ?? "") + "[";
        }
        else if (_source.Current != '}')
        {
            string? operation = Modifiers.FirstOrDefault(_source.StartsWith);
            if (operation is null)
            {
                _source.Fail("'}' is missing", start);
                return;
            }

            modifier = (modifier ?? "") + operation;
            _source.Position += operation.Length;
        }

        ShellWord? operand = modifier is null ? null : ReadOperand(quoted, modifier);
        if (_source.Current != '}')
        {
            _source.Fail("'}' is missing", start);
            return;
        }

        _source.Position++;
        _parts.Add(new ShellWordPart(ShellWordPartKind.Parameter, name, quoted, start, _source.Position - start, null, modifier, operand));
    });

    // ${#} and ${#-x} are about the parameter #; ${#x} is a length.
    private bool IsModifierOf(char first) => first == '#' && _source.Peek(1) is ':' or '%' or '=' or '+' or '/';

    private string ReadParameterName()
    {
        int start = _source.Position;
        int length = Characters.NameLength(_source.Text, start);
        if (length == 0)
        {
            while (Characters.IsDigit(_source.Peek(length)))
            {
                length++;
            }

            if (length == 0 && Characters.IsSpecialParameter(_source.Current))
            {
                length = 1;
            }
        }

        _source.Position += length;
        return _source.Text.Substring(start, length);
    }

    private ShellWord ReadOperand(bool quoted, string modifier)
    {
        int start = _source.Position;
        var reader = new WordReader(_source);
        bool pattern = modifier[0] is '#' or '%' or '/' or '^' or ',';
        if (quoted && !pattern)
        {
            reader.ReadQuotedOperand();
        }
        else
        {
            reader.ReadUnquoted(static source => source.Current == '}');
        }

        return reader.Finish(start);
    }

    // Inside double quotes an operand keeps single quotes, and may hold double quotes of its own.
    private void ReadQuotedOperand()
    {
        while (!_source.Failed && _source.Current is not ('}' or Source.EndOfText))
        {
            ReadDoubleQuoted(static source => source.Current is '}' or '"', document: false);
            if (_source.Current == '"')
            {
                ReadDoubleQuotes();
            }
        }
    }

    private void ReadCommandSubstitution(int start, bool quoted)
    {
        _source.Position = start + 2;
        ShellScript script = new ScriptParser(_source).ParseSubstitution();
        _parts.Add(new ShellWordPart(ShellWordPartKind.CommandSubstitution, "$(", quoted, start, _source.Position - start, script));
    }

    private void ReadProcessSubstitution()
    {
        Flush(quoted: false);
        int start = _source.Position;
        Nested(() =>
        {
            _source.Position = start + 2;
            ShellScript script = new ScriptParser(_source).ParseSubstitution();
            _parts.Add(new ShellWordPart(ShellWordPartKind.ProcessSubstitution, _source.Text.Substring(start, 2), false, start, _source.Position - start, script));
        });
    }

    private void ReadArithmeticExpansion(int start, bool quoted)
    {
        _source.Position = start + 3;
        ShellWord inside = ReadArithmetic(_source);
        _parts.Add(new ShellWordPart(ShellWordPartKind.Arithmetic, "$((", quoted, start, _source.Position - start, operand: inside));
    }

    private void ReadOldArithmetic(int start, bool quoted)
    {
        _source.Position = start + 2;
        int depth = 0;
        var reader = new WordReader(_source);
        reader.ReadUnquoted(source =>
        {
            depth += source.Current switch { '[' => 1, ']' => -1, _ => 0 };
            return depth < 0;
        });
        ShellWord inside = reader.Finish(start + 2);
        if (_source.Current == ']')
        {
            _source.Position++;
            _parts.Add(new ShellWordPart(ShellWordPartKind.Arithmetic, "$[", quoted, start, _source.Position - start, operand: inside));
        }
        else
        {
            _source.Fail("']' is missing", start);
        }
    }

    private void ReadBackQuotes(bool quoted)
    {
        Flush(quoted);
        int start = _source.Position;
        string text = _source.Text;
        var inner = new StringBuilder();
        bool escaped = false;
        int end = start + 1;
        while (end < text.Length && text[end] != '`')
        {
            if (text[end] == '\\' && end + 1 < text.Length && (text[end + 1] is '`' or '\\' or '$' || (quoted && text[end + 1] == '"')))
            {
                end++;
                escaped = true;
            }

            inner.Append(text[end++]);
        }

        if (end >= text.Length)
        {
            _source.Fail("a back quote is not closed", start);
            return;
        }

        Nested(() => ParseBackQuoted(start, end, inner.ToString(), escaped, quoted));
    }

    private void ParseBackQuoted(int start, int end, string inner, bool escaped, bool quoted)
    {
        Source source = _source.Inner(inner);
        ShellSequence body = new ScriptParser(source).ParseScript().Body;
        if (source.Failed)
        {
            _source.Fail(source.Errors[0].Message, start);
            return;
        }

        var script = new ShellScript(inner, body, [], escaped ? null : start + 1);
        _source.Position = end + 1;
        _parts.Add(new ShellWordPart(ShellWordPartKind.CommandSubstitution, "`", quoted, start, end + 1 - start, script));
    }

    private void Nested(Action read)
    {
        if (_source.Enter())
        {
            read();
            _source.Leave();
        }
    }
}
