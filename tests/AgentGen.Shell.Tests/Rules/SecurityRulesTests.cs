namespace AgentGen.Shell.Tests.Rules;

public sealed class SecurityRulesTests
{
    [Fact]
    public void What_only_looks_is_read_only() =>
        Verdicts.ShouldAllBe("""
            getenforce
            sestatus -v
            aa-status
            auditctl -l
            ausearch -m AVC -ts recent
            aureport --summary
            getcap -r /usr/bin
            spctl --status
            csrutil status
            fdesetup status
            security find-certificate -a -p
            passwd -S root
            chage -l deploy
            klist
            """, ShellRisk.ReadOnly);

    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            restorecon -R /srv/www
            clamscan -r ./uploads
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            sudo setenforce 0
            auditctl -e 0
            auditctl -D
            aa-teardown
            aa-complain /usr/sbin/nginx
            spctl --master-disable
            sudo csrutil disable
            fdesetup disable
            tccutil reset All
            semanage permissive -a httpd_t
            fail2ban-client set sshd unbanip 10.0.0.9
            mdatp config real-time-protection --value disabled
            security dump-keychain -d
            security find-generic-password -wa chrome
            security add-trusted-cert -d -r trustRoot ca.pem
            log erase --all
            systemsetup -setremotelogin on
            osascript -e 'tell app "System Events" to restart'
            osascript -e 'do shell script "rm -rf ~/x"'
            hydra -l root -P list ssh://host
            hashcat -m 0 h.txt w.txt
            capsh --gid=0 --uid=0 --
            gpg --export-secret-keys -a me
            secret-tool lookup a b
            keepassxc-cli show v.kdbx e
            """, ShellRisk.Dangerous);
}
