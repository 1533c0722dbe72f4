namespace AgentGen.Shell.Tests.Rules;

public sealed class AccountRulesTests
{
    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            useradd -m eve
            usermod -aG sudo eve
            passwd root
            passwd -d root
            echo 'root:x' | chpasswd
            visudo
            userdel -r eve
            gpasswd -a eve docker
            chage -E -1 eve
            vipw
            dscl . -create /Users/eve
            ssh-copy-id -i key.pub host
            """, ShellRisk.Dangerous);
}
