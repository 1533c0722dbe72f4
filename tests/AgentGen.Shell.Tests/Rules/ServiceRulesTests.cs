namespace AgentGen.Shell.Tests.Rules;

public sealed class ServiceRulesTests
{
    [Fact]
    public void What_only_looks_is_read_only() =>
        Verdicts.ShouldAllBe("""
            systemctl status nginx
            systemctl --user status pipewire
            systemctl list-units --type=service --state=running --no-pager
            systemctl is-enabled sshd
            systemctl show -p MainPID --value cron
            systemctl cat docker.service
            systemctl list-timers --all
            systemctl --failed
            service nginx status
            service --status-all
            supervisorctl status
            kill -l
            kill -0 4242
            launchctl list
            launchctl print system
            launchctl getenv PATH
            """, ShellRisk.ReadOnly);

    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            systemctl restart nginx
            systemctl reload nginx
            systemctl daemon-reload
            systemctl start postgresql
            systemctl enable nginx
            systemctl stop myapp
            systemctl --user restart pipewire
            systemctl edit nginx
            systemctl set-property nginx CPUQuota=50%
            systemctl unmask nginx
            service nginx restart
            service apache2 reload
            supervisorctl restart worker
            rc-service nginx restart
            update-rc.d nginx defaults
            kill 4242
            kill -HUP 4242
            kill -9 4242
            pkill -f 'node server.js'
            killall node
            renice 5 -p 42
            launchctl kickstart -k gui/501/my.job
            launchctl start my.job
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            systemctl stop firewalld
            systemctl disable --now apparmor
            systemctl mask auditd.service
            systemctl stop falcon-sensor
            systemctl kill -s KILL rsyslog
            systemctl stop systemd-journald.socket
            systemctl enable /tmp/backdoor.service
            systemctl link /home/me/x.service
            systemctl poweroff
            systemctl start reboot.target
            systemctl isolate rescue.target
            systemctl start telnet.socket
            systemctl enable --now xrdp
            systemctl set-environment LD_PRELOAD=/tmp/x.so
            service auditd stop
            service ../../bin/sh
            service ssh start
            rc-service iptables stop
            chkconfig auditd off
            update-rc.d -f rsyslog remove
            initctl stop rsyslog
            sysrc pf_enable=NO
            kill -9 1
            kill -9 -1
            kill -KILL -- -1
            pkill -9 -f osqueryd
            pkill -u root
            killall -KILL sshd
            killall5 -9
            pkill .
            init 0
            init 6
            telinit 1
            shutdown -h now
            halt -p
            reboot -f
            kexec -l /boot/vmlinuz --initrd=/boot/initrd
            rtcwake -m off -s 3600
            insmod ./rootkit.ko
            modprobe -r kvm
            rmmod kvm
            kextload /tmp/x.kext
            update-grub
            grub-install /dev/sda
            efibootmgr -b 0001 -B
            """, ShellRisk.Dangerous);
}
