namespace AgentGen.Shell.Tests.Rules;

public sealed class FirewallRulesTests
{
    [Fact]
    public void What_only_looks_is_read_only() =>
        Verdicts.ShouldAllBe("""
            iptables -L -n -v
            iptables -t nat -S
            iptables-save
            nft list ruleset
            ipset list
            ufw status verbose
            ufw app list
            firewall-cmd --list-all --zone=public
            firewall-cmd --state
            pfctl -s rules
            """, ShellRisk.ReadOnly);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            iptables -F
            iptables -P INPUT ACCEPT
            ip6tables --flush
            nft flush ruleset
            nft delete table inet filter
            ufw disable
            ufw allow 4444
            ufw --force reset
            firewall-cmd --add-port=4444/tcp
            firewall-cmd --panic-off
            pfctl -d
            ipset flush
            """, ShellRisk.Dangerous);
}
