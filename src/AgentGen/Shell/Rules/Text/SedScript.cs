using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Reads a sed script by sed's own grammar, and reports the commands in it that read or write files or run programs.</summary>
internal sealed class SedScript
{
    // Commands that take nothing after them.
    private const string Bare = "=dDgGhHnNpPxzF";

    // Of the replacing command. What is not known before is taken for a number.
    private const string Flags = "gpiImMew 0123456789\0";

    private readonly CommandJudge _judge;
    private readonly Argument _script;
    private readonly string _text;
    private int _at;

    private SedScript(CommandJudge judge, Argument script)
    {
        _judge = judge;
        _script = script;
        _text = script.Text;
    }

    internal static void Judge(CommandJudge judge, Argument script)
    {
        var reader = new SedScript(judge, script);
        while (reader.ReadCommand())
        {
        }
    }

    // Says whether there may be more.
    private bool ReadCommand()
    {
        SkipWhile(" \t\r\n;");
        if (_at >= _text.Length)
        {
            return false;
        }

        if (!ReadAddresses())
        {
            return Refuse();
        }

        char command = _at < _text.Length ? _text[_at++] : '\0';
        switch (command)
        {
            case '{' or '}':
                return true;
            case '#':
                _ = ReadLine();
                return true;
            case ':' or 'b' or 't' or 'T' or 'v':
                SkipWhile(" \t");
                SkipLabel();
                return (Ends() && !(command == ':' && _at < _text.Length && _text[_at] == '}')) || Refuse();
            case 'a' or 'i' or 'c':
                SkipText();
                return true;
            case 'r' or 'R':
                PathJudge.Read(_judge.Findings, ReadLine());
                return true;
            case 'w' or 'W':
                PathJudge.Write(_judge.Findings, ReadLine());
                return true;
            case 'e':
                JudgeExecution();
                return true;
            case 'q' or 'Q' or 'l' or 'L':
                SkipWhile(" \t0123456789");
                return Ends() || Refuse();
            case 's' or 'y':
                return ReadReplacement(command) || Refuse();
            default:
                return (Bare.IndexOf(command) >= 0 && Ends()) || Refuse();
        }
    }

    private bool Refuse()
    {
        _judge.Add(ShellRisk.Mutating, ShellReasonCodes.UnknownCommand, "The script holds a command that is not known.", _script);
        return false;
    }

    private void JudgeExecution()
    {
        Argument command = ReadLine();
        if (command.Text.Length > 0)
        {
            _judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "The script runs a command.", _script);
            _judge.JudgeText(command);
        }
        else
        {
            _judge.Add(ShellRisk.Dangerous, ShellReasonCodes.UnseenCode, "The script runs each line as a command.", _script);
        }
    }

    // s/regex/replacement/flags and y/from/to/.
    private bool ReadReplacement(char command)
    {
        char delimiter = _at < _text.Length ? _text[_at++] : '\n';
        if (delimiter is '\n' or '\\' || !SkipDelimited(delimiter, command == 's') || !SkipDelimited(delimiter, false))
        {
            return false;
        }

        while (command == 's' && _at < _text.Length && Flags.IndexOf(_text[_at]) >= 0)
        {
            char flag = _text[_at++];
            if (flag == 'w')
            {
                PathJudge.Write(_judge.Findings, ReadLine());
                return true;
            }

            if (flag == 'e')
            {
                _judge.Add(ShellRisk.Dangerous, ShellReasonCodes.UnseenCode, "The script runs what it replaces.", _script);
            }
        }

        return Ends();
    }

    // After a command: blanks, and then its end, a comment, or the end of its block.
    private bool Ends()
    {
        SkipWhile(" \t\r");
        return _at >= _text.Length || _text[_at] is ';' or '\n' or '}' or '#';
    }

    /// <summary>Reads <c>first,second!</c>; says whether it can be read, and a command may follow.</summary>
    private bool ReadAddresses()
    {
        if (!ReadAddress())
        {
            return false;
        }

        SkipWhile(" \t");
        if (_at < _text.Length && _text[_at] == ',')
        {
            _at++;
            SkipWhile(" \t+~");
            if (!ReadAddress())
            {
                return false;
            }
        }

        SkipWhile(" \t!");
        return true;
    }

    // A number, first~step, $, /regex/ or \cregexc, with flags; or nothing. What is not known before is taken for a number.
    private bool ReadAddress()
    {
        char first = _at < _text.Length ? _text[_at] : '\n';
        if (first == '/' || (first == '\\' && _at + 1 < _text.Length))
        {
            _at += first == '/' ? 1 : 2;
            bool closed = SkipDelimited(_text[_at - 1], regex: true);
            SkipWhile("IM");
            return closed;
        }

        SkipWhile("0123456789~$\0");
        return true;
    }

    private bool SkipDelimited(char delimiter, bool regex)
    {
        bool inClass = false;
        for (; _at < _text.Length; _at++)
        {
            char c = _text[_at];
            if (inClass)
            {
                inClass = c != ']';
                if (c == '[' && _at + 1 < _text.Length && _text[_at + 1] is ':' or '.' or '=')
                {
                    SkipNamedClass();
                }
            }
            else if (c == delimiter)
            {
                _at++;
                return true;
            }
            else if (c == '\\')
            {
                _at++;
            }
            else if (c == '[' && regex)
            {
                inClass = true;
                _at += _at + 1 < _text.Length && _text[_at + 1] == '^' ? 1 : 0;
                _at += _at + 1 < _text.Length && _text[_at + 1] == ']' ? 1 : 0;
            }
        }

        return false;
    }

    // [:alpha:], [.x.] and [=x=] inside brackets.
    private void SkipNamedClass()
    {
        int end = _at + 2;
        while (end < _text.Length && (char.IsLetter(_text[end]) || _text[end] == '-'))
        {
            end++;
        }

        _at = end + 1 < _text.Length && _text[end] == _text[_at + 1] && _text[end + 1] == ']' ? end + 1 : _at;
    }

    // seds differ about what ends a label; where they do, the script is refused.
    private void SkipLabel()
    {
        while (_at < _text.Length && _text[_at] is not (' ' or '\t' or ';' or '\n' or '}'))
        {
            _at++;
        }
    }

    // The text of a, i and c: to the end of the line, and on where the line ends in a backslash.
    private void SkipText()
    {
        for (; _at < _text.Length && _text[_at] != '\n'; _at++)
        {
            _at += _text[_at] == '\\' ? 1 : 0;
        }
    }

    private Argument ReadLine()
    {
        int end = _text.IndexOf('\n', _at);
        end = end < 0 ? _text.Length : end;
        string line = _text.Substring(_at, end - _at).Trim();
        _at = end;
        return _script.WithText(line);
    }

    private void SkipWhile(string characters)
    {
        while (_at < _text.Length && characters.IndexOf(_text[_at]) >= 0)
        {
            _at++;
        }
    }
}
