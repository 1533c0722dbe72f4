namespace AgentGen.Shell.Tests.Rules;

public sealed class SystemdRulesTests
{
    [Fact]
    public void What_only_looks_is_read_only() =>
        Verdicts.ShouldAllBe("""
            systemctl list-dependencies --reverse unit
            systemctl list-jobs
            systemctl get-default
            systemctl is-system-running --wait
            systemctl list-unit-files --type timer
            systemctl --type=service list-units
            systemctl status --lines 20 unit
            systemctl show --property=A,B unit
            systemctl help unit
            systemctl show-environment
            systemctl whoami 12
            systemctl list-paths
            systemd-analyze critical-chain
            systemd-analyze plot
            systemd-cgtop
            systemd-cgls
            systemd-detect-virt
            systemd-path user
            hostnamectl
            hostnamectl status
            timedatectl
            timedatectl --no-pager list-timezones
            timedatectl show
            timedatectl timesync-status
            localectl --no-pager list-keymaps
            localectl
            loginctl list-sessions
            loginctl show-session 1 -p Type --value
            loginctl session-status
            machinectl list
            machinectl status web
            resolvectl status
            resolvectl statistics
            networkctl status
            networkctl list
            bootctl status
            bootctl list
            coredumpctl list
            coredumpctl info 42
            udevadm info /dev/sda
            udevadm info --attribute-walk --name /dev/sda
            udevadm monitor
            """, ShellRisk.ReadOnly);

    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            hostnamectl set-hostname web
            timedatectl set-timezone Europe/Berlin
            localectl set-locale LANG=C.UTF-8
            loginctl lock-session 1
            resolvectl flush-caches
            networkctl reload
            udevadm trigger
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            machinectl shell
            machinectl remove web
            loginctl enable-linger me
            bootctl remove
            """, ShellRisk.Dangerous);
}
