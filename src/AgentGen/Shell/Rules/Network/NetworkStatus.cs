namespace AgentGen.Shell.Rules;

/// <summary>What looks at shares, links, connections and neighbours of this machine.</summary>
internal static class NetworkStatus
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("wbinfo", """
            -giumnpPtrsUGDKSVhY? -u -g -n= -s= -U= -G= -S= -Y= -r= -i= -D= --domain= --domain-users --domain-groups --name-to-sid= --sid-to-name= --uid-to-sid=
            --gid-to-sid= --sid-to-uid= --sid-to-gid= --user-info= --user-groups= --user-domgroups= --ping --ping-dc --trusted-domains --all-domains
            --own-domain --online-status --domain-info= --separator --check-secret --group-info= --getdcname= --dsgetdcname= --dc-info= --verbose --lookup-sids=
            --help --version
            """),
        Spec.Prints("conntrack", """
            -LGSCEAIUDFhVnjw -s= -d= -r= -q= -p= -t= -u= -e= -f= -o= -m= -z -a= -g -b= -i= -w= -l= --dump --get --stats --count --event --delete --flush
            --create --update --src= --dst= --src-nat? --dst-nat? --proto= --state= --sport= --dport= --orig-src= --orig-dst= --orig-port-src= --orig-port-dst=
            --output= --zero --family= --mark= --zone= --status= --timeout= --version --help --buffer-size= --any-nat?
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes the table of connections.",
                When.Option("-D -F -I -U -A -z --delete --flush --create --update --zero"),
                match: ["conntrack -D -s 192.0.2.1", "conntrack -F"], noMatch: ["conntrack -L", "conntrack -L -p tcp --dport 443", "conntrack -S"]),
        Spec.Prints("nload iptstate netstat-nat ifdata bwm-ng tcptrack slurm speedometer ethstatus", """
            -# -1abBcCdDeEfhHilLmMnNoOpPRrsStTuUvVwx -a= -i= -t= -u= -o= -d= -c= -s= -n -pa -pe -pf -ph -pN -pn -pm +e +p +pe +pa +pn +pN +pb +pm +ph +pf +si
            +so +sip +sop +sib +sob +bips +bops --sort= --dynamic --single --totals --mark --dns --interfaces= --output= --count= --unit= --timeout= --dynamic
            --help --version
            """),
        Verbs.Of("lldpcli lldpctl", """
            -dhvf= -u= -c= -C= -L= -a --format= --help --version
            """, "show watch", "-f=").AlsoAdministers("configure unconfigure pause resume update").Mutating(
            ShellReasonCodes.ChangesSystem, "Reads settings from a file, or makes them.",
            When.Option("-c -C"),
            match: ["lldpcli -c lldp.conf"], noMatch: ["lldpcli show neighbors"]),
        Spec.Prints("mii-tool mii-diag", """
            -aBbdfghHilLmMnNopqRrsSTtuVvwW -A= -F= -p= --verbose --version --watch --log --reset --restart --advertise= --force= --all-interfaces --show-message
            --basic-status --help
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes a link.",
                When.Option("-R -r -A -F --reset --restart --advertise --force"),
                match: ["mii-tool -r eth0", "mii-tool -F 100baseTx-FD eth0"], noMatch: ["mii-tool -v eth0"]),
        Spec.Prints("ibstat ibv_devinfo ibv_devices ibstatus iblinkinfo ibnetdiscover ibhosts ibswitches", """
            -lspvdh -d= -i= -C= -P= -t= -s -V --list_of_cas --short --port_list --ib-dev= --ib-port= --list --verbose --help --version
            """),
        Verbs.Of("rdma devlink vdpa", "-Vjpdrhsn --json --pretty --details --raw --help --version", "show monitor help")
            .With(Shows("link dev res resource system statistic stat port sb dpipe region health trap param info rate lc mgmtdev")),
        Spec.Changes("""
            arp-scan avahi-browse avahi-resolve avahi-resolve-host-name avahi-resolve-address dns-sd mdns rdisc6 dhcping networkQuality networkquality pathping
            speedtest-go librespeed-cli fast-cli whohas sslscan sslyze ssh-audit nbtstat
            """, OperandRole.Data, "*", ShellReasonCodes.Network, "Talks to other machines."),
        Spec.Prints("routel ctstat rtstat nameif", """
            -cdhfjknswT? -i= -k= --count= --dump --file= --interval= --json --keys= --subject= --width= --version --help
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Renames links.",
                static call => call.Name.Text == "nameif" ? 0 : -1,
                match: ["nameif eth5 00:11:22:33:44:55"], noMatch: ["routel"]),
    ];

    private static CommandSpec Shows(string names) => Spec.Prints(names, "-jpdV").With(Spec.Prints("show list help ls", "-jpd -n --json --pretty"))
        .Otherwise(Spec.Administers("-"));
}
