using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Finds what an awk program writes and runs.</summary>
internal static class AwkProgram
{
    internal static void Judge(CommandJudge judge, Argument program)
    {
        string text = program.Text;
        bool printing = false;
        bool runs = false;
        char previous = '\n';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '"':
                    i = SkipString(text, i);
                    previous = '"';
                    continue;
                case '/' when previous is '(' or ',' or '~' or '!' or '&' or '|' or '{' or '}' or ';' or '\n':
                    i = SkipPattern(text, i);
                    previous = '/';
                    continue;
                case '#':
                    i = text.IndexOf('\n', i) is >= 0 and int end ? end : text.Length;
                    printing = false;
                    continue;
                case ';' or '\n' or '{' or '}':
                    printing = false;
                    break;
                case '|' when i + 1 < text.Length && text[i + 1] == '|':
                    i++;
                    break;
                case '|':
                    runs = true;
                    break;
                case '>' when printing:
                    JudgeTarget(judge, program, ref i);
                    break;
                case '@':
                    runs = true;
                    break;
            }

            if (char.IsLetter(c) && !char.IsLetterOrDigit(previous) && previous != '_')
            {
                printing |= StartsWord(text, i, "print") || StartsWord(text, i, "printf");
                runs |= StartsWord(text, i, "system");
            }

            previous = c is ' ' or '\t' ? previous is '\n' or '(' or ',' or '~' or '!' or '&' or '|' or '{' or '}' or ';' ? previous : ' ' : c;
        }

        if (text.IndexOf("/inet", StringComparison.Ordinal) >= 0 || EmbeddedShell.In(text))
        {
            InlineCode.Judge(judge, program);
        }

        if (runs)
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "The program runs commands.", program);
            JudgeRun(judge, program);
        }
    }

    private static void JudgeRun(CommandJudge judge, Argument program)
    {
        InlineCode.JudgeLiterals(judge, program);
        string text = program.Text;
        for (int open = text.IndexOf('"'); open >= 0;)
        {
            int close = SkipString(text, open);
            string literal = text.Substring(open + 1, Math.Max(0, Math.Min(close, text.Length) - open - 1));
            if (EmbeddedShell.IsShell(literal))
            {
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.UnseenCode, "The program feeds a shell.", program);
                return;
            }

            open = close + 1 < text.Length ? text.IndexOf('"', close + 1) : -1;
        }
    }

    private static void JudgeTarget(CommandJudge judge, Argument program, ref int at)
    {
        string text = program.Text;
        int start = at + 1;
        while (start < text.Length && text[start] is '>' or ' ')
        {
            start++;
        }

        string target = "\0";
        if (start < text.Length && text[start] == '"')
        {
            int close = SkipString(text, start);
            target = text.Substring(start + 1, Math.Max(0, Math.Min(close, text.Length) - start - 1));
            at = Math.Min(close, text.Length - 1);
        }

        PathJudge.Write(judge.Findings, program.WithText(target));
    }

    private static bool StartsWord(string text, int at, string word) =>
        string.CompareOrdinal(text, at, word, 0, word.Length) == 0
        && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]));

    private static int SkipString(string text, int at)
    {
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            at += text[at] == '\\' ? 1 : 0;
        }

        return at;
    }

    private static int SkipPattern(string text, int at)
    {
        for (at++; at < text.Length && text[at] is not ('/' or '\n'); at++)
        {
            at += text[at] == '\\' ? 1 : 0;
        }

        return at;
    }
}
