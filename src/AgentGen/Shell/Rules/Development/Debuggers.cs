using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Debuggers and tracers: they run programs and read the memory of others.</summary>
internal static class Debuggers
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Changes("gdb lldb cgdb gdbtui gdb-multiarch rust-gdb rust-lldb dlv rr r2 radare2 rizin jdb pry byebug windbg cuda-gdb", OperandRole.Data, """
            -x= -p= -c= -e= -s= -d= -o= -O= -S= -k= -K= -b= -i= -Q= -W= +ex= +iex= +eval-command= +init-command= +init-eval-command= +command= +pid= +nx +nh
            +q +quiet +batch +args +core= +symbols= +exec= +se= +tui +silent --ex= --iex= --eval-command= --init-eval-command= --command= --init-command=
            --one-line= --one-line-before-file= --source= --pid= --attach-pid= --attach-name= --args --batch --core= --batch-silent --local-lldbinit *
            """, ShellReasonCodes.RunsCode, "Runs a program under control.")
            .Interprets("-ex -iex -eval-command -init-eval-command --ex --iex --eval-command --init-eval-command -o -O --one-line --one-line-before-file -e")
            .TakesCommands()
            .ReadsFrom("-x --command --source -s")
            .KeepsToItself()
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Reads or changes the memory of another process.",
                static call => call.ValueOf("-p -pid --pid --attach-pid") is { } process && (process.Text is "1" || call.Arguments.Any(Dumps)) ? 0 : -1,
                match: ["gdb -p 1", "gdb -p 42 -batch -ex 'dump memory o 0 1'"], noMatch: ["gdb ./app", "gdb -p 42"]),
        Spec.Changes("bpftrace stap dtrace dtruss opensnoop execsnoop trace-cmd bpftool ftrace lttng uftrace funccount", OperandRole.Data,
            "-e= -c= -p= -o= -n= -s= -l -i= -f= -I= -B= --unsafe -v *", ShellReasonCodes.Elevated, "Traces the system.")
            .Interprets("-e -n")
            .HandsOn("-c")
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Lets a tracer run commands.",
                static call => call.Has("--unsafe")
                    || call.Options.Any(static option => option.Value is { } code && code.Text.IndexOf("system(", StringComparison.Ordinal) >= 0) ? 0 : -1,
                match: ["bpftrace --unsafe -e 'BEGIN { exit(); }'", "bpftrace -e 'BEGIN {system(\"ls\")}'"], noMatch: ["bpftrace -l"])
            .KeepsToItself(),
        Spec.Dangerous(
            "gcore procdump reptyr scanmem gameconqueror memfetch memdump lime avml fmem volatility vol.py vol volshell injector frida frida-trace objection",
            ShellReasonCodes.ReadsCredentials, "Reads or changes the memory of processes."),
        Spec.Changes("pcp-dstat facter cf-agent osqueryi", OperandRole.Data, "-e= -E= -c= --custom-dir= --external-dir= --execute= --modulepath= *",
            ShellReasonCodes.RunsCode, "Describes or changes the system, with plugins.")
            .Interprets("-e -E --execute")
            .Loads("--custom-dir --external-dir", match: ["facter --custom-dir=./x"], noMatch: ["facter os"])
            .KeepsToItself(),
        Spec.Changes("""
            check_by_ssh check_cups check_log check_memory check_raid check_ssl_cert check_statusfile nrpe zabbix_agentd zabbix_get telegraf collectd netdata
            """,
            OperandRole.Read, "-l= -o= -C= -F= -O= -q= --curl-bin= --grep-bin= --openssl= --filename= *", ShellReasonCodes.RunsCode,
            "Runs a check of a monitoring system.")
            .HandsOn("--curl-bin --grep-bin --openssl -C")
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a local program of the caller's choice.",
                static call => call.ValueOf("-o") is { } setting && setting.Text.IndexOf("Command", StringComparison.OrdinalIgnoreCase) >= 0 ? 0 : -1,
                match: ["check_by_ssh -o 'ProxyCommand ./x' -H h -C ls"], noMatch: ["check_by_ssh -H h -C ls"])
            .ReadsFrom("-F --filename")
            .KeepsToItself(),
    ];

    private static bool Dumps(Argument argument) =>
        argument.Text.StartsWith("dump ", StringComparison.Ordinal) || argument.Text.StartsWith("gcore", StringComparison.Ordinal)
        || argument.Text.StartsWith("generate-core", StringComparison.Ordinal) || argument.Text.StartsWith("process save-core", StringComparison.Ordinal);
}
