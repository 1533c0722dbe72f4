using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Commands that show or change the network's settings.</summary>
internal static class NetworkQueries
{
    private const string Code = ShellReasonCodes.ChangesSystem;

    private const string Message = "Changes the network's settings.";

    private static readonly string[] Shows =
    [
        "show", "sho", "sh", "list", "lis", "lst", "ls", "l", "get", "g", "help", "identify", "pids", "monitor", "m", "showdump", "count", "dump",
    ];

    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("ip", """
            +V +Version +h +human +human-readable +s +stats +statistics +d +details +l= +loops= +f= +family= +4 +6 +B +M +0 +o +oneline +r +resolve +n=
            +netns= +N +Numeric +a +all +c +color +t +timestamp +ts +tshort +rc= +rcvbuf= +iec +br +brief +j +json +p +pretty +echo +b= +batch= +force +help
            --help --version --color? --json --brief
            """)
            .Mutating(
                Code, Message,
                static call => call.Has("-b -batch -force") ? 0
                    : call.Operands.Count > 1 && call.Operand(0).Text is not ("monitor" or "mon" or "help") && Array.IndexOf(Shows, call.Operand(1).Text) < 0
                        && !IsShortShow(call) && !IsNested(call) ? call.Operands[1] : -1,
                match: ["ip link set eth0 down", "ip addr add 10.0.0.2 dev eth0", "ip -b file", "ip netns exec ns ls"],
                noMatch: ["ip addr", "ip route show", "ip -br a", "ip r g 1.1.1.1", "ip monitor link"])
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints the keys of encrypted connections.",
                static call => call.Operands.Count > 0 && (call.Operand(0).Text is "macsec" or "macse" or "macs"
                    || (IsTransform(call.Operand(0).Text) && call.Operands.Count > 1 && call.Operand(1).Text.StartsWith("s", StringComparison.Ordinal)))
                        ? call.Operands[0] : -1,
                match: ["ip xfrm state", "ip x s list", "ip macsec show"], noMatch: ["ip xfrm policy", "ip addr show"])
            .ReadsFrom("-b -batch")
            .Runs(static (call, judge) =>
            {
                if (call.Operands.Count > 3 && call.Operand(0).Text.StartsWith("net", StringComparison.Ordinal)
                    && call.Operand(1).Text is "exec" or "e" or "ex")
                {
                    judge.Judge(call.From(call.Operands[3]), call.Input);
                }
            })
            .KeepsToItself(),
        Spec.Prints("ss", """
            -hVHQOnralBoempTiKsEZzb460tSudwxM -A= -D= -F= -f= -N= --help --version --no-header --no-queues --oneline --numeric --resolve --all --listening
            --bound-inactive --options --extended --memory --processes --threads --info --tos --cgroup --kill --summary --events --context --contexts --net=
            --bpf --ipv4 --ipv6 --packet --tcp --sctp --udp --dccp --raw --unix --tipc --vsock --xdp --mptcp --inet-sockopt --family= --query= --socket=
            --diag= --filter=
            """)
            .Mutating(Code, "Closes connections.", When.Option("-K --kill"), match: ["ss -K dst 1.2.3.4"], noMatch: ["ss -tlnp"])
            .WritesTo("-D --diag", "Writes what it finds to a file.", match: ["ss -D dump"], noMatch: ["ss -s"])
            .ReadsFrom("-F --filter"),
        Spec.Prints("netstat", """
            -AaBbCcdeFfgIiLlMmnNopqRrSsTtUuvWwXxZ46 --route --groups --interfaces? --masquerade --statistics --verbose --numeric --numeric-hosts
            --numeric-ports --numeric-users --protocol= --continuous --extend --timers --programs --program --listening --all --wide --symbolic --context
            --fib --cache --tcp --udp --udplite --raw --unix --inet --inet6 --sctp --help --version
            """),
        Spec.Prints("ifconfig", "-asvludmLCG").Mutating(
            Code, Message,
            static call => call.Operands.Count > 1 && !(call.Operands.Count == 2
                && call.Operand(1).Text is "inet" or "inet6" or "ether") ? call.Operands[1] : -1,
            match: ["ifconfig eth0 down"], noMatch: ["ifconfig", "ifconfig eth0", "ifconfig -a"]),
        Spec.Prints("route", "-nevCFd46tqV -A= -T= --numeric --extend --verbose --help --version").Mutating(
            Code, Message,
            static call => call.Operands.Count == 0 || call.Operand(0).Text is "get" or "show" or "monitor" ? -1 : call.Operands[0],
            match: ["route add default gw 10.0.0.1", "route flush"], noMatch: ["route -n", "route -n get default"]),
        Spec.Prints("arp", "-anveDl -H= -t= -A= -p= -i= --all --numeric --verbose --use-device --device= --hw-type= -s -d -f -S --set --delete --file")
            .Mutating(Code, Message, When.Option("-s -d -f -S --set --delete --file"), match: ["arp -d 10.0.0.1"], noMatch: ["arp -an"])
            .Runs(static (call, judge) =>
            {
                if (call.Has("-f --file") && call.Operands.Count > 0)
                {
                    PathJudge.Read(judge.Findings, call.Operand(0));
                }
            }),
        Spec.Prints("iwconfig iwpriv", "--version --help").Mutating(
            Code, Message, When.OperandAt(1), match: ["iwconfig wlan0 essid x"], noMatch: ["iwconfig", "iwconfig wlan0"]),
        Spec.Prints("iwlist iwgetid ifstatus ifplugstatus nstat rtacct lnstat vnstat nethogs iftop bmon ifstat sockstat ipcalc sipcalc ipcount ifquery", """
            -abcdefhiklmnoprstuvwxyzBDEFGHILMNPRSTV46 --help --version --all --json --oneline --days --hours --months --years --live --short --raw --scheme
            --freq --channel --ap --mode --protocol --list --state --silent --broadcast --netmask --network --prefix --minaddr --maxaddr --addresses
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Updates what it has recorded.",
                static call => ShellPaths.Name(call.Name.Text) == "vnstat" ? call.IndexOf("-u") : -1,
                match: ["vnstat -u"], noMatch: ["vnstat -d", "nstat -u"]),
        Spec.Prints("iw", "--debug --version -v").Mutating(
            Code, Message,
            NetworkManager.ChangesWireless,
            match: ["iw dev wlan0 set type monitor", "iw dev wlan0 switch channel 6", "iw dev wlan0 scan", "iw reg set DE", "iw wlan0 disconnect"],
            noMatch: ["iw dev", "iw dev wlan0 link", "iw list", "iw wlan0 info", "iw dev wlan0 station dump", "iw phy phy0 info", "iw reg get",
                "iw dev wlan0 scan dump"]),
        Spec.Prints("nmcli", """
            -otpashvw -m= -c= -f= -g= -e= --overview --terse --pretty --mode= --colors= --fields= --get-values= --escape= --ask --show-secrets --wait=
            --version --help --active --order= --rescan=
            """)
            .Mutating(
                Code, Message,
                NetworkManager.Changes,
                match: ["nmcli con up x", "nmcli radio wifi off", "nmcli c d x", "nmcli general hostname x", "nmcli dev dis eth0", "nmcli n of",
                    "nmcli device wifi rescan"],
                noMatch: ["nmcli", "nmcli device wifi list", "nmcli c show x", "nmcli d", "nmcli -t -f NAME c s", "nmcli dev show eth0",
                    "nmcli general hostname", "nmcli r wifi"])
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints the passwords of networks.",
                When.Either(When.Option("-s --show-secrets"), When.OperandIs("show-password")),
                match: ["nmcli -s connection show x", "nmcli device wifi show-password"], noMatch: ["nmcli connection show x"]),
        Spec.Prints("ethtool", """
            -acdegiklmnPQSTuxIhj -w= --show-pause --show-coalesce --show-ring --register-dump --eeprom-dump --driver --show-features --show-offload
            --statistics --phy-statistics --show-nfc --show-ntuple --show-rxfh --show-rxfh-indir --show-time-stamping --show-permaddr --show-channels
            --module-info --dump-module-eeprom --get-dump= --show-priv-flags --show-eee --show-fec --show-tunnels --json --help --version --debug=
            --include-statistics
            """),
        Spec.Administers("""
            ovs-ofctl wg-quick dhclient dhcpcd udhcpc ifup ifdown ifrename ifenslave wpa_supplicant hostapd dnsmasq pppd pon poff vconfig tunctl resolvconf
            iwd connmanctl ndp ndisc6
            """)
            .KeepsToItself(),
    ];

    // "ip a s" shows addresses; of links, s stands for set.
    private static bool IsShortShow(Invocation call) => call.Operand(1).Text == "s" && !call.Operand(0).Text.StartsWith("l", StringComparison.Ordinal);

    private static bool IsTransform(string word) => word.Length > 0 && "xfrm".StartsWith(word, StringComparison.Ordinal);

    // "ip xfrm state" and "ip mptcp endpoint show" have their object in two words.
    private static bool IsNested(Invocation call) =>
        call.Operand(0).Text is "xfrm" or "x" or "mptcp" or "ioam" or "nexthop" or "sr" or "macsec"
        && (call.Operands.Count == 2 || Array.IndexOf(Shows, call.Operand(2).Text) >= 0);
}
