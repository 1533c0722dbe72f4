using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Programs that start another one with other limits, other surroundings or on some event. None makes it milder.</summary>
internal static class Launchers
{
    internal static readonly CommandSpec[] Table =
    [
        Starts("logsave", "-asv", skip: 1),
        Starts("multitime", "-fslqvI= -i= -n= -b= -o= -r="),
        Starts("pexec", "-p= -l= -n= -e= -o= -u= -i= -c -m -C -r= -f= --processes= --list= --parameters= *"),
        Starts("grc", "-se -c= --pty --stdout --stderr --colour= --config="),
        Starts("cgexec", "-g= --sticky"),
        Starts("schedtool", "-0123456789NRFBIDver -p= -n= -a= -M="),
        Starts("nocache trickle padsp pasuspender optirun primusrun prime-run gamemoderun mangohud", "-s -d= -u= -L= -w= -t= -l= -n= -P= *"),
        Starts("tini dumb-init catatonit", "-svgwp -e= -p= -c -r= --rewrite= --single-child --verbose"),
        Starts("noglob nocorrect systemd-cat",
            "-v -e -n -t= -p= --identifier= --priority= --level-prefix= --stderr-priority= --what= --who= --why= --mode= --list --no-pager --no-legend")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Writes to the journal.",
                static call => ShellPaths.Name(call.Name.Text) == "systemd-cat" && !call.Has("-h --help --version") ? 0 : -1,
                match: ["systemd-cat ls"], noMatch: ["noglob ls"]),
        Spec.Changes("zellij byobu", OperandRole.Data, "-A= -c= -n= -N= -a= -p= -e= -r= -E -z *", ShellReasonCodes.RunsCode,
            "Runs a program in a terminal of its own.")
            .RunsOperands(skip: 0)
            .KeepsToItself(),
        Spec.Changes("systemd-nspawn", OperandRole.Data,
            "-D= -M= -u= -i= -E= -b -x -q --directory= --machine= --user= --image= --bind= --bind-ro= --setenv= --boot --ephemeral *",
            ShellReasonCodes.RunsCode, "Starts a container.")
            .Dangerous(
                ShellReasonCodes.ContainerEscape, "Gives a container the whole machine.",
                When.Argument(static argument => argument.Text is "--bind=/" or "/" or "--capability=all" or "-D/"),
                match: ["systemd-nspawn -D /", "systemd-nspawn --bind=/ -D d"], noMatch: ["systemd-nspawn -D ./root ls"]),
        Spec.Changes("elvish nu xonsh osh ysh yash sash rc es ion oksh mc ranger nnn vifm lf scsh", OperandRole.Read,
            "-c= -e= -i -l -s --cmd= --commands= --execute= *", ShellReasonCodes.RunsCode, "Runs a shell or a script of one.")
            .HandsOn("-c -e --commands --execute")
            .TakesCommands("--cmd")
            .Runs(static (call, judge) =>
            {
                bool manager = call.Name.Text is "mc" or "ranger" or "nnn" or "vifm" or "lf";
                if (!manager && call.Operands.Count == 0 && !call.Has("-c -e --commands --execute"))
                {
                    judge.Add(ShellRisk.Dangerous, ShellReasonCodes.UnseenCode, "Starts a shell that runs whatever it reads.", call.Name);
                }
            })
            .KeepsToItself(),
        Spec.Changes("rtorrent transmission-cli transmission-daemon qbittorrent-nox deluge-console", OperandRole.Data, "-o= -d= -s= -p= -b= -f= -w= *",
            ShellReasonCodes.Network, "Downloads what others share.")
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a command of the caller's choice.",
                static call => call.ValueOf("-o") is { } setting && (setting.Text.IndexOf("execute", StringComparison.Ordinal) >= 0
                    || setting.Text.IndexOf("import", StringComparison.Ordinal) >= 0)
                        ? 0 : call.Name.Text.StartsWith("transmission", StringComparison.Ordinal) ? call.IndexOf("-f") : -1,
                match: ["rtorrent -n -o execute.throw=id", "transmission-cli -f ./x a.torrent"], noMatch: ["rtorrent a.torrent"])
            .KeepsToItself(),
    ];

    private static CommandSpec Starts(string names, string options, int skip = 0) =>
        new CommandSpec(names, new OptionGrammar(options), OperandRole.Data)
            .Runs((call, judge) => Wrappers.JudgeRest(call, judge, skip), stopsAtOperand: true)
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Hands a shell to a program that may run it.",
                When.Argument(static argument => EmbeddedShell.In(argument.Text)),
                match: ["@ x /bin/sh"], noMatch: ["@ x ls"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Starts a program.",
                call => call.Operands.Count > skip ? -1 : 0,
                match: ["@"], noMatch: ["@ x ls"]);
}
