using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Services and how they are started and stopped.</summary>
internal static class SystemAdministration
{
    private const string Options = """
        -ahilqrTvf -C= -H= -M= -t= -p= -P= -s= -n= -o= --help --version --system --user --global --capsule= --host= --machine= --type= --state= --failed
        --property= --all --full --recursive --reverse --before --after --with-dependencies --job-mode= --show-transaction --show-types --value
        --ignore-inhibitors --check-inhibitors= --dry-run --quiet --verbose --no-warn --wait --no-block --no-wall --message= --no-reload --legend= --no-legend
        --no-pager --no-ask-password --kill-who= --kill-whom= --kill-value= --signal= --what= --now --force --preset-mode= --root= --image= --image-policy=
        --lines= --output= --firmware-setup --boot-loader-menu= --boot-loader-entry= --plain --timestamp= --mkdir --marked --read-only --drop-in= --when=
        --stdin --runtime --kill-subgroup=
        """;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("systemctl", Options)
            .With(
                Spec.Prints("""
                    status show list-units list-unit-files list-timers list-sockets list-automounts list-machines list-dependencies list-jobs list-paths
                    is-active is-enabled is-failed is-system-running cat help get-default show-environment whoami
                    """, Options),
                Spec.Administers("""
                    restart reload try-restart condrestart reload-or-restart try-reload-or-restart daemon-reload daemon-reexec reset-failed set-property edit
                    preset preset-all unmask clean freeze thaw add-wants add-requires revert cancel log-level log-target service-log-level service-log-target
                    service-watchdogs bind mount-image reenable unset-environment
                    """),
                Spec.Administers("set-environment import-environment").Runs(JudgeEnvironment),
                Spec.Administers("link").Dangerous(
                    ShellReasonCodes.Persistence, "Makes a file of the caller's own a unit of the system.",
                    When.OperandAt(0),
                    match: ["systemctl link /tmp/x.service"], noMatch: ["systemctl restart x"]),
                Spec.Administers("start enable")
                    .Dangerous(
                        ShellReasonCodes.Persistence, "Starts a unit of the caller's own at every boot.",
                        When.Operand(static argument => argument.Text.IndexOf('/') >= 0),
                        match: ["systemctl enable /tmp/x.service"], noMatch: ["systemctl enable nginx"])
                    .Dangerous(
                        ShellReasonCodes.RemoteAccess, "Opens the machine to others.",
                        When.Operand(static argument => VitalServices.IsDoor(argument.Text)),
                        match: ["systemctl start telnet.socket", "systemctl enable --now xrdp"], noMatch: ["systemctl start nginx"]),
                Spec.Administers("stop disable mask kill").Dangerous(
                    ShellReasonCodes.DisablesSecurity, "Stops what protects or logs the system.",
                    When.Operand(static argument => VitalServices.IsVital(argument.Text)),
                    match: ["systemctl stop ufw.service", "systemctl disable --now firewalld", "systemctl stop cron.service"], noMatch: ["systemctl stop myapp"]),
                Spec.Dangerous("""
                    poweroff reboot halt kexec soft-reboot suspend hibernate hybrid-sleep suspend-then-hibernate sleep rescue emergency default isolate exit
                    switch-root set-default
                    """, ShellReasonCodes.Power, "Stops or restarts the machine."))
            .Dangerous(
                ShellReasonCodes.Power, "Stops or restarts the machine.",
                When.Operand(
                    static argument => argument.Text is "reboot.target" or "poweroff.target" or "halt.target" or "shutdown.target" or "rescue.target"
                        or "emergency.target"),
                match: ["systemctl start reboot.target"], noMatch: ["systemctl start multi-user.target"]),
        Spec.Prints("service rc-service invoke-rc.d", """
            -a --status-all --full-restart --help --version --list --exists --quiet --disclose-deny --skip-systemd-native --force -l -e -r -f -i -s -N -d -D
            -C -q -v
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes the state of a service.",
                static call => call.Has("--full-restart") ? 0 : call.Operands.Count > 0 && (call.Operands.Count < 2
                    || call.Operand(1).Text is not ("status" or "describe" or "rcvar" or "onestatus")) ? call.Operands[0] : -1,
                match: ["service nginx restart", "service nginx"], noMatch: ["service nginx status", "service --status-all"])
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Stops what protects or logs the system.",
                When.Both(When.Operand(IsOff), When.Operand(static argument => VitalServices.IsVital(argument.Text))),
                match: ["service pf stop", "service syslogd stop"], noMatch: ["service nginx restart"])
            .Dangerous(
                ShellReasonCodes.RemoteAccess, "Opens the machine to others.",
                When.Both(When.OperandIs("start", "onestart", "enable"), When.Operand(static argument => VitalServices.IsDoor(argument.Text))),
                match: ["service ssh start", "service xrdp start"], noMatch: ["service nginx start", "service ssh restart"])
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Leaves the directory of services for a program elsewhere.",
                When.Operand(static argument => argument.Text.IndexOf("../", StringComparison.Ordinal) >= 0),
                match: ["service ../../bin/sh"], noMatch: ["service nginx status"]),
        Spec.Prints("supervisorctl initctl sv s6-svc rcctl svcs",
            "-c= -h -i -s= -u= -p= -r --configuration= --serverurl= --username= --password= --system --session --quiet -a -v -x -l -H -o= -w=")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes the state of a service.",
                static call => call.Name.Text is "svcs" || call.Operands.Count == 0
                    || call.Operand(0).Text is "status" or "avail" or "pid" or "version" or "list" or "ls" or "get" or "check" or "tail" or "maintail"
                        or "show-config" ? -1 : call.Operands[0],
                match: ["supervisorctl restart app", "sv down app"], noMatch: ["supervisorctl status", "initctl list"])
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Stops what protects or logs the system.",
                When.Both(When.Operand(IsOff), When.Operand(static argument => VitalServices.IsVital(argument.Text))),
                match: ["initctl stop rsyslog", "sv down sshd"], noMatch: ["supervisorctl stop app"]),
        Spec.Administers("update-rc.d svcadm ntsysv insserv systemd-sysusers systemd-tmpfiles rcconf sysv-rc-conf")
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Stops what protects or logs the system.",
                When.Both(When.Argument(IsOff), When.Operand(static argument => VitalServices.IsVital(NameOfSetting(argument.Text)))),
                match: ["update-rc.d rsyslog disable"], noMatch: ["update-rc.d nginx disable"]),
    ];

    internal static bool IsOff(Argument argument)
    {
        string text = argument.Text;
        return text is "stop" or "onestop" or "forcestop" or "disable" or "off" or "remove" or "del" or "delete" or "--del" or "down" or "exit"
            or "force-stop" or "kill"
            || text.EndsWith("=NO", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith("=\"NO\"", StringComparison.OrdinalIgnoreCase);
    }

    // sysrc sets NAME_enable=NO.
    internal static string NameOfSetting(string text) => text.IndexOf("_enable=", StringComparison.Ordinal) is > 0 and int at ? text.Substring(0, at) : text;

    private static void JudgeEnvironment(Invocation call, CommandJudge judge)
    {
        foreach (int index in call.Operands)
        {
            Argument operand = call.Arguments[index];
            int equals = operand.Text.IndexOf('=');
            if (equals > 0)
            {
                judge.JudgeVariable(operand.Text.Substring(0, equals), operand.WithText(operand.Text.Substring(equals + 1)));
            }
        }
    }
}
