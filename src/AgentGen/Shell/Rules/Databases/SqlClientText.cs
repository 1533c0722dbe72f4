using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>What a client of a database is given to run: its own commands (<c>\dt</c>, <c>.tables</c>, <c>system ls</c>), and statements.</summary>
internal static class SqlClientText
{
    private static readonly string[] DotReads =
    [
        ".tables", ".schema", ".mode", ".headers", ".header", ".databases", ".indexes", ".indices", ".help", ".show", ".stats", ".timer", ".width",
        ".separator", ".nullvalue", ".print",
        ".quit", ".exit", ".dump", ".fullschema", ".dbinfo", ".lint", ".eqp", ".explain", ".bail", ".changes", ".limit", ".version", ".sha3sum", ".echo",
        ".prompt", ".maxrows", ".columns",
        ".timeout", ".parameter", ".connection", ".nonce", ".scanstats", ".vfsname", ".vfsinfo", ".vfslist", ".selftest", ".types",
    ];

    /// <summary>Judges a text line by line: a line that begins as the client's own command is one, the rest is SQL.</summary>
    internal static void Judge(CommandJudge judge, Argument text)
    {
        string whole = text.Text;
        if (whole.IndexOf('\\') < 0 && whole.TrimStart().IndexOf('.') != 0 && whole.IndexOf("\n.", StringComparison.Ordinal) < 0 && !BeginsCommand(whole, 0))
        {
            SqlJudge.Judge(judge, text);
            return;
        }

        var statements = new List<string>();
        foreach (string line in whole.Split(['\n']))
        {
            for (int at = 0; at < line.Length;)
            {
                // A command of the client's own takes the rest of its line.
                if (BeginsCommand(line, at) && JudgeCommand(judge, line.Substring(at).Trim(), text))
                {
                    break;
                }

                // A command may also stand behind a statement, and ends it: select 1 \g file.
                int end = line.IndexOf(';', at);
                int command = line.IndexOf('\\', at);
                end = end < 0 ? line.Length : end + 1;
                end = command > at && command < end && !IsQuoted(line, at, command) ? command : end;
                statements.Add(line.Substring(at, end - at));
                at = end;
            }
        }

        SqlJudge.Judge(judge, text.WithText(string.Join("\n", statements)));
    }

    private static bool IsQuoted(string line, int start, int place)
    {
        char quote = '\0';
        for (int i = start; i < place; i++)
        {
            if (line[i] is '\'' or '"' && (quote == '\0' || quote == line[i]))
            {
                quote = quote == '\0' ? line[i] : '\0';
            }
        }

        return quote != '\0';
    }

    private static bool BeginsCommand(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length && text[at] switch
        {
            '\\' or '!' => true,
            '.' => at + 1 < text.Length && char.IsLetter(text[at + 1]),
            _ => IsWordAt(text, at, "system") || IsWordAt(text, at, "source") || IsWordAt(text, at, "pager") || IsWordAt(text, at, "tee"),
        };
    }

    private static bool IsWordAt(string text, int at, string word) =>
        at + word.Length < text.Length && text[at + word.Length] == ' '
            && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool StartsWithWord(string text, string word) => text.Length > word.Length && text[word.Length] == ' '
        && text.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool JudgeCommand(CommandJudge judge, string line, Argument place)
    {
        if (line.Length == 0)
        {
            return true;
        }

        if (line[0] == '\\')
        {
            JudgeBackslash(judge, line, place);
            return true;
        }

        if (line[0] == '.' && line.Length > 1 && char.IsLetter(line[1]))
        {
            JudgeDot(judge, line, place);
            return true;
        }

        if (StartsWithWord(line, "system") || line.StartsWith("!!", StringComparison.Ordinal))
        {
            RunsText(judge, line.Substring(line[0] == '!' ? 2 : "system".Length), place);
            return true;
        }

        if (StartsWithWord(line, "source") || StartsWithWord(line, "pager") || StartsWithWord(line, "tee"))
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs statements from a file, or gives the output to another program.", place);
            RunsPiped(judge, StartsWithWord(line, "pager") ? "|" + line.Substring("pager".Length) : line, place);
            return true;
        }

        return false;
    }

    private static void JudgeBackslash(CommandJudge judge, string line, Argument place)
    {
        int end = line.IndexOf(' ');
        string name = end < 0 ? line : line.Substring(0, end);
        string rest = end < 0 ? "" : line.Substring(end + 1).Trim();
        if (line.StartsWith("\\!", StringComparison.Ordinal))
        {
            RunsText(judge, line.Substring(2), place);
            return;
        }

        RunsQuoted(judge, line, place);
        bool shows = name.StartsWith("\\d", StringComparison.Ordinal)
            || name.StartsWith("\\l", StringComparison.Ordinal) && !name.StartsWith("\\lo", StringComparison.Ordinal)
            || name.TrimEnd('+') is "\\x" or "\\z" or "\\q" or "\\h" or "\\?" or "\\c" or "\\connect" or "\\conninfo" or "\\timing" or "\\pset" or "\\echo"
            or "\\a" or "\\t" or "\\f" or "\\H"
                or "\\sf" or "\\sv" or "\\encoding" or "\\p" or "\\r" or "\\u" or "\\s" or "\\set" or "\\unset" or "\\errverbose" or "\\gx" or "\\gset"
                or "\\crosstabview" or "\\gdesc" or "\\watch"
                or "\\pager" or "\\if" or "\\else" or "\\endif" or "\\elif" or "\\prompt" or "\\qecho" or "\\warn" or "\\g" or "\\G" or "\\n";
        bool piped = rest.IndexOf('|') == 0 || rest.IndexOf("program", StringComparison.OrdinalIgnoreCase) >= 0;
        if (!shows || (piped && name is "\\g" or "\\gx") || (rest.Length > 0 && name is "\\g" or "\\gx" or "\\s"))
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesSystem, "Writes a file, runs one, or changes the database.", place);
            RunsPiped(judge, rest, place);
        }
    }

    // What stands in back quotes after a command of psql is run, and what it prints put in its place.
    private static void RunsQuoted(CommandJudge judge, string line, Argument place)
    {
        for (int open = line.IndexOf('`'); open >= 0;)
        {
            int close = line.IndexOf('`', open + 1);
            RunsText(judge, close < 0 ? line.Substring(open + 1) : line.Substring(open + 1, close - open - 1), place);
            open = close < 0 ? -1 : line.IndexOf('`', close + 1);
        }
    }

    private static void JudgeDot(CommandJudge judge, string line, Argument place)
    {
        int end = line.IndexOf(' ');
        string name = end < 0 ? line : line.Substring(0, end);
        string rest = end < 0 ? "" : line.Substring(end + 1).Trim();
        if (IsShortOf(name, ".shell", 3) || IsShortOf(name, ".system", 3))
        {
            RunsText(judge, rest, place);
        }
        else if (IsShortOf(name, ".load", 2))
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.InjectsCode, "Loads a library into the client.", place);
        }
        else if (!Array.Exists(DotReads, known => IsShortOf(name, known, 2)))
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesFiles, "Writes or reads files for the database.", place);
            RunsPiped(judge, rest, place);
        }
    }

    // sqlite3 takes any beginning of a command's name.
    private static bool IsShortOf(string name, string full, int least) => name.Length >= least && full.StartsWith(name, StringComparison.Ordinal);

    private static void RunsText(CommandJudge judge, string command, Argument place)
    {
        judge.Add(ShellRisk.Mutating, ShellReasonCodes.SpawnsShell, "Runs a command in a shell.", place);
        judge.JudgeText(place.WithText(command.Trim().Trim('\'', '"')));
    }

    private static void RunsPiped(CommandJudge judge, string rest, Argument place)
    {
        int program = rest.IndexOf("program", StringComparison.OrdinalIgnoreCase);
        string? command = rest.StartsWith("|", StringComparison.Ordinal) ? rest.Substring(1) : program >= 0 ? rest.Substring(program + "program".Length) : null;
        if (command is not null)
        {
            RunsText(judge, command, place);
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.SpawnsShell, "Gives the output to a program, or takes it from one.", place);
        }
    }
}
