using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Commands that run the command in their arguments to watch or measure it.</summary>
internal static class TracingWrappers
{
    internal static readonly CommandSpec[] Table =
    [
        Wrapping.Wraps("strace", """
            -AcCdDfFhikKnNqrtTvVwxyYzZ -a= -b= -e= -E= -I= -o= -O= -p= -P= -s= -S= -u= -U= -X= --trace= --env= --output= --attach= --trace-path=
            --string-limit= --user= --argv0= --follow-forks? --summary --summary-only --summary-sort-by= --summary-columns= --detach-on= --signal= --status=
            --fault= --inject= --kvm= --quiet? --silent? --raw= --read= --write= --verbose= --abbrev= --columns= --decode-fds? --decode-pids?
            --interruptible= --output-append-mode --output-separately --relative-timestamps? --absolute-timestamps? --syscall-times? --syscall-number
            --instruction-pointer --stack-traces? --tips? --successful-only --failed-only --no-abbrev --const-print-style= --strings-in-hex? --seccomp-bpf
            --debug --daemonize? --help --version
            """, JudgeTracer)
            .AttachesTo("strace"),
        Wrapping.Wraps("ltrace", """
            -bcCfhiLrStTV -a= -A= -D= -e= -F= -l= -n= -o= -p= -s= -u= -w= -x= --align= --config= --debug= --demangle --library= --no-signals --output=
            --where= --indent= --help --version
            """, JudgeTracer)
            .AttachesTo("ltrace"),
        Watches("valgrind", "*", static (call, judge) => Wrapping.Rest(call, judge, 0)),
        Watches("perf", "*", static (call, judge) => Wrapping.Search(call, judge)),
        Watches("heaptrack gdbserver", "-c= *", static (call, judge) =>
        {
            Wrapping.Search(call, judge);
            Wrapping.Texts(call, judge, "-c");
        }),
    ];

    private static CommandSpec AttachesTo(this CommandSpec spec, string name) =>
        spec.Mutating(
            ShellReasonCodes.ReadsCredentials, "Stops and reads a process that runs, with all that it sends and receives.",
            When.Option("-p --attach"),
            match: [name + " -p 42"], noMatch: [name + " ls"]);

    private static CommandSpec Watches(string names, string options, CommandAction action) =>
        Wrapping.Wraps(names, options, action)
            .Mutating(ShellReasonCodes.RunsCode, "Runs a program under an instrument, and records what it does.", When.Always, match: [], noMatch: []);

    private static void JudgeTracer(Invocation call, CommandJudge judge)
    {
        if (call.ValueOf("-o --output") is { } output)
        {
            // A record that starts so is piped into a command.
            if (output.Text.Length > 1 && output.Text[0] is '|' or '!')
            {
                judge.JudgeText(output.WithText(output.Text.Substring(1)));
            }
            else
            {
                PathJudge.Write(judge.Findings, output);
            }
        }

        Wrapping.RestAfterVariables(call, judge);
    }
}
