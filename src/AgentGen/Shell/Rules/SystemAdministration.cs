using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Services, processes, kernel and power.</summary>
internal static class SystemAdministration
{
    private static readonly string[] Vital =
    [
        "systemd", "init", "sshd", "ssh", "cron", "crond", "rsyslog", "syslog", "syslogd", "auditd", "firewalld", "ufw", "iptables", "nftables", "pf", "apparmor", "selinux", "fail2ban",
        "falcon-sensor", "clamav", "osqueryd", "networking", "network", "NetworkManager", "dbus", "docker", "systemd-journald", "systemd-logind", "launchd", "WindowServer", "cb.psc", "auditbeat", "wazuh-agent",
    ];

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("systemctl", new OptionGrammar("-aqlfrH= -t= -p= -n= -o= -M= --user --system --all --type= --state= --property= --no-pager --failed --plain --full --now --force --value --lines= --output= --recursive --reverse --no-legend --global --root= --runtime --machine= --host= --quiet --no-block --kill-whom= --signal= --wait *"), OperandRole.Data)
            .With(
                Spec.Prints("status show list-units list-unit-files list-timers list-sockets list-automounts list-machines list-dependencies list-jobs list-paths is-active is-enabled is-failed is-system-running cat help get-default show-environment whoami", "*"),
                Spec.Administers("start restart reload try-restart reload-or-restart daemon-reload daemon-reexec reset-failed set-property edit link preset unmask clean set-environment import-environment add-wants add-requires set-default revert"),
                Spec.Administers("enable").Dangerous(ShellReasonCodes.Persistence, "Starts a unit of the caller's own at every boot.", When.Operand(static argument => argument.Text.IndexOf('/') >= 0), ["systemctl enable /tmp/x.service"], ["systemctl enable nginx"]),
                Spec.Administers("stop disable mask kill").Dangerous(ShellReasonCodes.DisablesSecurity, "Stops what protects or logs the system.", When.Operand(IsVital), ["systemctl stop ufw", "systemctl disable firewalld", "systemctl stop cron.service"], ["systemctl stop myapp"]),
                Spec.Dangerous("poweroff reboot halt kexec soft-reboot suspend hibernate hybrid-sleep rescue emergency default isolate exit switch-root", ShellReasonCodes.Power, "Stops or restarts the machine.")),
        Spec.Administers("service rc-service initctl sv supervisorctl sysrc chkconfig update-rc.d rc-update")
            .Dangerous(ShellReasonCodes.DisablesSecurity, "Stops what protects or logs the system.", When.Both(When.Argument(static argument => argument.Text is "stop" or "disable" or "off" or "remove" || argument.Text.EndsWith("=\"NO\"", StringComparison.Ordinal) || argument.Text.EndsWith("=NO", StringComparison.Ordinal)), When.Operand(static argument => IsVital(argument) || argument.Text.IndexOf("syslog", StringComparison.Ordinal) >= 0)), ["service pf stop", "service syslogd stop"], ["service nginx restart"]),
        Spec.Administers("launchctl")
            .Dangerous(ShellReasonCodes.Persistence, "Changes what runs at login or boot, or stops what protects the system.", When.OperandIs("load", "unload", "submit", "bootstrap", "bootout", "remove", "enable", "disable", "setenv"), ["launchctl load x.plist", "launchctl submit -l x -- y"], ["launchctl list"]),
        Spec.Administers("kill pkill killall xkill skill")
            .Dangerous(ShellReasonCodes.StopsSystem, "Stops processes the system needs.", When.Operand(static argument => argument.Text is "1" or "-1" || IsVital(argument)), ["kill -9 1", "pkill -9 systemd", "killall -9 sshd"], ["kill 4242", "pkill node"])
            .Dangerous(ShellReasonCodes.StopsSystem, "Stops every process.", static call => call.Name.Text == "kill" && call.Arguments.Count > 2 && call.Arguments[call.Arguments.Count - 1].Text == "-1" ? call.Arguments.Count - 1 : -1, ["kill -9 -1"], ["kill -1 4242"]),
        Spec.Administers("renice swapon ldconfig depmod update-alternatives mount"),
        Spec.Dangerous("reboot shutdown poweroff halt telinit init kexec", ShellReasonCodes.Power, "Stops or restarts the machine."),
        Spec.Dangerous("insmod modprobe rmmod kmutil kextload kextunload dkms", ShellReasonCodes.KernelModule, "Loads or removes kernel modules."),
        Spec.Administers("cpufreq-set grub-install grub-mkconfig update-grub efibootmgr nvram bless")
            .Dangerous(ShellReasonCodes.ChangesDisk, "Changes how the machine starts.", When.Always, ["grub-install /dev/sda"], []),
    ];

    private static bool IsVital(Argument argument)
    {
        string text = argument.Text;
        string name = text.EndsWith(".service", StringComparison.Ordinal) ? text.Substring(0, text.Length - ".service".Length) : text;
        return Array.IndexOf(Vital, name) >= 0;
    }
}
