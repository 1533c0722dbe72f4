using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Finds the commands of a sed script that write files or run programs.</summary>
internal static class SedScript
{
    private const int MaximumLength = 4096;

    internal static void Judge(CommandJudge judge, Argument script)
    {
        string text = script.Text;
        int at = 0;
        if (text.Length > MaximumLength)
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.UnseenCode, "The script is too long to be followed.", script);
            return;
        }

        while (at < text.Length)
        {
            at = SkipAddress(text, at);
            if (at < text.Length)
            {
                at = JudgeCommand(judge, script, at);
            }
        }
    }

    private static int JudgeCommand(CommandJudge judge, Argument script, int at)
    {
        string text = script.Text;
        switch (text[at])
        {
            case 's' or 'y' when at + 1 < text.Length:
                return JudgeFlags(judge, script, SkipDelimited(text, SkipDelimited(text, at + 2, text[at + 1]), text[at + 1]));
            case 'w' or 'W':
                return JudgeFile(judge, script, at + 1);
            case 'e':
                int end = LineEnd(text, at);
                Argument command = script.WithText(text.Substring(at + 1, end - at - 1).Trim());
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.UnseenCode, "The script runs commands.", script);
                if (command.Text.Length > 0)
                {
                    judge.JudgeText(command);
                }

                return end;
            case 'a' or 'i' or 'c' or '#' or 'r' or 'R':
                return LineEnd(text, at);
            case 'b' or 't' or 'T' or ':' or '}' or 'q' or 'Q' or 'l' or 'L' or 'd' or 'D' or 'g' or 'G' or 'h' or 'H' or 'n' or 'N' or 'p' or 'P' or 'x' or 'z' or 'F' or '=' or 'v':
                return SkipLabel(text, at + 1);
            default:
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.UnknownCommand, "The script holds a command that is not known.", script);
                return text.Length;
        }
    }

    private static int JudgeFlags(CommandJudge judge, Argument script, int at)
    {
        string text = script.Text;
        for (; at < text.Length; at++)
        {
            switch (text[at])
            {
                case 'w':
                    return JudgeFile(judge, script, at + 1);
                case 'e':
                    judge.Add(ShellRisk.Dangerous, ShellReasonCodes.UnseenCode, "The script runs what it replaces.", script);
                    break;
                case 'g' or 'p' or 'i' or 'I' or 'm' or 'M' or (>= '0' and <= '9'):
                    break;
                default:
                    return at;
            }
        }

        return at;
    }

    private static int JudgeFile(CommandJudge judge, Argument script, int at)
    {
        int end = LineEnd(script.Text, at);
        PathJudge.Write(judge.Findings, script.WithText(script.Text.Substring(at, end - at).Trim()));
        return end;
    }

    private static int SkipAddress(string text, int at)
    {
        while (at < text.Length)
        {
            char c = text[at];
            if (c is ' ' or '\t' or '\n' or ';' or '{' or ',' or '!' or '$' or '~' or '+' or '\0' or (>= '0' and <= '9'))
            {
                at++;
            }
            else if (c == '/')
            {
                at = SkipModifiers(text, SkipDelimited(text, at + 1, '/'));
            }
            else if (c == '\\' && at + 1 < text.Length)
            {
                at = SkipModifiers(text, SkipDelimited(text, at + 2, text[at + 1]));
            }
            else
            {
                return at;
            }
        }

        return at;
    }

    private static int SkipModifiers(string text, int at)
    {
        while (at < text.Length && text[at] is 'I' or 'M')
        {
            at++;
        }

        return at;
    }

    private static int SkipDelimited(string text, int at, char delimiter)
    {
        bool inClass = false;
        for (; at < text.Length && (text[at] != delimiter || inClass); at++)
        {
            if (text[at] == '\\' && !inClass)
            {
                at++;
            }
            else if (text[at] == '[' && !inClass)
            {
                inClass = text.IndexOf(']', Math.Min(at + 2, text.Length)) > 0 && at + 2 < text.Length;
                at += inClass && text[at + 1] is ']' or '^' ? 1 : 0;
            }
            else if (text[at] == ']')
            {
                inClass = false;
            }
        }

        return Math.Min(text.Length, at + 1);
    }

    private static int SkipLabel(string text, int at)
    {
        while (at < text.Length && text[at] is not (';' or '\n' or '}'))
        {
            at++;
        }

        return at;
    }

    private static int LineEnd(string text, int at)
    {
        int end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }
}
