using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>find, fd and xargs: what they run, they run for many files.</summary>
internal static class FindCommands
{
    private static readonly string[] WithValue =
    [
        "-name", "-iname", "-path", "-ipath", "-wholename", "-iwholename", "-regex", "-iregex", "-lname", "-ilname", "-type", "-xtype", "-size", "-mtime", "-atime", "-ctime",
        "-mmin", "-amin", "-cmin", "-newer", "-anewer", "-cnewer", "-samefile", "-inum", "-links", "-perm", "-user", "-group", "-uid", "-gid", "-maxdepth", "-mindepth",
        "-printf", "-regextype", "-fstype", "-used", "-context", "-D", "-flags", "-Bmin", "-Btime", "-Bnewer", "-files0-from", "-f",
    ];

    private static readonly string[] Plain =
    [
        "-print", "-print0", "-ls", "-prune", "-quit", "-depth", "-d", "-a", "-o", "-and", "-or", "-not", "-empty", "-readable", "-writable", "-executable", "-true", "-false",
        "-follow", "-L", "-H", "-P", "-E", "-X", "-x", "-s", "-xdev", "-mount", "-daystart", "-noleaf", "-nouser", "-nogroup", "-warn", "-nowarn", "-ignore_readdir_race",
        "-noignore_readdir_race", "-O1", "-O2", "-O3", "-help", "--help", "-version", "-nowarn",
    ];

    private static readonly string[] Writes = ["-fprint", "-fprint0", "-fls", "-fprintf"];

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("find gfind", OptionGrammar.Any, OperandRole.Data)
            .Dangerous(ShellReasonCodes.BulkDelete, "Deletes every file that is found.", When.ArgumentIs("-delete"), ["find . -name '*.o' -delete", "find -delete"], ["find . -name delete", "find . -name '*.o'"])
            .Runs(JudgeFind),
        Spec.Prints("xargs gxargs", "-0oprtx -E= -I= -L= -P= -R= -S= -J= -a= -d= -e? -i? -l? -n= -s= --arg-file= --delimiter= --eof? --exit --interactive --max-args= --max-chars= --max-lines= --max-procs= --no-run-if-empty --null --open-tty --process-slot-var= --replace? --show-limits --verbose")
            .Runs(JudgeXargs, stopsAtOperand: true),
    ];

    internal static void RunFdCommand(Invocation call, CommandJudge judge)
    {
        if (call.IndexOf("-x -X --exec --exec-batch") is >= 0 and int index)
        {
            List<Argument> command = call.From(index + 1);
            judge.JudgeForEach(command);
        }
    }

    private static void JudgeFind(Invocation call, CommandJudge judge)
    {
        for (int i = 1; i < call.Arguments.Count; i++)
        {
            Argument argument = call.Arguments[i];
            if (argument.Text is "-exec" or "-execdir" or "-ok" or "-okdir")
            {
                i = JudgeExec(call, judge, i + 1);
            }
            else if (Array.IndexOf(Writes, argument.Text) >= 0)
            {
                i++;
                PathJudge.Write(judge.Findings, i < call.Arguments.Count ? call.Arguments[i] : argument);
                i += argument.Text == "-fprintf" ? 1 : 0;
            }
            else if (Array.IndexOf(WithValue, argument.Text) >= 0 || argument.Text.StartsWith("-newer", StringComparison.Ordinal))
            {
                i++;
            }
            else if (argument.IsOption && argument.Text != "-delete" && argument.Text != "--" && Array.IndexOf(Plain, argument.Text) < 0)
            {
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.UnknownOption, "No rule knows this expression of 'find'.", argument);
            }
        }
    }

    private static int JudgeExec(Invocation call, CommandJudge judge, int start)
    {
        var command = new List<Argument>();
        int i = start;
        for (; i < call.Arguments.Count; i++)
        {
            Argument argument = call.Arguments[i];
            if (argument.Text == ";" || (argument.Text == "+" && command.Count > 0 && command[command.Count - 1].Text == "{}"))
            {
                break;
            }

            command.Add(argument);
        }

        judge.JudgeForEach(command.ConvertAll(static argument => argument.Text == "{}" ? argument.WithText("\0") : argument));
        return i;
    }

    private static void JudgeXargs(Invocation call, CommandJudge judge)
    {
        if (call.Operands.Count == 0)
        {
            return;
        }

        List<Argument> command = call.From(call.Operands[0]);
        string? replace = call.Has("-i --replace") ? "{}" : call.ValueOf("-I -J")?.Text;
        if (replace is null)
        {
            command.Add(new Argument("\0", call.Name.Start, call.Name.Length));
        }
        else if (replace.Length > 0)
        {
            command = command.ConvertAll(argument => argument.WithText(argument.Text.Replace(replace, "\0")));
        }

        judge.JudgeForEach(command);
    }
}
