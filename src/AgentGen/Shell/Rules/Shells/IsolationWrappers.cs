using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Commands that run the command in their arguments in a root, namespace, sandbox or architecture of its own.</summary>
internal static class IsolationWrappers
{
    private const string Sandboxes = "Runs a command in a sandbox or namespace of its own.";

    internal static readonly CommandSpec[] Table =
    [
        Wrapping.Wraps("setarch linux32 linux64 i386 x86_64 i686 uname26", """
            -vR3BFILSTXZhV --verbose --addr-no-randomize --3gb --4gb --32bit --fdpic-funcptrs --short-inode --addr-compat-layout --whole-seconds
            --sticky-timeouts --read-implies-exec --mmap-page-zero --uname-2.6 --list --show? --pid= --help --version
            """, JudgeArchitecture),
        Wrapping.Wraps(
            "fakeroot fakeroot-ng fauxroot fakeroot-sysv fakeroot-tcp", "-uhv -l= -s= -i= -b= --lib= --faked= --unknown-is-real --help --version", OrShell),
        Wrapping.Wraps("fakechroot", """
            -shv -b= -c= -d= -e= -l= --use-system-libs --bindir= --config-dir= --elfloader= --environment= --lib= --help --version
            """, OrShell),
        Wrapping.Wraps("aa-exec", "-divn -p= -n= --profile= --namespace= --debug --immediate --verbose --help", OrShell),
        Isolates("unshare", """
            -imnpuUCTrcfhV -R= -S= -G= -w= -l= --mount? --uts? --ipc? --net? --pid? --user? --cgroup? --time? --fork --kill-child? --mount-proc?
            --mount-binfmt? --map-user= --map-group= --map-users= --map-groups= --map-auto --map-root-user --map-current-user --propagation= --setgroups=
            --root= --wd= --setuid= --setgid= --keep-caps --monotonic= --boottime= --load-interp= --help --version
            """, OrShell),
        Isolates("runcon", "-c -t= -u= -r= -l= --compute --type= --user= --role= --range= --help --version", static (call, judge) =>
        {
            bool context = !call.Has("-t -u -r -l -c --type --user --role --range --compute");
            Wrapping.Rest(call, judge, context ? 1 : 0);
        }),

        // Their options take one, two or no values, so the command is looked for.
        Isolates("firejail bwrap bubblewrap proot flatpak-spawn nsjail minijail0 toolbox distrobox distrobox-enter", "*", static (call, judge) =>
        {
            Wrapping.Rest(call, judge, 0);
            Wrapping.Search(call, judge, call.Operands.Count > 0 ? call.Operands[0] : -1);
            JudgeBehindDashes(call, judge);
        }),
        new CommandSpec(
            "chroot gchroot arch-chroot", new OptionGrammar("--userspec= --groups= --skip-chdir -u= -g= -G= -n= --help --version"), OperandRole.Data)
            .Dangerous(ShellReasonCodes.ContainerEscape, "Runs with another root.", When.Always, match: ["chroot /mnt sh"], noMatch: [])
            .Runs(static (call, judge) => Wrapping.Rest(call, judge, 1), stopsAtOperand: true),
        new CommandSpec("nsenter", OptionGrammar.Any, OperandRole.Data)
            .Dangerous(ShellReasonCodes.ContainerEscape, "Enters another process's namespaces.", When.Always, match: ["nsenter -t 1 -m sh"], noMatch: [])
            .Runs(static (call, judge) => Wrapping.Search(call, judge), stopsAtOperand: true),
    ];

    private static CommandSpec Isolates(string names, string options, CommandAction action) =>
        Wrapping.Wraps(names, options, action).Mutating(ShellReasonCodes.RunsCode, Sandboxes, When.Always, match: [], noMatch: []);

    private static void OrShell(Invocation call, CommandJudge judge) => Wrapping.RestOrShell(call, judge, 0);

    // The architecture comes first, and may be left out.
    private static void JudgeArchitecture(Invocation call, CommandJudge judge)
    {
        if (call.Has("--list --show --help --version -h -V"))
        {
            return;
        }

        bool takesName = call.Operands.Count > 0 && call.Name.Text.EndsWith("setarch", StringComparison.Ordinal);
        bool named = takesName && Catalog.Find(ShellPaths.Name(call.Operand(0).Text)) is null;
        if (named && call.Operands.Count > 1 && call.Operand(1).IsOption)
        {
            Wrapping.Search(call, judge);
        }
        else
        {
            Wrapping.RestOrShell(call, judge, named ? 1 : 0);
        }
    }

    private static void JudgeBehindDashes(Invocation call, CommandJudge judge)
    {
        int dashes = When.FirstArgument(call, static argument => argument.Text == "--");
        if (dashes > 0 && (call.Operands.Count == 0 || call.Operands[0] != dashes + 1))
        {
            judge.Judge(call.From(dashes + 1), call.Input);
        }
    }
}
