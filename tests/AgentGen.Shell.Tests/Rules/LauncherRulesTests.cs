namespace AgentGen.Shell.Tests.Rules;

public sealed class LauncherRulesTests
{
    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            choom -n 500 make
            chronic make
            systemd-inhibit make
            bwrap --ro-bind / / ls
            dtach -n s ./server
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            choom -n 0 -- rm -rf ~/work
            logsave /dev/null /bin/sh -i
            multitime /bin/sh
            grc --pty /bin/sh
            chpst -u root /bin/sh
            yash -c 'rm -rf ~/work'
            elvish
            ld.so --preload ./x.so ls
            /lib64/ld-linux-x86-64.so.2 /bin/sh
            rtorrent -n -o execute.throw=/bin/sh
            transmission-cli -f ./x a.torrent
            unknown-tool --with /bin/sh
            unknown-tool -f /etc/shadow
            unknown-tool @/etc/shadow
            unknown-tool --key-file=~/.aws/credentials
            watchexec -- rm -rf ~/work
            systemd-nspawn -D /
            """, ShellRisk.Dangerous);
}
