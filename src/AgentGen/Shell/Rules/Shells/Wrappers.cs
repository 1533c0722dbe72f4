using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Commands that run the command in their arguments with another priority, time, terminal or environment.</summary>
internal static class Wrappers
{
    internal static readonly CommandSpec[] Table =
    [
        Wrapping.Wraps("env genv", """
            -i0v -u= -C= -S= -a= -P= --ignore-environment --null --unset= --chdir= --split-string= --debug --argv0= --block-signal? --default-signal?
            --ignore-signal? --list-signal-handling --help --version
            """, JudgeEnv),
        Wrapping.Wraps("nice gnice", "-# -n= --adjustment= --help --version"),
        Wrapping.Wraps("ionice", "-t -c= -n= -p= -P= -u= --class= --classdata= --ignore --pid= --pgid= --uid= -hV --help --version"),
        Wrapping.Wraps("nohup gnohup", "--help --version"),
        Wrapping.Wraps("setsid", "-cfw --ctty --fork --wait -hV --help --version"),
        Wrapping.Wraps("builtin", ""),
        Wrapping.Wraps("exec", "-cl -a="),
        Wrapping.Wraps("command", "-pvV", static (call, judge) =>
        {
            if (!call.Has("-v -V"))
            {
                Wrapping.Rest(call, judge, 0);
            }
        }),
        Wrapping.Wraps("time gtime", "-apqvlhV -f= -o= --format= --output= --append --portability --verbose --quiet --help --version", static (call, judge) =>
        {
            Wrapping.Files(call, judge, "-o --output");
            Wrapping.Rest(call, judge, 0);
        }),
        Wrapping.Wraps("timeout gtimeout", "-fpv -k= -s= --foreground --preserve-status --kill-after= --signal= --verbose --help --version", skip: 1),
        Wrapping.Wraps("stdbuf gstdbuf", "-i= -o= -e= --input= --output= --error= --help --version"),
        Wrapping.Wraps("chrt", """
            -abdfimoprvRGe -T= -P= -D= --all-tasks --batch --deadline --ext --fifo --idle --other --rr --pid --max --verbose --reset-on-fork --sched-runtime=
            --sched-period= --sched-deadline= --help --version
            """, skip: 1),
        Wrapping.Wraps("taskset", "-aphV -c? --all-tasks --cpu-list --pid --help --version", skip: 1),
        Wrapping.Wraps("numactl", """
            -lasH -i= -w= -N= -m= -C= -p= -P= --all --localalloc --interleave= --weighted-interleave= --cpunodebind= --membind= --physcpubind= --preferred=
            --preferred-many= --balancing --show --hardware --cpu-compress
            """),
        Wrapping.Wraps("cpulimit", """
            -zibvqfmrc -l= -p= -e= -P= -s= --limit= --pid= --exe= --path= --lazy --foreground --background --kill --monitor-forks --verbose --quiet
            --help
            """),
        Wrapping.Wraps("prlimit", """
            -c? -d? -e? -f? -i? -l? -m? -n? -q? -r? -s? -t? -u? -v? -x? -y? -p= -o= --core? --data? --nice? --fsize? --sigpending? --memlock? --rss? --nofile?
            --msgqueue? --rtprio? --stack? --cpu? --nproc? --as? --locks? --rttime? --pid= --output= --noheadings --raw --verbose -hV --help --version
            """),
        Wrapping.Wraps("choom", "-p= -n= --pid= --adjust= -hV --help --version"),
        Wrapping.Wraps("caffeinate", "-dimsu -t= -w="),
        Wrapping.Wraps("systemd-inhibit", "--what= --who= --why= --mode= --list --no-pager --no-legend --no-ask-password -h --help --version"),
        Wrapping.Wraps("unbuffer", "-p"),
        Wrapping.Wraps("rlwrap", """
            -ciInNoRrUvh -a? -A? -b= -C= -D= -e= -f= -F= -g= -H= -l= -m? -M= -O= -p? -P= -q= -s= -S= -t= -T= -w= -W? -X -z= --always-readline?
            --ansi-colour-aware? --break-chars= --case-insensitive --command-name= --file= --history-filename= --histsize= --no-children --remember
            --prompt-colour? --quote-characters= --filter= --help --version
            """, static (call, judge) =>
            {
                Wrapping.Texts(call, judge, "-z --filter");
                Wrapping.Rest(call, judge, 0);
            }),
        Wrapping.Wraps("catchsegv eatmydata torify chronic pcscd winpty", ""),
        Wrapping.Wraps("torsocks tsocks", """
            -idqh -a= -p= -u= -P= --shell --isolate --debug --quiet --address= --port= --user= --pass= --help --version
            """, static (call, judge) =>
            Wrapping.RestOrShell(call, judge, 0)),
        Wrapping.Wraps("proxychains proxychains4", "-q -f="),
        Wrapping.Wraps("faketime", "-mf -p= --exclude-monotonic --date-prog= --help --version", skip: 1),
        Wrapping.Wraps("xvfb-run", """
            -al -e= -f= -n= -p= -s= -w= --auto-servernum --auto-display --listen-tcp --error-file= --auth-file= --server-num= --xauth-protocol=
            --server-args= --wait= -h --help
            """),
        Wrapping.Wraps("dbus-run-session", "--config-file= --dbus-daemon= --help --version"),
        Wrapping.Wraps("dbus-launch", """
            --exit-with-session --exit-with-x11 --autolaunch= --auto-syntax --sh-syntax --csh-syntax --close-stderr --config-file= --help --version
            """),
        Wrapping.Wraps("softlimit", "-m= -d= -s= -l= -a= -o= -p= -f= -c= -r= -t="),
        Wrapping.Wraps("setlock envdir", "-nNxX", skip: 1),
        Wrapping.Wraps("ifne", "-n"),
        Wrapping.Wraps("zrun", ""),
        Wrapping.Wraps("pee mispipe", "", static (call, judge) => JudgeEach(call, judge)),
        Wrapping.Wraps("retry", """
            -d= -t= -m= -s= -n= -b= --delay= --times= --min= --max= --sleep= --tries= --attempts= --backoff= --until= --while= --help --version
            """),
        Wrapping.Wraps("flock", """
            -sxunoFe -w= -E= -c= --shared --exclusive --unlock --nonblock --nb --timeout= --wait= --conflict-exit-code= --command= --no-fork --close
            --verbose
            """, JudgeFlock),
        Wrapping.Wraps("busybox toybox", "-h --help --list --list-full --install --show"),
        Wrapping.Wraps("ld-linux-x86-64.so ld-linux.so ld-linux-aarch64.so ld-linux-armhf.so ld64.so ld.so ld-musl-x86_64.so ld-musl-aarch64.so", """
            --list --verify --inhibit-cache --library-path= --glibc-hwcaps-prepend= --glibc-hwcaps-mask= --inhibit-rpath= --audit= --preload= --argv0=
            --list-tunables --list-diagnostics --help --version
            """)
            .Mutating(ShellReasonCodes.RunsCode, "Runs a program through the loader.", When.Always, match: ["ld.so ./a"], noMatch: [])
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Loads a library of the caller's choice into the program.",
                When.Option("--preload --audit"),
                match: ["/lib64/ld-linux-x86-64.so.2 --preload ./x.so /bin/ls"], noMatch: ["/lib64/ld-linux-x86-64.so.2 /bin/ls"]),
        Wrapping.Wraps("dotenv envchain", "*", JudgeSecretsWrapper),
        Wrapping.Wraps("direnv", "--help --version", static (call, judge) =>
        {
            if (call.Operands.Count > 0 && call.Operand(0).Text == "exec")
            {
                Wrapping.Rest(call, judge, 2);
            }
            else if (call.Operands.Count > 0 && call.Operand(0).Text is not ("status" or "version" or "help" or "stdlib" or "show_dump"))
            {
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Trusts or runs a directory's environment.", call.Name);
            }
        }),
        Wrapping.Wraps("ts", "-irsmSClfncedtuopwk -N= -B= -L= -D=", static (call, judge) =>
        {
            // One program of this name stamps lines and takes a format; the other queues commands.
            if (call.Operands.Count > 0 && Catalog.Find(ShellPaths.Name(call.Operand(0).Text)) is not null)
            {
                judge.Judge(call.From(call.Operands[0]), call.Input);
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Queues a command.", call.Name);
            }
        }),
    ];

    internal static void JudgeRest(Invocation call, CommandJudge judge, int skip) => Wrapping.Rest(call, judge, skip);

    // -S holds a command line of its own, to which the operands are added.
    private static void JudgeEnv(Invocation call, CommandJudge judge)
    {
        if (call.ValueOf("-S --split-string") is { } line)
        {
            Argument rest = call.Operands.Count > 0 ? call.Join(call.Operands[0]) : line.WithText("");
            judge.JudgeText(rest.Text.Length == 0 ? line : line.WithText(line.Text + " " + rest.Text));
        }

        Wrapping.RestAfterVariables(call, judge);
    }

    private static void JudgeFlock(Invocation call, CommandJudge judge)
    {
        Wrapping.Texts(call, judge, "-c --command");
        if (call.Operands.Count > 0)
        {
            PathJudge.WriteSensitive(judge.Findings, call.Operand(0));
        }

        if (call.Operands.Count > 2 && call.Operand(1).Text is "-c" or "--command")
        {
            judge.JudgeText(call.Operand(2));
        }
        else
        {
            Wrapping.Rest(call, judge, 1);
        }
    }

    private static void JudgeEach(Invocation call, CommandJudge judge)
    {
        foreach (int index in call.Operands)
        {
            judge.JudgeText(call.Arguments[index]);
        }
    }

    private static void JudgeSecretsWrapper(Invocation call, CommandJudge judge)
    {
        int dashes = When.FirstArgument(call, static argument => argument.Text == "--");
        if (dashes > 0)
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a command with secrets.", call.Name);
            judge.Judge(call.From(dashes + 1), default);
        }
        else if (call.Arguments.Any(static argument => argument.Text is "run" or "exec"))
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a command with secrets.", call.Name);
            Suspicions.Judge(judge, call.Arguments);
            Wrapping.Search(call, judge);
        }
        else if (!ReadVerbs.Has(call))
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.UnknownCommand, "No rule knows this subcommand.", call.Name);
        }
    }
}
