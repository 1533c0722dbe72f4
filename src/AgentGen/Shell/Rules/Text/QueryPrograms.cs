using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>The programs that filters of structured text are given: most only pick, but some words of their languages read files, write or run.</summary>
internal static class QueryPrograms
{
    // Miller's verbs that print whatever their options; its language (put, filter) is looked at.
    private static readonly HashSet<string> MillerVerbs = new(StringComparer.Ordinal)
    {
        "altkv", "bar", "bootstrap", "bottom", "cat", "count", "count-distinct", "count-similar", "cut", "decimate", "fill-down", "fill-empty", "filter",
        "flatten", "format-values", "fraction", "gap", "grep", "group-by", "group-like", "gsub", "having-fields", "head", "histogram", "join",
        "json-parse", "json-stringify", "label", "latin1-to-utf8", "least-frequent", "merge-fields", "most-frequent", "nest", "nothing", "put", "regularize",
        "rename", "reorder", "repeat", "reshape", "sec2gmt", "sec2gmtdate", "seqgen", "shuffle", "skip-trivial-records", "sort", "sort-within-records",
        "sort-within-records-values", "sparsify", "split-join", "splitax", "ssub", "stats1", "stats2", "step", "strptime", "sub", "summary", "tac", "tail",
        "template", "top", "unflatten", "uniq", "unspace", "unsparsify", "utf8-to-latin1", "help", "version", "sample", "nidx",
    };

    /// <summary>Judges the expressions of yq: it may load any file, and run a program where that is allowed.</summary>
    internal static void JudgeYaml(Invocation call, CommandJudge judge)
    {
        bool given = call.Has("--expression --from-file");
        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (name == "--expression" && value is { } expression)
            {
                JudgeExpression(judge, expression);
            }
        }

        if (call.Operands.Count > 0 && given)
        {
            PathJudge.Read(judge.Findings, call.Operand(0));
        }

        // Older versions have words before the expression: yq eval '.a' file.
        for (int i = 0; i < call.Operands.Count && i < 2 && !given; i++)
        {
            JudgeExpression(judge, call.Operand(i));
        }
    }

    /// <summary>Judges Miller's verbs: its own language can run programs and write files; the others print.</summary>
    internal static void JudgeMiller(Invocation call, CommandJudge judge)
    {
        if (call.Has("-I -s --load --mload"))
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesFiles, "Edits files in place, or takes options from a file.", call.Name);
        }

        string verb = "";
        for (int i = call.Operands.Count > 0 ? call.Operands[0] : call.Arguments.Count; i < call.Arguments.Count; i++)
        {
            Argument argument = call.Arguments[i];
            string before = call.Arguments[i - 1].Text;
            bool begins = verb.Length == 0 || before == "then";
            verb = begins ? argument.Text : verb;
            if ((begins && !MillerVerbs.Contains(verb)) || RunsOrWrites(argument.Text) || (verb is "put" or "filter" && argument.Text is "-f"))
            {
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "The program may write files or run commands.", argument);
                InlineCode.JudgeLiterals(judge, argument);
            }
            else if (before is "--prepipe" or "--prepipex")
            {
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Reads a file through a command.", argument);
                judge.JudgeText(argument);
            }
            else if (!begins && !argument.IsOption)
            {
                PathJudge.Read(judge.Findings, argument);
            }
        }
    }

    // load("file"), load_str("file"), system("program").
    private static void JudgeExpression(CommandJudge judge, Argument expression)
    {
        string text = expression.Text;
        for (int open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            string word = WordBefore(text, open);
            if (word == "system")
            {
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "The program may write files or run commands.", expression);
                InlineCode.JudgeLiterals(judge, expression);
            }
            else if (word == "load" || word.StartsWith("load_", StringComparison.Ordinal))
            {
                int close = text.IndexOf(')', open);
                string path = (close < 0 ? text.Substring(open + 1) : text.Substring(open + 1, close - open - 1)).Trim();
                if (path.Length > 2 && path[0] == '"' && path.IndexOf('"', 1) == path.Length - 1)
                {
                    PathJudge.Read(judge.Findings, expression.WithText(path.Trim('"')));
                }
                else
                {
                    judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "The program reads files that are not known before.", expression);
                }
            }
        }
    }

    private static string WordBefore(string text, int end)
    {
        int last = end;
        while (last > 0 && text[last - 1] == ' ')
        {
            last--;
        }

        int start = last;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
        {
            start--;
        }

        return text.Substring(start, last - start);
    }

    private static bool RunsOrWrites(string program) =>
        Mentions(program, "system") || Mentions(program, "exec") || Mentions(program, "tee ") || Mentions(program, "redirect")
        || ((Mentions(program, "print") || Mentions(program, "emit") || Mentions(program, "dump")) && program.IndexOfAny(['>', '|']) >= 0);

    private static bool Mentions(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
}
