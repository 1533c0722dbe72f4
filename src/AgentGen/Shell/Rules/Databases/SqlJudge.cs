using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Judges statements of SQL: reading is harmless, changing is a change, and losing a table's worth of data is dangerous.</summary>
internal static class SqlJudge
{
    private const string Destroys = ShellReasonCodes.DestroysRemote;

    internal static void Judge(CommandJudge judge, Argument text)
    {
        if (text.Origin > Origin.Known || text.Text.IndexOf(Parsing.Source.Unknown) == 0)
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesSystem, "The statement is not known before it runs.", text);
        }

        foreach (List<string> words in SqlStatements.Read(text.Text))
        {
            JudgeStatement(judge, words, text);
        }

        JudgeFiles(judge, text, "from '");
        JudgeFiles(judge, text, "join '");
    }

    // Some engines take the name of a file for a table.
    private static void JudgeFiles(CommandJudge judge, Argument text, string before)
    {
        string sql = text.Text;
        for (int at = sql.IndexOf(before, StringComparison.OrdinalIgnoreCase); at >= 0; at = sql.IndexOf(before, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int start = at + before.Length;
            int end = sql.IndexOf('\'', start);
            PathJudge.Read(judge.Findings, text.WithText(end < 0 ? sql.Substring(start) : sql.Substring(start, end - start)));
        }
    }

    private static void JudgeStatement(CommandJudge judge, List<string> words, Argument place)
    {
        int first = 0;
        while (first < words.Count && words[first] == "(")
        {
            first++;
        }

        string verb = first < words.Count ? words[first] : "";
        switch (verb)
        {
            case "SELECT" or "WITH" or "VALUES" or "TABLE" or "FROM":
                JudgeQuery(judge, words, place);
                break;
            case "SHOW" or "DESCRIBE" or "DESC" or "USE" or "BEGIN" or "START" or "COMMIT" or "ROLLBACK" or "END" or "HELP" or "STATUS" or "CHECKSUM"
                or "LIST" or "PRINT" or "GO" or "":
                break;
            case "EXPLAIN" or "PROFILE":
                JudgeExplained(judge, words, first, place);
                break;
            case "PRAGMA":
                JudgePragma(judge, words, place);
                break;
            case "SET" when !HasAny(words, "GLOBAL", "PERSIST", "PASSWORD", "@@GLOBAL", "ROLE", "AUTHORIZATION", "PERSIST_ONLY"):
                break;
            case "COPY" when HasSequence(words, "TO", "STDOUT"):
                break;
            default:
                JudgeChange(judge, words, verb, first, place);
                break;
        }

        JudgeFunctions(judge, words, place, verb is "SELECT" or "WITH" or "VALUES" or "TABLE" or "FROM" or "EXPLAIN");
    }

    private static void JudgeQuery(CommandJudge judge, List<string> words, Argument place)
    {
        if (HasAny(words, "PG_SHADOW", "PG_AUTHID", "AUTHENTICATION_STRING", "RDS_SUPERUSER", "PG_USER_MAPPING"))
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.ReadsCredentials, "Reads the passwords of accounts.", place);
        }

        int write = words.FindIndex(static word => word is "INTO" or "INSERT" or "UPDATE" or "DELETE" or "MERGE");
        if (write >= 0)
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesSystem, "The statement writes.", place);
            if (words[write] is "DELETE" && !HasWhere(words, write))
            {
                judge.Add(ShellRisk.Dangerous, Destroys, "Deletes or changes every row of a table.", place);
            }
        }
    }

    private static void JudgeExplained(CommandJudge judge, List<string> words, int first, Argument place)
    {
        int analyze = words.IndexOf("ANALYZE");
        int statement = words.FindIndex(first + 1, static word => word is "SELECT" or "WITH" or "INSERT" or "UPDATE" or "DELETE" or "MERGE" or "CREATE"
            or "EXECUTE" or "REPLACE" or "DECLARE");
        if (analyze > first && statement > analyze)
        {
            JudgeStatement(judge, words.GetRange(statement, words.Count - statement), place);
        }
    }

    private static void JudgePragma(CommandJudge judge, List<string> words, Argument place)
    {
        string name = words.Count > 1 ? words[words.Count > 3 && words[2] == "." ? 3 : 1] : "";
        bool asks = name is "TABLE_INFO" or "TABLE_XINFO" or "TABLE_LIST" or "INDEX_LIST" or "INDEX_INFO" or "INDEX_XINFO" or "FOREIGN_KEY_LIST"
            or "FOREIGN_KEY_CHECK" or "DATABASE_LIST"
            or "INTEGRITY_CHECK" or "QUICK_CHECK" or "COLLATION_LIST" or "COMPILE_OPTIONS" or "FUNCTION_LIST" or "MODULE_LIST" or "PRAGMA_LIST"
            or "SHOW_TABLES" or "SHOW";
        if (!asks && (words.Contains("=") || words.Contains("(")))
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesSystem, "Changes a setting of the database.", place);
        }
    }

    private static void JudgeChange(CommandJudge judge, List<string> words, string verb, int first, Argument place)
    {
        judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesSystem, "The statement changes the database, or no rule knows it.", place);
        string next = first + 1 < words.Count ? words[first + 1] : "";
        switch (verb)
        {
            case "DROP" when next is not ("INDEX" or "VIEW" or "TRIGGER" or "FUNCTION" or "PROCEDURE" or "POLICY" or "RULE" or "CAST" or "AGGREGATE"
                or "OPERATOR" or "TEMPORARY" or "SYNONYM" or "COMMENT"):
            case "TRUNCATE":
                judge.Add(ShellRisk.Dangerous, Destroys, "The statement destroys data.", place);
                break;
            case "DELETE" or "UPDATE" when !HasWhere(words, first):
                judge.Add(ShellRisk.Dangerous, Destroys, "Deletes or changes every row of a table.", place);
                break;
            case "ALTER" when HasSequence(words, "DROP", "COLUMN") || HasSequence(words, "DROP", "PARTITION") || HasSequence(words, "TRUNCATE", "PARTITION"):
                judge.Add(ShellRisk.Dangerous, Destroys, "The statement destroys data.", place);
                break;
            case "PURGE" or "SHUTDOWN" or "RESET" when verb != "RESET" || next is "MASTER" or "BINARY" or "REPLICA" or "SLAVE":
                judge.Add(ShellRisk.Dangerous, Destroys, "The statement stops the server or destroys its logs.", place);
                break;
            case "COPY" when words.Contains("PROGRAM"):
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.SpawnsShell, "Runs a program on the database's server.", place);
                break;
            case "LOAD" when next is "'" or "EXTENSION":
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.InjectsCode, "Loads a library into the database's server.", place);
                break;
            case "DO" or "EXECUTE" or "EXEC" or "CALL" or "PREPARE" when Mentions(place.Text):
                judge.Add(ShellRisk.Dangerous, Destroys, "The code in the statement destroys data.", place);
                break;
        }
    }

    private static void JudgeFunctions(CommandJudge judge, List<string> words, Argument place, bool isQuery)
    {
        for (int i = 0; i < words.Count; i++)
        {
            bool called = i + 1 < words.Count && words[i + 1] == "(" && char.IsLetter(words[i][0]);
            if (SqlFunctions.ReachOut(words[i]) && (called || words[i][0] == 'X'))
            {
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.InjectsCode, "Reads files or runs programs on the database's server.", place);
                return;
            }

            if (isQuery && called && !SqlFunctions.OnlyCompute(words[i]) && !IsTableOf(words, i))
            {
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Calls a function of which no rule knows what it does.", place);
                return;
            }
        }
    }

    // "WITH name (columns) AS": what stands there is no call.
    private static bool IsTableOf(List<string> words, int index) => index > 0 && words[index - 1] is "WITH" or "RECURSIVE" or "AS" or ".";

    private static bool Mentions(string text) =>
        text.IndexOf("DROP ", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("TRUNCATE ", StringComparison.OrdinalIgnoreCase) >= 0
        || text.IndexOf("xp_cmdshell", StringComparison.OrdinalIgnoreCase) >= 0;

    // "WHERE 1 = 1" and "WHERE TRUE" choose every row.
    private static bool HasWhere(List<string> words, int from)
    {
        int where = words.IndexOf("WHERE", from);
        if (where < 0 || where + 1 >= words.Count)
        {
            return false;
        }

        bool all = words[where + 1] is "TRUE" || (char.IsDigit(words[where + 1][0]) && (where + 2 >= words.Count || words[where + 2] == "="));
        return !all;
    }

    private static bool HasAny(List<string> words, params string[] names) => words.Exists(word => Array.IndexOf(names, word) >= 0);

    private static bool HasSequence(List<string> words, string first, string second)
    {
        for (int i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] == first && words[i + 1] == second)
            {
                return true;
            }
        }

        return false;
    }
}
