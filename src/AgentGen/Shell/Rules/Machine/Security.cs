namespace AgentGen.Shell.Rules;

/// <summary>Protection, auditing and what attacks them.</summary>
internal static class Security
{
    private const string Off = ShellReasonCodes.DisablesSecurity;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Dangerous("""
            setenforce setsebool aa-teardown aa-disable aa-complain aa-remove-unknown apparmor_parser aa-enforce update-ca-certificates update-ca-trust
            mokutil sbctl sbkeysync efi-updatevar falconctl sentinelctl osqueryctl cbagentctl augenrules aide tripwire savdctl esets_set sophosctl
            fail2ban-server jamf santactl systemd-cryptenroll sysdig
            """, Off, "Changes what protects the system."),
        Spec.Prints("getenforce sestatus selinuxenabled", "-vb"),
        Spec.Prints("aa-status apparmor_status aa-enabled", """
            -hvqx --help --version --verbose --json --pretty-json --enabled --profiled --enforced --complaining --kill --special-unconfined --process-mixed
            --count --quiet
            """),
        Spec.Prints("getsebool matchpathcon seinfo sesearch avcstat", "-aAhVbcnmpstTv -f= -P= -l= -r= -x -d -N"),
        Spec.Prints("ausearch aureport", """
            -imlrvnVhe -a= -c= -f= -k= -p= -sc= -ts= -te= -ua= -ui= -x= -au -if= --input= --input-logs --interpret --message= --key= --pid= --start= --end=
            --success= --user= --uid= --raw --format= --executable= --file= --host= --just-one --line-buffered --loginuid= --node= --session= --subject=
            --syscall= --summary --failed --login --auth --anomaly --avc --config --crypto --event --key --log --mods --terminal --tty --comm --integrity
            --response --help --version +k= +m= +ts= +te= +ua= +ui= +au +l +x +sc= +p= +i +f= +c= +a=
            """),
        Spec.Prints("auditctl", "-lshv --help").Dangerous(
            Off, "Changes what is audited.",
            When.Not(When.Option("-l -s -v -h --help")),
            match: ["auditctl -e 0", "auditctl -D", "auditctl -d exit,always"], noMatch: ["auditctl -l", "auditctl -s"]),
        Spec.Administers("fixfiles setfiles load_policy crowdsec snort suricata"),
        Spec.Prints("lynis rkhunter chkrootkit clamscan clamdscan",
            "-rivhqV --infected --recursive --version --help --no-summary --quiet --verbose --stdout --bell *")
            .Mutating(
            ShellReasonCodes.ChangesSystem, "Checks the system, and may write a report or move files.",
            When.Always, match: ["clamscan -r ."], noMatch: [])
            .Dangerous(
                ShellReasonCodes.BulkDelete, "Deletes what it finds.",
                When.Option("--remove"),
                match: ["clamscan -r --remove ."], noMatch: ["clamscan -r ."]),
        Spec.Prints("", "-rvhn"),
        Spec.Prints("getpcaps", "-h --help --ugly --legacy --iab --license"),
        Spec.Dangerous("capsh setpriv", ShellReasonCodes.SpawnsShell, "Starts a program with other rights."),
        Spec.Dangerous("ksu runuser sudoedit suexec dzdo pbrun pfexec calife runas gsudo", ShellReasonCodes.RootShell, "Runs with another user's rights."),
        Spec.Dangerous("""
            mimikatz linpeas linpeas.sh winpeas hydra ncrack patator john hashcat ophcrack rcrack aircrack-ng airmon-ng aireplay-ng airodump-ng reaver wifite
            bettercap ettercap dsniff arpspoof dnsspoof driftnet mitmproxy mitmdump sslstrip responder Responder.py crackmapexec netexec nxc evil-winrm
            msfconsole msfvenom msfdb armitage beef-xss setoolkit veil empire sliver-server sliver-client havoc cobaltstrike psexec.py smbexec.py wmiexec.py
            dcomexec.py atexec.py secretsdump.py ntlmrelayx.py GetUserSPNs.py GetNPUsers.py ticketer.py impacket-psexec impacket-secretsdump impacket-wmiexec
            impacket-smbexec impacket-ntlmrelayx bloodhound-python sharphound rubeus kerbrute pypykatz lazagne laZagne.py mimipenguin unshadow zip2john
            rar2john ssh2john ssh2john.py keepass2john pdf2john crunch cewl hping3 hping slowloris slowhttptest goldeneye loic mdk3 mdk4 macchanger yersinia
            scapy gobuster ffuf wfuzz dirb dirbuster nikto wpscan joomscan sqlmap nosqlmap commix xsser searchsploit exploit-suggester
            linux-exploit-suggester.sh pspy pspy64 pspy32 deepce.sh weevely masscan zmap unicornscan reptile diamorphine xmrig minerd cpuminer
            """, ShellReasonCodes.RemoteAccess, "A tool for attacks."),
    ];
}
