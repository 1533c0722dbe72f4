namespace AgentGen.Shell.Rules;

/// <summary>Packet filters.</summary>
internal static class Firewalls
{
    private const string Off = ShellReasonCodes.DisablesSecurity;

    private const string Message = "Changes the firewall.";

    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("iptables ip6tables ebtables arptables iptables-nft iptables-legacy ip6tables-nft ip6tables-legacy", """
            -LSnvxhV46 -t= -w? -W= -c= --list --list-rules --table= --numeric --verbose --exact --line-numbers --wait? --help --version --Ln --Lc --Lmac2 --Lx
            """)
            .Dangerous(
                Off, Message,
                When.Not(When.Option("-L -S --list --list-rules -h --help -V --version")),
                match: ["iptables -F", "iptables -D OUTPUT -j DROP", "iptables -P INPUT ACCEPT"], noMatch: ["iptables -L -n -v", "iptables -t nat -S"])
            .Dangerous(
                Off, "Sets counters back.",
                When.Argument(static argument => argument.Text is "-Z" or "--zero"),
                match: ["iptables -L -Z"], noMatch: ["iptables -L"]),
        Spec.Prints("iptables-save ip6tables-save ebtables-save arptables-save iptables-xml",
            "-ch -M= -t= -f= --counters --modprobe= --table= --file= --help --version -V -v --verbose")
            .WritesTo("-f --file", "Writes the rules to a file.", match: ["iptables-save -f rules"], noMatch: ["iptables-save"]),
        Spec.Dangerous(
            "iptables-restore ip6tables-restore iptables-apply ipfw ipf ipchains shorewall ferm fwconsole csf npfctl netsh.exe netsh firewall-applet", Off,
            Message),
        Spec.Prints("nft", """
            -hvVcnsaeNSupyjtoT -f= -I= -D= --help --version --check --numeric --stateless --handle --echo --reversedns --service --guid --numeric-protocol
            --numeric-priority --json --terse --numeric-time --file= --includepath= --define=
            """)
            .Dangerous(
                Off, Message,
                static call => call.Has("-h --help -v -V --version -c --check")
                    || call.Operands.Count > 0 && call.Operand(0).Text is { } verb && (verb is "list" or "monitor" or "describe" or "get"
                    || verb.StartsWith("list ", StringComparison.Ordinal) && verb.IndexOf(';') < 0) ? -1 : 0,
                match: ["nft flush ruleset", "nft -f rules.nft", "nft add rule inet filter input accept"], noMatch: ["nft list ruleset", "nft 'list tables'"])
            .ReadsFrom("-f --file"),
        Spec.Prints("ipset", "-tnsqo= -L -l --list -terse -name -sorted -output= -file= version").Dangerous(
            Off, Message,
            static call => call.Has("-L -l --list")
                || call.Operands.Count > 0 && call.Operand(0).Text is "list" or "save" or "test" or "version" or "help" or "-L" ? -1 : 0,
            match: ["ipset flush"], noMatch: ["ipset list"]),
        Spec.Prints("pfctl", "-nvqrhgmPN -s= -a= -i= -t= -T= -z").Dangerous(
            Off, Message,
            static call => call.ValueOf("-T") is { } command && command.Text is not ("show" or "test") || !call.Has("-s -n") ? 0 : -1,
            match: ["pfctl -d", "pfctl -F all", "pfctl -f /etc/pf.conf"], noMatch: ["pfctl -s rules", "pfctl -sa"]),
        Spec.Prints("ufw gufw", "-h --help --version --dry-run --force").Dangerous(
            Off, Message,
            static call => call.Has("--dry-run --version -h --help")
                || call.Operands.Count > 0 && call.Operand(0).Text is "status" or "show" or "version" or "help"
                || call.Operands.Count > 1 && call.Operand(0).Text is "app" && call.Operand(1).Text is "list" or "info" ? -1 : 0,
            match: ["ufw disable", "sudo ufw logging off", "ufw allow 22"], noMatch: ["ufw status verbose", "ufw app list"]),
        Spec.Prints("firewall-cmd firewall-offline-cmd", """
            -hVqv --help --version --quiet --verbose --state --permanent --zone= --get-default-zone --get-active-zones --get-zones --get-services
            --get-icmptypes --get-policies --get-zone-of-interface= --get-zone-of-source= --list-all-zones --list-all --list-all-policies --list-services
            --list-ports --list-protocols --list-source-ports --list-icmp-blocks --list-forward-ports --list-rich-rules --list-interfaces --list-sources
            --list-lockdown-whitelist-users --list-lockdown-whitelist-uids --query-service= --query-port= --query-masquerade --query-panic --query-interface=
            --query-source= --query-rich-rule= --info-service= --info-zone= --info-ipset= --info-policy= --path-service= --path-zone= --get-log-denied
            --get-description --get-short --get-target --get-ipsets --get-helpers --policy= --timeout= --check-config --get-active-policies
            """)
            .Dangerous(
                Off, Message,
                When.Argument(static argument => argument.IsOption && IsFirewalldChange(argument.Text)),
                match: ["firewall-cmd --panic-off", "firewall-cmd --add-port=4444/tcp", "firewall-cmd --reload"],
                noMatch: ["firewall-cmd --list-all", "firewall-cmd --state"]),
    ];

    // What shows has one of a few beginnings; every other long option of firewalld changes something.
    private static bool IsFirewalldChange(string option)
    {
        string[] harmless = ["--get-", "--list-", "--query-", "--info-", "--path-", "--zone", "--policy", "--timeout", "--perm", "--state", "--help",
            "--version", "--quiet", "--verbose", "--check-config"];
        return option.StartsWith("--", StringComparison.Ordinal) && !harmless.Any(beginning => option.StartsWith(beginning, StringComparison.Ordinal));
    }
}
