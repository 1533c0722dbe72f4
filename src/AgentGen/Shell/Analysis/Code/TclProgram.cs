using System.Text;

namespace AgentGen.Shell.Analysis.Code;

/// <summary>Judges a Tcl or expect program: lines of words, with programs in braces and brackets.</summary>
internal static class TclProgram
{
    private const int MaximumDepth = 8;

    internal static void Judge(CommandJudge judge, Argument code)
    {
        var actions = new CodeActions(judge, code) { HasLoop = code.Text.IndexOf("foreach", StringComparison.Ordinal) >= 0
            || code.Text.IndexOf("glob", StringComparison.Ordinal) >= 0 };
        Judge(code.Text, actions, new CodeScope(), 0);
        actions.Conclude();
    }

    private static void Judge(string text, CodeActions actions, CodeScope scope, int depth)
    {
        if (depth > MaximumDepth)
        {
            actions.Report(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "The code is nested too deeply to be followed.");
            return;
        }

        int at = 0;
        while (at < text.Length)
        {
            List<TclWord> words = ReadCommand(text, ref at);
            foreach (TclWord word in words)
            {
                if (word.Inner is { } inner)
                {
                    Judge(inner, actions, scope, depth + 1);
                }
            }

            if (words.Count > 0)
            {
                JudgeCommand([.. words.Select(word => Value(word, scope))], words, actions, scope, depth);
            }
        }
    }

    private static void JudgeCommand(string[] words, List<TclWord> written, CodeActions actions, CodeScope scope, int depth)
    {
        string[] rest = [.. words.Skip(1).Where(static word => word is not ("-noecho" or "-nottycopy" or "-keepnewline" or "--" or "-nocomplain"))];
        string first = rest.Length > 0 ? rest[0] : "";
        switch (words[0])
        {
            case "set" when rest.Length > 1:
                scope.Set("$" + first, CodeValue.Of(rest[1]));
                break;
            case "exec" or "spawn" or "system" or "overlay":
                Run(rest, actions);
                break;
            case "open" when first.StartsWith("|", StringComparison.Ordinal):
                actions.CommandLine(CodeValue.Of(first.Substring(1)));
                break;
            case "open":
                actions.Open(first, rest.Length > 1 ? rest[1] : null);
                break;
            case "file" when first == "delete":
                bool force = rest.Contains("-force");
                foreach (string path in rest.Skip(1).Where(static path => path != "-force"))
                {
                    actions.Delete(CodeValue.Of(path), force);
                }

                break;
            case "file" when first is "rename" or "copy" && rest.Length > 2:
                actions.Command(first == "copy" ? "cp" : "mv", rest[rest.Length - 2], rest[rest.Length - 1]);
                break;
            case "socket":
                actions.NetworkUse(CodeDeeds.Connects);
                break;
            case "load":
                actions.Report(ShellRisk.Dangerous, ShellReasonCodes.InjectsCode, "The code loads a library of the caller's choice.");
                break;
            case "eval" or "uplevel" or "subst":
                Judge(string.Join(" ", rest), actions, scope, depth + 1);
                break;
            case "if" or "while" or "for" or "foreach" or "proc" or "catch" or "try" or "after" or "expect" or "namespace" or "switch" or "apply"
                or "expect_background" or "fileevent" or "exp_continue":
                foreach (TclWord word in written.Where(static word => word.IsBraced))
                {
                    Judge(word.Text, actions, scope, depth + 1);
                }

                break;
            case "send":
                // Typed into whatever was spawned.
                actions.JudgeLiteral(first.TrimEnd('\r', '\n'));
                break;
            default:
                if (words[0].Length == 0 || words[0][0] == '\0')
                {
                    actions.Note(CodeDeeds.RunsUnseen);
                }

                break;
        }
    }

    private static void Run(string[] words, CodeActions actions)
    {
        if (words.Length == 0 || words[0].Trim('\0').Length == 0)
        {
            actions.CommandLine(CodeValue.Unknown);
            return;
        }

        actions.Command([.. words.TakeWhile(static word => word is not ("|" or "<" or ">" or "<<" or "2>@1" or ">@stdout" or "<@stdin" or "&"))], default);
        int pipe = Array.IndexOf(words, "|");
        if (pipe >= 0)
        {
            actions.CommandLine(CodeValue.Of(string.Join(" ", words)));
        }
    }

    private static string Value(TclWord word, CodeScope scope) =>
        word.Inner is not null ? "\0" : !word.IsBraced && word.Text.Length > 1 && word.Text[0] == '$' ? scope.Find(word.Text)?.Part ?? "\0" : word.Text;

    private static List<TclWord> ReadCommand(string text, ref int at)
    {
        var words = new List<TclWord>();
        while (at < text.Length)
        {
            char c = text[at];
            if (c is '\n' or ';')
            {
                at++;
                break;
            }

            if (char.IsWhiteSpace(c) || (c == '\\' && at + 1 < text.Length && text[at + 1] == '\n'))
            {
                at++;
            }
            else if (c == '#' && words.Count == 0)
            {
                int end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end;
            }
            else
            {
                words.Add(ReadWord(text, ref at));
            }
        }

        return words;
    }

    private static TclWord ReadWord(string text, ref int at)
    {
        char c = text[at];
        if (c == '{')
        {
            return new TclWord(Enclosed(text, ref at, '{', '}'), isBraced: true);
        }

        if (c == '[')
        {
            string inner = Enclosed(text, ref at, '[', ']');
            return new TclWord(inner, inner: inner);
        }

        bool quoted = c == '"';
        at += quoted ? 1 : 0;
        var word = new StringBuilder();
        string? embedded = null;
        while (at < text.Length && (quoted ? text[at] != '"' : !char.IsWhiteSpace(text[at]) && text[at] != ';'))
        {
            if (text[at] == '\\')
            {
                at += Parsing.AnsiEscape.Decode(text, at, word);
            }
            else if (text[at] == '[')
            {
                embedded = Enclosed(text, ref at, '[', ']');
            }
            else
            {
                word.Append(text[at++]);
            }
        }

        at += quoted ? 1 : 0;
        return new TclWord(word.ToString(), inner: embedded);
    }

    private static string Enclosed(string text, ref int at, char open, char close)
    {
        int start = ++at;
        int depth = 1;
        for (; at < text.Length && depth > 0; at++)
        {
            depth += text[at] == open ? 1 : text[at] == close ? -1 : 0;
            at += text[at] == '\\' ? 1 : 0;
        }

        at = Math.Min(at, text.Length);
        return text.Substring(Math.Min(start, at), Math.Max(0, (depth == 0 ? at - 1 : at) - start));
    }
}
