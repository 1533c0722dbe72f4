namespace AgentGen.Shell.Rules;

/// <summary>Knows which services protect, log or carry the system, and which open it to others.</summary>
internal static class VitalServices
{
    private static readonly string[] Suffixes = [".service", ".socket", ".timer", ".target", ".path", ".exe"];

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "systemd", "init", "launchd", "kthreadd", "sshd", "ssh", "cron", "crond", "cronie", "anacron", "atd", "pf", "ipfw", "npf", "networking", "network",
        "NetworkManager",
        "systemd-networkd", "systemd-resolved", "systemd-journald", "systemd-logind", "systemd-udevd", "dbus", "dbus-daemon", "dbus-broker", "polkit",
        "polkitd", "docker",
        "iptables", "ip6tables", "nftables", "netfilter-persistent", "firewalld", "ufw", "shorewall", "selinux", "aide", "snort", "suricata", "zeek",
        "ds_agent",
        "WindowServer", "loginwindow", "opendirectoryd", "securityd", "trustd", "syspolicyd", "tccd", "cb.psc", "santad", "falcond", "cbagentd", "cbdaemon",
        "lsass", "winlogon",
        "csrss", "services", "svchost", "MsMpEng", "WinDefend", "mpssvc", "EventLog", "wscsvc", "Sense", "VSS",
    };

    private static readonly string[] Markers =
    [
        "syslog", "journald", "auditd", "audit-rules", "auditbeat", "filebeat", "packetbeat", "falcon", "crowdstrike", "sentinelone", "sentinelctl",
        "sentineld", "osquery", "fail2ban", "clamav", "clamd",
        "freshclam", "clamonacc", "apparmor", "mdatp", "microsoft-defender", "wazuh", "ossec", "carbonblack", "cbagent", "cbdefense", "cbsensor", "sophos",
        "sav-protect", "symantec", "mcafee", "esets",
        "kaspersky", "kesl", "bitdefender", "bdsec", "sysmon", "littlesnitch", "tripwire", "rkhunter", "chkrootkit", "crowdsec", "taniumclient", "qualys",
        "cylance", "trellix", "xagt",
        "elastic-endpoint", "elastic-agent", "elasticendpoint", "usbguard", "xprotect", "blockblock", "objective-see", "traps", "cortex-xdr", "aliyundun",
        "aegis", "qcloud", "yunjing", "lacework",
        "threatstack", "falco", "samhain", "auoms", "endpointsecurity", "applicationfirewall", "alf.agent",
    ];

    private static readonly string[] Doors =
    [
        "telnet", "vnc", "x11vnc", "tigervnc", "xrdp", "rsh", "rlogin", "rexec", "tftp", "anydesk", "teamviewerd", "screensharing", "ARDAgent", "TermService",
        "winrm", "ngrok", "chisel", "dropbear",
    ];

    /// <summary>Whether stopping it leaves the system without protection, without logs or without its foundation.</summary>
    internal static bool IsVital(string service)
    {
        string name = BareName(service);
        if (Names.Contains(name))
        {
            return true;
        }

        foreach (string marker in Markers)
        {
            if (name.IndexOf(marker, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether starting it lets others into the machine.</summary>
    internal static bool IsDoor(string service)
    {
        string name = BareName(service);
        foreach (string door in Doors)
        {
            if (name.StartsWith(door, StringComparison.OrdinalIgnoreCase) || name.IndexOf("." + door, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return name is "sshd" or "ssh" or "openssh";
    }

    private static string BareName(string service)
    {
        string name = service.Substring(service.LastIndexOf('/') + 1);
        foreach (string suffix in Suffixes)
        {
            if (name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                name = name.Substring(0, name.Length - suffix.Length);
            }
        }

        int instance = name.IndexOf('@');
        return instance > 0 ? name.Substring(0, instance) : name;
    }
}
