namespace AgentGen.Shell.Rules;

/// <summary>Protection, auditing, firewalls and keys.</summary>
internal static class Security
{
    private const string Off = ShellReasonCodes.DisablesSecurity;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Dangerous("setenforce csrutil spctl auditctl aa-teardown aa-disable aa-complain setsebool semodule update-ca-certificates update-ca-trust tccutil mokutil", Off, "Changes what protects the system."),
        Spec.Prints("getenforce sestatus aa-status ausearch aureport", "*"),
        Spec.Prints("iptables ip6tables nft ebtables ipset pfctl", "*")
            .Dangerous(Off, "Changes the firewall.", static call => call.Options.Any(static option => option.Name is "-L" or "-S" or "--list" or "--list-rules" or "-s") || When.OperandIs("list")(call) >= 0 || call.Arguments.Count == 1 ? -1 : 0, ["iptables -F", "iptables -D OUTPUT -j DROP"], ["iptables -L", "nft list ruleset"]),
        Spec.Prints("iptables-save ip6tables-save", "*"),
        Spec.Prints("ufw firewall-cmd", "*")
            .Dangerous(Off, "Changes the firewall.", static call => call.Arguments.Any(static argument => argument.Text is "status" or "--list-all" or "--state" or "show" or "version" or "app") ? -1 : 0, ["ufw disable", "ufw logging off"], ["ufw status"]),
        new CommandSpec("security", OptionGrammar.Any, OperandRole.Data)
            .Dangerous(ShellReasonCodes.ReadsCredentials, "Reads or changes keys and trust.", When.Operand(static argument => argument.Text is "dump-keychain" or "add-trusted-cert" or "export" or "delete-keychain" or "delete-certificate" or "set-keychain-settings" or "unlock-keychain" or "authorizationdb" || argument.Text.StartsWith("find-", StringComparison.Ordinal)), ["security dump-keychain -d login.keychain"], ["security list-keychains"])
            .Runs(static (call, judge) =>
            {
                if (!ReadVerbs.Has(call))
                {
                    judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesSystem, "Changes keys or trust.", call.Name);
                }
            }),
        new CommandSpec("log", OptionGrammar.Any, OperandRole.Data).With(Spec.Prints("show stream stats help", "*"), Spec.Dangerous("erase", ShellReasonCodes.WipesLogs, "Erases logs.")),
        Spec.Prints("openssl", "+in= +out= +engine= +inkey= *")
            .Dangerous(ShellReasonCodes.InjectsCode, "Loads a library of the caller's choice.", When.Argument(static argument => argument.Text is "-engine" or "-provider-path"), ["openssl req -engine ./lib.so"], ["openssl version"])
            .Mutating(ShellReasonCodes.WritesFile, "Creates keys or files, or connects.", static call => call.Arguments.Any(static argument => argument.Text is "-out" or "-keyout" or "-signkey") || (call.Operands.Count > 0 && call.Operand(0).Text is "req" or "genrsa" or "genpkey" or "ca" or "s_client" or "s_server" or "ecparam" or "dhparam" or "rand") ? 0 : -1, ["openssl genrsa -out k"], ["openssl x509 -in c -text", "openssl version"]),
        Spec.Changes("gpg gpg2 ssh-keygen ssh-add age keytool certbot"),
        Spec.Dangerous("mimikatz linpeas hydra john hashcat msfconsole msfvenom psexec.py secretsdump.py wmiexec.py responder crackmapexec ettercap", ShellReasonCodes.RemoteAccess, "A tool for attacks."),
    ];
}
