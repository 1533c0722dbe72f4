using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Reads the expression of a call of find: tests, actions, and the commands that it runs on what it finds.</summary>
internal sealed class FindExpression(Invocation call, CommandJudge judge)
{
    private static readonly HashSet<string> WithValue = new(StringComparer.Ordinal)
    {
        "-name", "-iname", "-path", "-ipath", "-wholename", "-iwholename", "-regex", "-iregex", "-lname", "-ilname", "-type", "-xtype", "-size",
        "-mtime", "-atime", "-ctime", "-Btime", "-mmin", "-amin", "-cmin", "-Bmin", "-newer", "-anewer", "-cnewer", "-Bnewer", "-mnewer", "-samefile",
        "-inum", "-links", "-perm", "-user", "-group", "-uid", "-gid", "-maxdepth", "-mindepth", "-printf", "-regextype", "-fstype", "-used", "-since",
        "-asince", "-bsince", "-csince", "-msince", "-context", "-flags", "-xattrname", "-D", "-f", "-S", "-exclude",
    };

    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "-print", "-print0", "-printx", "-ls", "-prune", "-quit", "-exit", "-depth", "-d", "-a", "-o", "-and", "-or", "-not", "-empty", "-readable",
        "-writable", "-executable", "-true", "-false", "-follow", "-L", "-H", "-P", "-E", "-X", "-x", "-s", "-xdev", "-mount", "-daystart",
        "-noleaf", "-nouser",
        "-nogroup", "-warn", "-nowarn", "-ignore_readdir_race", "-noignore_readdir_race", "-nohidden", "-hidden", "-sparse", "-xattr", "-acl", "-capable",
        "-O0", "-O1", "-O2", "-O3", "-help", "--help", "-version", "--version", "--", "-color", "-nocolor", "-unique", "-status", "-noerror",
    };

    private string _start = "";
    private string? _pattern;

    internal void Judge()
    {
        bool expression = false;
        for (int i = 1; i < call.Arguments.Count; i++)
        {
            string text = call.Arguments[i].Text;
            expression |= IsOperator(text) || (text.Length > 1 && text[0] == '-' && !IsBeforeStart(text));
            i = JudgePart(i, expression);
        }
    }

    private static bool IsBeforeStart(string text) => text is "-L" or "-H" or "-P" or "-E" or "-X" or "-x" or "-s" or "-d" or "-f" or "-D" or "--";

    private static bool IsOperator(string text) => text is "(" or ")" or "!" or ",";

    private int JudgePart(int i, bool expression)
    {
        Argument argument = call.Arguments[i];
        string text = argument.Text;
        switch (text)
        {
            case "-exec" or "-execdir" or "-ok" or "-okdir":
                return JudgeCommand(i + 1);
            case "-delete":
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.BulkDelete, "Deletes every file that is found.", argument);
                return i;
            case "-fprint" or "-fprint0" or "-fls" or "-fprintf":
                PathJudge.Write(judge.Findings, i + 1 < call.Arguments.Count ? call.Arguments[i + 1] : argument);
                return text == "-fprintf" ? i + 2 : i + 1;
            case "-files0-from":
                PathJudge.Read(judge.Findings, i + 1 < call.Arguments.Count ? call.Arguments[i + 1] : argument);
                return i + 1;
        }

        if (WithValue.Contains(text) || (text.StartsWith("-newer", StringComparison.Ordinal) && text.Length == 8))
        {
            Remember(text, i + 1);
            return i + 1;
        }

        if (argument.IsOption && !Plain.Contains(text))
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.UnknownOption, "No rule knows this expression of 'find'.", argument);
        }
        else if (!argument.IsOption && !expression && !IsOperator(text) && IsMoreSensitive(text))
        {
            _start = text;
        }
        else if (expression && !argument.IsKnown && text == "\0")
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.UnknownOption, "This part of the expression is not known before.", argument);
        }

        return i;
    }

    // Only what gives a command on {} another meaning matters: system paths to start from, names of credentials.
    private void Remember(string test, int index)
    {
        if (index < call.Arguments.Count && test is "-name" or "-path" or "-wholename" && call.Arguments[index].Text is var pattern)
        {
            string path = "/\0/" + pattern.TrimStart('/').Replace('*', '\0');
            _pattern = _pattern is null || Secrets.Holds(path) || test == "-name" ? path : _pattern;
        }
    }

    private bool IsMoreSensitive(string start) =>
        _start.Length == 0 || (ShellPaths.Of(_start) is PathKind.Ordinary or PathKind.Temporary && ShellPaths.Of(start) is not PathKind.Ordinary);

    private int JudgeCommand(int start)
    {
        var command = new List<Argument>();
        int i = start;
        for (; i < call.Arguments.Count; i++)
        {
            Argument argument = call.Arguments[i];
            if (argument.Text == ";" || (argument.Text == "+" && command.Count > 0 && call.Arguments[i - 1].Text == "{}"))
            {
                break;
            }

            command.Add(argument.Text.IndexOf("{}", StringComparison.Ordinal) >= 0 ? argument.WithText(argument.Text.Replace("{}", Found())) : argument);
        }

        judge.JudgeForEach(command);
        return i;
    }

    // What {} stands for: below where the search starts, with the name that is asked for.
    private string Found()
    {
        bool matters = ShellPaths.Of(_start) is PathKind.System or PathKind.Startup or PathKind.Log or PathKind.Device || Secrets.Holds(_start);
        string place = matters ? _start.TrimEnd('/') : "";
        if (_pattern is { } named && ShellPaths.Of(_start) is PathKind.Root && Secrets.Holds("/etc/" + ShellPaths.Name(named)))
        {
            return "/etc/" + ShellPaths.Name(named);
        }

        return _pattern is { } pattern && Secrets.Holds(pattern) ? place + pattern : place.Length > 0 ? place + "/\0" : "\0";
    }
}
