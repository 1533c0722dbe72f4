namespace AgentGen.Shell.Tests.Rules;

public sealed class ScheduleRulesTests
{
    [Fact]
    public void What_only_looks_is_read_only() =>
        Verdicts.ShouldAllBe("""
            crontab -l
            crontab -u deploy -l
            at -l
            atq
            incrontab -l
            """, ShellRisk.ReadOnly);

    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            at -d 3
            atrm 3
            logrotate -f ./logrotate.conf
            run-parts ./migrations.d
            start-stop-daemon --stop --pidfile app.pid
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            crontab evil.txt
            crontab -
            crontab -r
            crontab -e
            echo '* * * * * ./x' | crontab -
            at now + 5 minutes
            at -f job.sh midnight
            echo reboot | at now
            batch
            incrontab jobs
            schtasks.exe /create /tn x /tr calc.exe /sc onlogon
            start-stop-daemon -S -x /bin/sh
            run-parts --regex '^sh$' /bin
            logrotate -l '|id' ./x
            launchctl load ~/Library/LaunchAgents/x.plist
            launchctl bootout system/com.apple.syslogd
            launchctl submit -l x -- /tmp/x
            launchctl asuser 0 rm -rf /Users
            """, ShellRisk.Dangerous);
}
