using System.Text;

namespace AgentGen.Shell.Tests.Fuzzing;

/// <summary>Draws texts near real commands: characters and words taken out, put in, doubled, changed, and two commands grown together; now and then plain noise.</summary>
internal sealed class Mutator(IReadOnlyList<string> commands, int seed)
{
    private const int Longest = 4_000;

    private static readonly string[] Pieces =
    [
        "'", "\"", "`", "$(", ")", "${", "}", "$((", "))", "[[", "]]", "((", "{", "(", ";", "&&", "||", "|", "|&", "&", ">", ">>", "<", "<<E\n", "<<<", "<(", ">(", "&>", ">|", "2>&1", "\\", "\\\n",
        "\n", "\r\n", "\t", " ", "#", "!", "*", "?", "[", "]", "~", "=", "+=", "$", "$x", "$@", "${x:-a}", "${x//a/b}", "$'\\x41'", "$\"a\"", "{a,b}", "{1..3}", "if ", "then ", "fi", "for i in a;", "do ",
        "done", "case x in ", "esac", ";;", "while ", "f() ", "function f ", "coproc ", "time ", "eval ", "sudo ", "bash -c ", "xargs ", "--", "-", "-c ", "\0", "\uFFFF", "\uD83D", "é", "\u00A0", "\u202E", "\v",
    ];

    private readonly Random _random = new(seed);

    internal string Next()
    {
        if (_random.Next(20) == 0)
        {
            return Noise();
        }

        var text = new StringBuilder(commands[_random.Next(commands.Count)]);
        for (int edits = _random.Next(1, 6); edits > 0; edits--)
        {
            Edit(text);
        }

        return text.Length > Longest ? text.ToString(0, Longest) : text.ToString();
    }

    // Random bytes, read as UTF-8 or one character each.
    private string Noise()
    {
        byte[] bytes = new byte[_random.Next(1, 80)];
        _random.NextBytes(bytes);
        return (_random.Next(2) == 0 ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
    }

    private void Edit(StringBuilder text)
    {
        int at = _random.Next(text.Length + 1);
        int length = Math.Min(_random.Next(1, 12), text.Length - at);
        switch (_random.Next(6))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, text.ToString(at, length));
                break;
            case 2:
                text.Insert(at, commands[_random.Next(commands.Count)]);
                break;
            case 3 when at < text.Length:
                text[at] = (char)_random.Next(1, 128);
                break;
            case 4 when length > 0:
                string moved = text.ToString(at, length);
                text.Remove(at, length).Insert(_random.Next(text.Length + 1), moved);
                break;
            default:
                text.Insert(at, Pieces[_random.Next(Pieces.Length)]);
                break;
        }
    }
}
