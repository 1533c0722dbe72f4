namespace AgentGen.Shell.Rules;

/// <summary>Small tools between pipes, those that run the command they are given, and those of WSL and virtual machines.</summary>
internal static class StreamTools
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Changes("lckdo", OperandRole.Data, "-wqsx -E= -W=", ShellReasonCodes.WritesFile, "Creates a lock file.")
            .Runs(static (call, judge) => RunTargets.JudgeRest(call, judge, 1), stopsAtOperand: true),
        Spec.Prints("isutf8", "-hqli --help --quiet --list --invert --verbose -v"),
        Spec.Prints("combine", "--help"),
        Spec.Changes("vidir", OperandRole.Write),
        Spec.Builds("hwatch").Runs(static (call, judge) => RunTargets.JudgeRest(call, judge, 0), stopsAtOperand: true),
        Verbs.Of("watchman", """
            -hvo= -p -j -n --help --version --sockname= --logfile= --pidfile= --no-pretty --output-encoding= --persistent --no-spawn --no-local
            """, "version get-pid get-sockname watch-list list-capabilities find debug-status debug-get-subscriptions clock get-config since")
            .AlsoAdministers("""
                watch watch-project watch-del watch-del-all trigger trigger-del trigger-list shutdown-server log log-level recrawl query subscribe
                """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes a log.",
                When.Argument(static argument => argument.Text.StartsWith("--logfile", StringComparison.Ordinal)
                    || argument.Text.StartsWith("--pidfile", StringComparison.Ordinal) || argument.Text.StartsWith("-o", StringComparison.Ordinal)),
                match: ["watchman --logfile=l version", "watchman version -o l"], noMatch: ["watchman version"]),
        Spec.Changes("tempfile mkdtemp", OperandRole.Write),
        Spec.Reads("scriptreplay", """
            -hVs= -t= -I= -B= -O= -T= -d= -m= -x= -c= -s= --timing= --log-io= --log-in= --log-out= --log-timing= --summary --divisor= --maxdelay= --typescript=
            --stream= --cr-mode= --help --version
            """),
        Spec.Prints("wslinfo", "-n --networking-mode --msal-proxy-path --wsl-version --version --help"),
        Spec.Prints("wslvar wslsys wslfetch", """
            -hvsSlVBbgcwuFnitprRG -c= -S -L -s --sys --shell --getsys --getshell --version --help --name --sys-installdate --branch --build --full-build
            --uptime --win-uptime --wsl-uptime --release --kernel --package --display-scaling --wsl-version --wsl-ip --systemd --gui --win-tz --windows-rel-ver
            --windows-rbranch --windows-rbuild --graphics --options --splash --line
            """),
        Spec.Changes("wslact", OperandRole.Data),
        Spec.Changes("wslview wslusc", OperandRole.Data, "*", ShellReasonCodes.RunsCode, "Opens something with a program of Windows."),
        Spec.Reads("virt-cat virt-df virt-filesystems virt-ls virt-inspector virt-log virt-tail virt-diff virt-top virt-host-validate virt-xml-validate", """
            -# -1ahlRrqvVxcmdfDi -a= -c= -d= -D= -n= -o= -b= -m= -P= -s -A --add= --all --block-devices --blkdevs --bytes --checksum? --connect= --csv --domain=
            --echo-keys --extra --extra-stats --filesystems --format? --help --human-readable --inodes --key= --keys-from-stdin --long --logical-volumes --lvs
            --lv --machine-readable --mount= --no-title --one-per-guest --partitions --parts --physical-volumes --pvs --qualified? --quiet --recursive
            --short-options --time-days --time-relative --time-t --times --uids --uuid --uuids --verbose --version --vg --vgs --volume-groups --xpath=
            --no-applications --no-icon --format= --follow --all --atime --dir-links --dir-times --script --block-in-bytes --stream --init-file= --init-debug=
            --no-init-file --end-time= --debug=
            """)
            .WritesFor("virt-top", "--csv", "Writes to a file.", match: ["virt-top --csv a"], noMatch: ["virt-df --csv", "virt-top -1"])
            .WritesTo("--init-debug", "Writes to a file.", match: ["virt-top --init-debug x"], noMatch: ["virt-df -h", "virt-ls -d vm /etc"]),
        Spec.Prints("ischroot which.debianutils", "-aftsvh -c= --default-true --default-false --version --help"),
        Spec.Administers("savelog ldattach addpart delpart resizepart e4defrag e2image e2undo e2scrub e2scrub_all blkzone"),
        Spec.Reads("e2freefrag e2mmpstatus", "-rqvti -c= -h"),
        Verbs.Of("pkcheck pkaction pkcon", """
            -hvpna= -a= -p= -d= -u= --action-id= --process= --system-bus-name= --detail= --allow-user-interaction --enable-internal-agent --list-temp --verbose
            --version --help --plain --noninteractive --background --filter= --cache-age=
            """, """
            get-packages get-details get-updates get-distro-upgrades get-depends get-roles get-filters get-groups get-categories get-transactions get-time
            repo-list search resolve what-provides backend-details
            """, "")
            .AlsoAdministers("""
                install install-local remove update upgrade-system refresh repo-enable repo-disable repair accept-eula download quit offline-trigger
                """),
        Spec.Prints("xdriinfo xlsatoms listres appres", "-# -nv +display= +range= +format= +name= +all +nosuper +variable +1 +top +tree +help +version"),
        Spec.Prints("appstreamcli", "-h --help --version --verbose --no-color").With(
            Spec.Prints("""
                search s get dump what-provides list-categories status sysinfo os-info vercmp compare validate v validate-tree is-satisfied check-syscompat info
                """, """
                -iestxd --details --no-net --pedantic --explain --strict --format= --no-cache --cachepath= --datapath= --bundle-type=
                """)).AlsoAdministers("""
                refresh refresh-cache install remove put convert compose make-desktop-file metainfo-to-news news-to-metainfo new-template check-license
                create-compose
                """),
        Spec.Prints("icuinfo strace-log-merge lspgpot", """
            -hvLmpKt? -d= -i= --help --version --verbose --list-plugins --milisecond-time --cleanup --icudatadir=
            """),
    ];
}
