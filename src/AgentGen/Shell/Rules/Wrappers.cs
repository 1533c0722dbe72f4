using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Commands that run the command in their arguments. None makes it milder.</summary>
internal static class Wrappers
{
    internal static readonly CommandSpec[] Table =
    [
        Elevates("sudo", "-AbEeHiKklnPSsvVN -C= -g= -h= -p= -R= -r= -t= -T= -U= -u= -D= --user= --group= --login --shell --preserve-env? --non-interactive --stdin --chdir= --background --reset-timestamp --validate --list --edit --set-home --prompt="),
        Elevates("doas", "-nsL -a= -C= -u="),
        Elevates("pkexec", "--user= --disable-internal-agent --keep-cwd"),
        Elevates("run0 gosu su-exec", "-u= --user= *"),
        new CommandSpec("su", new OptionGrammar("-flmpP -c= -g= -G= -s= -w= --command= --login --shell= --preserve-environment --user="), OperandRole.Data)
            .Dangerous(ShellReasonCodes.RootShell, "Becomes another user.", When.Always, ["su", "su - root", "su -c id"], [])
            .Runs(static (call, judge) =>
            {
                if (call.ValueOf("-c --command") is { } command)
                {
                    judge.JudgeText(command);
                }
            }),
        Wraps("env", "-i0v -u= -C= -S= --ignore-environment --null --unset= --chdir= --split-string= --debug", JudgeEnv),
        Wraps("nice", "-# -n= --adjustment="),
        Wraps("ionice", "-t -c= -n= -p= -P= -u= --class= --classdata= --ignore"),
        Wraps("nohup setsid builtin caffeinate unbuffer rlwrap fakeroot proxychains proxychains4 torify torsocks catchsegv eatmydata faketime aa-exec dbus-run-session xvfb-run setlock pcscd winpty ts retry", "-acdfimnqswxlr --ctty --fork --wait"),
        Wraps("time gtime", "-apqvlh -f= -o= --format= --output= --append --portability --verbose --quiet"),
        Wraps("timeout gtimeout", "-fpv -k= -s= --foreground --preserve-status --kill-after= --signal= --verbose", skip: 1),
        Wraps("stdbuf", "-i= -o= -e= --input= --output= --error="),
        Wraps("chrt", "-abdfimopr -T= -P= -D= --all-tasks --batch --deadline --fifo --idle --other --rr --pid", skip: 1),
        Wraps("taskset", "-ap -c? --all-tasks --cpu-list --pid", skip: 1),
        Wraps("setarch linux32 linux64 i386 x86_64", "-vR3BFILSTXZ --verbose --addr-no-randomize --3gb", skip: 0),
        Wraps("numactl", "-l -i= -N= -m= -C= *"),
        Wraps("cpulimit", "-zivbqf -l= -p= -e= -P= --limit= --lazy"),
        Wraps("strace ltrace", "-acCdfFhiIqrtTvxyzkbDSLn -o= -e= -p= -s= -u= -E= -a= -O= *"),
        Wraps("perf valgrind gdbserver", "*", static (call, judge) => JudgeRest(call, judge, call.Operands.Count > 0 && call.Operand(0).Text is "stat" or "record" or "trace" ? 1 : 0)),
        Wraps("exec", "-cl -a="),
        Wraps("unshare", "-imnpuUCTrcf -R= -S= -G= -w= --mount --pid --fork --user --map-root-user *"),
        Wraps("flock", "-sxunoFe -w= -E= -c= --shared --exclusive --unlock --nonblock --timeout= --command= --no-fork", static (call, judge) =>
        {
            if (call.ValueOf("-c --command") is { } command)
            {
                judge.JudgeText(command);
            }

            JudgeRest(call, judge, 1);
        }),
        Wraps("busybox toybox", "*"),
        Wraps("systemd-run", "-dGPqrStE --user --scope --unit= --on-calendar= --on-boot= --on-active= --property= --uid= --pty --wait --collect *", static (call, judge) => JudgeRest(call, judge, 0))
            .Dangerous(ShellReasonCodes.Persistence, "Runs a command later or on a schedule.", When.Argument(static argument => argument.Text.StartsWith("--on-", StringComparison.Ordinal)), ["systemd-run --on-calendar=daily x"], ["systemd-run x"])
            .Mutating(ShellReasonCodes.RunsCode, "Starts a service.", When.Always, ["systemd-run ls"], []),
        Wraps("command", "-pvV", static (call, judge) =>
        {
            if (!call.Has("-v -V"))
            {
                JudgeRest(call, judge, 0);
            }
        }),
        Wraps("watch", "-bcdegptxwrf -n= -q= -s= --interval= --differences? --exec --no-title --color --beep --errexit --chgexit --precise", static (call, judge) =>
        {
            if (call.Operands.Count > 0)
            {
                List<Argument> rest = call.From(call.Operands[0]);
                judge.JudgeText(new Argument(string.Join(" ", rest.Select(static argument => argument.Text)), rest[0].Start, rest[0].Length));
            }
        }),
        Wraps("script", "-aefqr -c= -t? -T= -O= -I= -B= --command= *", static (call, judge) =>
        {
            if (call.ValueOf("-c --command") is { } command)
            {
                judge.JudgeText(command);
            }
        }).Mutating(ShellReasonCodes.WritesFile, "Records a session.", When.Always, ["script log"], []),
        Wraps("parallel", "-0kmqtuvX -j= -I= -a= -N= -n= -L= -S= --jobs= --arg-file= --colsep= *", static (call, judge) =>
        {
            if (call.Operands.Count > 0)
            {
                List<Argument> rest = call.From(call.Operands[0]);
                judge.JudgeForEach([.. rest, new Argument("\0", rest[0].Start, rest[0].Length)]);
            }
        }),
        new CommandSpec("chroot", new OptionGrammar("--userspec= --groups= --skip-chdir -u= -g= -G="), OperandRole.Data)
            .Dangerous(ShellReasonCodes.ContainerEscape, "Runs with another root.", When.Always, ["chroot /mnt sh"], []),
        new CommandSpec("nsenter", OptionGrammar.Any, OperandRole.Data)
            .Dangerous(ShellReasonCodes.ContainerEscape, "Enters another process's namespaces.", When.Always, ["nsenter -t 1 -m sh"], []),
        Wraps("op aws-vault doppler dotenv direnv envchain chamber", "*", static (call, judge) =>
        {
            int dashes = IndexOf(call, "--");
            if (dashes > 0)
            {
                judge.Judge(call.From(dashes + 1), default);
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a command with secrets.", call.Name);
            }
            else if (call.Arguments.Any(static argument => argument.Text is "run" or "exec"))
            {
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a command with secrets.", call.Name);
                Suspicions.Judge(judge, call.Arguments);
            }
            else if (!ReadVerbs.Has(call))
            {
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.UnknownCommand, "No rule knows this subcommand.", call.Name);
            }
        }),
    ];

    internal static void JudgeRest(Invocation call, CommandJudge judge, int skip)
    {
        if (call.Operands.Count > skip)
        {
            judge.Judge(call.From(call.Operands[skip]), call.Input);
        }
    }

    private static CommandSpec Wraps(string names, string options, CommandAction? action = null, int skip = 0) =>
        new CommandSpec(names, new OptionGrammar(options), OperandRole.Data).Runs(action ?? ((call, judge) => JudgeRest(call, judge, skip)), stopsAtOperand: true);

    private static CommandSpec Elevates(string names, string options) =>
        new CommandSpec(names, new OptionGrammar(options), OperandRole.Data)
            .Mutating(ShellReasonCodes.Elevated, "Runs with another user's rights.", When.Always, [], [])
            .Dangerous(ShellReasonCodes.RootShell, "Gives a shell with another user's rights.", When.Option("-s -i --shell --login"), ["sudo -s", "sudo -i", "doas -s"], ["@ ls"])
            .Dangerous(ShellReasonCodes.RootShell, "Hands a shell to a program that runs with another user's rights.", call => When.FirstArgument(call, static argument => EmbeddedShell.In(argument.Text)), ["@ x /bin/sh", "@ x --shell=/bin/bash"], ["@ ls"])
            .Runs(JudgeEnv, stopsAtOperand: true);

    // NAME=value operands come first; -S holds a command line of its own.
    private static void JudgeEnv(Invocation call, CommandJudge judge)
    {
        if (call.ValueOf("-S --split-string") is { } line && call.Name.Text.EndsWith("env", StringComparison.Ordinal))
        {
            judge.JudgeText(line);
        }

        foreach (int index in call.Operands)
        {
            Argument operand = call.Arguments[index];
            int equals = operand.Text.IndexOf('=');
            if (equals <= 0 || Parsing.Characters.NameLength(operand.Text, 0) != equals)
            {
                judge.Judge(call.From(index), call.Input);
                return;
            }

            judge.JudgeVariable(operand.Text.Substring(0, equals), operand.WithText(operand.Text.Substring(equals + 1)));
        }
    }

    private static int IndexOf(Invocation call, string text)
    {
        for (int i = 1; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i].Text == text)
            {
                return i;
            }
        }

        return -1;
    }
}
