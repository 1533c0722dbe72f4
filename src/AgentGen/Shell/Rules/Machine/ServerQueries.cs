using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Tools of networks, servers, directories and protection of which some forms only look.</summary>
internal static class ServerQueries
{
    private const string Message = "Changes the state of a system or service.";

    private const string Off = ShellReasonCodes.DisablesSecurity;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("wg").LooksWith(Message, "show showconf genkey genpsk pubkey", match: ["wg set wg0 peer x"], noMatch: ["wg", "wg show wg0"])
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints private keys.",
                When.OperandIs("showconf", "private-key", "preshared-keys"),
                match: ["wg showconf wg0"], noMatch: ["wg show"]),
        Spec.Prints("brctl").LooksWith(Message, "show showmacs showstp", match: ["brctl addbr b"], noMatch: ["brctl show"]),
        Spec.Prints("bridge tc", """
            -sdioptcjnN46 +s +d +o +p +t +c +j +br +n= +b= +batch= +netns= +stats +details +json +pretty +color +oneline +iec +timestamp -V +Version +nm +cf=
            +f= +family=
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, Message,
                static call => call.Has("-b -batch") ? 0 : call.Operands.Count > 1
                    && call.Operand(1).Text is not ("show" or "list" or "ls" or "lst" or "get" or "help")
                    && call.Operand(0).Text is not "monitor" ? call.Operands[1] : -1,
                match: ["tc qdisc add dev eth0 root netem", "bridge fdb add a dev b"], noMatch: ["tc -s qdisc show", "bridge link"])
            .ReadsFrom("-b -batch"),
        Spec.Prints("ipvsadm", "-lLnchZ --list --numeric --connection --stats --rate --timeout --daemon --exact --sort")
            .LooksGiven(Message, "-l -L --list", match: ["ipvsadm -C"], noMatch: ["ipvsadm -Ln"]),
        Spec.Prints("ovs-vsctl", "--db= --no-wait --timeout= -f= --format= --columns= --if-exists --data= --no-headings")
            .LooksWith(
                Message, "show list get find list-br list-ports list-ifaces br-exists iface-to-br port-to-br",
                match: ["ovs-vsctl add-br b"], noMatch: ["ovs-vsctl show"]),
        Spec.Prints("rfkill", "-J -n -r -o= --json --noheadings --output= --raw --help --version")
            .LooksWith(Message, "list event help", match: ["rfkill block wifi"], noMatch: ["rfkill", "rfkill list"]),
        Spec.Prints("wpa_cli hostapd_cli", "-i= -p= -h -v")
            .LooksWith(
                Message, "status scan_results list_networks get_capability signal_poll all_sta ping interface help get_network",
                match: ["wpa_cli reconnect"], noMatch: ["wpa_cli status"]),
        Spec.Prints("iwctl").LooksWith(Message, "list show get-networks", match: ["iwctl station wlan0 connect x"], noMatch: ["iwctl station list"]),
        Spec.Prints("netplan", "--debug --root-dir= --all -f= --format= --diff")
            .LooksWith(Message, "get status info ip", match: ["netplan apply"], noMatch: ["netplan status"]),
        Spec.Prints("chronyc ntpq ntpdc", "-46acdhinpvNm -c= -h= -p= -f= -e")
            .LooksWith(
                Message, "tracking sources sourcestats activity clients ntpdata rtcdata serverstats waitsync selectdata authdata peers rv associations",
                match: ["chronyc makestep"], noMatch: ["chronyc tracking", "ntpq -p"]),
        Spec.Prints("showmount rpcinfo nfsstat smbstatus testparm exportfs", """
            -adehvpmstbnluLBSPNjZ246crio= -T= -U= --all --directories --exports --no-headers --processes --shares --locks --brief --suppress-prompt --verbose
            --list --help --version --json --user= --show-all-parameters
            """)
            .Mutating(
            ShellReasonCodes.ChangesSystem, "Shares directories with others, or no longer.",
            static call => call.Name.Text == "exportfs" && (call.Operands.Count > 0 || call.Has("-a -r -u -o")) ? 0 : -1,
            match: ["exportfs -ra"], noMatch: ["exportfs -v", "showmount -e h"])
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Takes a service off the list, or sets counters back.",
                static call => call.Name.Text switch
                {
                    "rpcinfo" => call.IndexOf("-d"),
                    "nfsstat" => call.IndexOf("-z"),
                    _ => -1,
                },
                match: ["rpcinfo -d 100003 3", "nfsstat -z"], noMatch: ["rpcinfo -p h", "nfsstat -s"]),
        Spec.Prints("postconf postqueue", "-hndfPMFmlapjbtACTHvxoc= -e -X -# --")
            .LooksGiven(
                Message, "-n -d -h -p -j -m -l -a -P -M -F -A -C -T -H -o",
                match: ["postconf -e a=b", "postqueue -f"], noMatch: ["postconf -n", "postqueue -p"]),
        Spec.Prints("doveadm", "-vD -f= -o=")
            .LooksWith(
                Message, "who config log user mailbox search help penalty instance list status errors find",
                match: ["doveadm kick me"], noMatch: ["doveadm who"]),
        Spec.Prints("nginx apache2 apache2ctl apachectl httpd lighttpd", "-tTvVqhSMlL1 -c= -g= -p= -e= -f= -d= -D= -C= -k= -s= -X").Mutating(
            ShellReasonCodes.ChangesSystem, "Starts or steers a server.",
            static call => call.Has("-t -T -v -V -h -S -M -l -L") && !call.Has("-s -k")
                || call.Operands.Count > 0 && call.Operand(0).Text is "configtest" or "status" or "fullstatus" ? -1 : 0,
            match: ["nginx -s reload", "apachectl graceful"], noMatch: ["nginx -t", "apachectl configtest"])
            .ReadsFrom("-c -f")
            .KeepsToItself(),
        Spec.Prints("caddy", "-c= --config= --adapter= --pretty --envfile= --validate --packages --versions")
            .LooksWith("Starts or steers a server.", "validate version list-modules environ build-info adapt help",
                match: ["caddy run"], noMatch: ["caddy validate"]),
        Spec.Prints("haproxy", "-cvV -f= -C=")
            .LooksGiven("Starts or steers a server.", "-c -v", match: ["haproxy -f h.cfg -D"], noMatch: ["haproxy -c -f h.cfg"]).ReadsFrom("-f"),
        Spec.Prints("sshd", "-tTGV46dDe -f= -C= -o= -p= -h= -E= -g= -c= -u= -q")
            .DangerousUnless("-t -T -G -V", ShellReasonCodes.RemoteAccess, "Opens the machine to others.", match: ["sshd -D"], noMatch: ["sshd -t", "sshd -T"]),
        Spec.Prints("visudo", "-chIqsVO -f= -x= --check --file= --help --quiet --strict --version")
            .DangerousUnless("-c --check -V -h --help --version", ShellReasonCodes.Accounts, "Changes who may act as whom.",
                match: ["visudo", "visudo -f x"], noMatch: ["visudo -c"]),
        Spec.Prints("pwck grpck", "-rqsSR= --read-only --quiet --sort --root=")
            .LooksGiven("Repairs the files of accounts.", "-r --read-only", match: ["pwck"], noMatch: ["pwck -r"]),
        Spec.Prints("faillock pam_tally2", "--user= --dir= --reset -u= -r")
            .Dangerous(
                ShellReasonCodes.Accounts, "Unlocks accounts.",
                When.Option("--reset -r"),
                match: ["faillock --user x --reset"], noMatch: ["faillock --user x"]),
        Directory("homectl", "list inspect help authenticate", "create x", "list"),
        Directory("realm", "list discover", "join x", "list"),
        Directory(
            "ipa", "help ping env user-find user-show group-find group-show host-find host-show hbacrule-find sudorule-find", "user-add x", "user-find x"),
        Directory("samba-tool", "list show listmembers help testparm", "user create x", "user list"),
        Spec.Prints("pdbedit", "-LvwcN -u= -s= -d= --list --verbose --user=")
            .DangerousUnless("-L --list", ShellReasonCodes.Accounts, "Creates, changes or removes accounts.",
                match: ["pdbedit -a x"], noMatch: ["pdbedit -L -v"])
            .Dangerous(ShellReasonCodes.ReadsCredentials, "Prints password hashes.", When.Option("-w"), match: ["pdbedit -L -w"], noMatch: ["pdbedit -L"]),
        Spec.Prints("userdbctl", "--output= -j --json= --service= -s= --with-dropin --multiplexer --no-pager --no-legend -h --version"),
        Spec.Prints("semanage", "-lnCSNE --list --noheading --locallist --store= --noreload --extract")
            .LooksGiven("Changes what programs may do.", "-l --list -E --extract", match: ["semanage fcontext -a -t t_t x"], noMatch: ["semanage port -l"])
            .Dangerous(
                Off, "Lets programs run without confinement.",
                When.OperandIs("permissive", "dontaudit"),
                match: ["semanage permissive -a httpd_t"], noMatch: ["semanage port -l"]),
        Spec.Prints("semodule", "-lvq --list-modules? --verbose")
            .DangerousUnless("-l --list-modules", Off, "Changes what programs may do.", match: ["semodule -r x"], noMatch: ["semodule -l"]),
        Spec.Prints("trust", "-v -q --verbose --quiet --filter= --purpose=")
            .Dangerous(
                Off, "Changes who is trusted.",
                When.Not(When.OperandIs("list", "check-format", "dump")),
                match: ["trust anchor ca.pem"], noMatch: ["trust list"]),
        Guard("fail2ban-client", "status ping version get help", "reload", "status sshd", "set sshd unbanip 10.0.0.9"),
        Guard("cscli", "list inspect metrics version explain help show", "hub update", "decisions list", "decisions delete --all"),
        Guard("mdatp", "health version help list connectivity", "definitions update", "health", "config real-time-protection --value disabled"),
        Guard("monit", "status summary report procmatch validate", "restart x", "status", "unmonitor stop"),
        Spec.Reads("tcpdump", """
            -# -AbdDefhHIJKlLnNOpqStuUvxX -B= -c= -C= -E= -F= -G= -i= -j= -m= -M= -Q= -r= -s= -T= -V= -w= -W= -y= -z= -Z= --count --list-interfaces --number
            --print --version --time-stamp-precision= --immediate-mode --no-promiscuous-mode --snapshot-length= --direction= --interface=
            --dont-verify-checksums --absolute-tcp-sequence-numbers --monitor-mode --packet-buffered --linktype= --list-data-link-types
            --list-time-stamp-types --relinquish-privileges= --help --micro --nano
            """, OperandRole.Data)
            .Records(),
        Spec.Reads("tshark dumpcap capinfos", """
            -2dDhIlLnpPqQvVxM -r= -R= -Y= -T= -e= -E= -N= -z= -c= -O= -t= -u= -S= -o= -X= -j= -J= -C= -i= -f= -w= -b= -a= -s= -y= -k= -W= -F= -H= -B= -K= -Z=
            -A --color --version --help --interface=
            """, OperandRole.Data)
            .Records(),
    ];

    private static CommandSpec Directory(string name, string verbs, string match, string noMatch) =>
        Spec.Prints(
            name,
            """
            -h --help --all --raw --verbose -v -a --no-pager --no-legend -H= --json= -j -E --export-format= --identity= --name-only --full-dn --type=
            --sizelimit=
            """)
            .Dangerous(
            ShellReasonCodes.Accounts, "Creates, changes or removes accounts, or where they are kept.",
            call =>
            {
                string[] known = verbs.Split([' ']);
                for (int i = 0; i < call.Operands.Count && i < 2; i++)
                {
                    if (Array.IndexOf(known, call.Operand(i).Text) >= 0)
                    {
                        return -1;
                    }
                }

                return call.Operands.Count > 0 ? call.Operands[0] : -1;
            },
            match: [name + " " + match], noMatch: [name + " " + noMatch]);

    private static CommandSpec Guard(string name, string verbs, string change, string look, string off) =>
        Spec.Prints(name, "-h -v -V -o= -c= -d --output= --value= --all --help --version --name= --debug --ip= --scope=")
            .LooksWith(Message, verbs, match: [name + " " + change], noMatch: [name + " " + look])
            .Dangerous(
                Off, "Changes what protects the system.",
                When.OperandIs(
                    "stop", "unban", "set", "delete", "remove", "uninstall", "unregister", "config", "threat", "exclusion", "quarantine", "unmonitor", "quit"),
                match: [name + " " + off], noMatch: [name + " " + look]);

    // Looking at a recording, or at what could be recorded, is no recording.
    private static CommandSpec Records(this CommandSpec spec) =>
        spec.Mutating(
                ShellReasonCodes.Network, "Records network traffic.",
                static call => call.Name.Text == "capinfos"
                    || call.Has("-r -D -L --list-interfaces --version -h -v --help --list-data-link-types") && !call.Has("-w -i") ? -1 : 0,
                match: ["tcpdump -i lo", "tshark"], noMatch: ["tcpdump -D", "tshark -r f.pcap"])
            .ReadsFrom("-F")
            .Runs(static (call, judge) =>
            {
                if (call.Name.Text == "tcpdump" && call.ValueOf("-z") is { } program)
                {
                    HandedCommands.JudgeLine(judge, program);
                }
                else if (call.ValueOf("-X") is { } extension && extension.Text.StartsWith("lua_script", StringComparison.Ordinal))
                {
                    judge.Add(ShellRisk.Dangerous, ShellReasonCodes.InjectsCode, "Loads a script of the caller's choice.", extension);
                }

                if (call.ValueOf("-w") is { } file && !ShellPaths.IsSink(file.Text))
                {
                    PathJudge.WriteSensitive(judge.Findings, file);
                }
            })
            .KeepsToItself();
}
