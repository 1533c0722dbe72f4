namespace AgentGen.Shell.Rules;

/// <summary>What looks at the system and service manager, control groups, sessions and the boot.</summary>
internal static class SystemdQueries
{
    private const string Common = """
        -hqH= -M= --help --version --no-pager --quiet --system --user --host= --machine= --json= --no-legend --full --no-ask-password -l
        """;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("systemd-delta", Common + " -t= --type= --diff="),
        Verbs.Of("systemd-hwdb", "-hsr= --usr --strict --root= --help --version", "query").AlsoAdministers("update"),
        Verbs.Of("systemd-resolve", """
            -h46ti= -p= -c= --interface= --protocol= --type= --class= --legend= --help --version --status --statistics --no-pager --raw? --cname= --search=
            --service --openpgp --tlsa --set-dns= --set-domain= --set-llmnr= --set-mdns= --set-dnssec= --set-nta= --revert --flush-caches --reset-statistics
            --reset-server-features
            """, "status statistics")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes how names are resolved.",
                When.Argument(static argument => argument.Text is "--revert" or "--flush-caches" or "--reset-statistics" or "--reset-server-features"
                    || argument.Text.StartsWith("--set-", StringComparison.Ordinal)),
                match: ["systemd-resolve --flush-caches", "systemd-resolve status --flush-caches"], noMatch: ["systemd-resolve --status"]),
        Verbs.Of("systemd-creds", Common + " --with-key=", "list has-tpm2 help").AlsoChanges("encrypt setup").With(
            Spec.Dangerous("cat decrypt", ShellReasonCodes.ReadsCredentials, "Prints a credential.")),
        Verbs.Of("systemd-sysext systemd-confext portablectl systemd-dissect oomctl systemd-pcrlock", Common + " " + """
            -Fjv -o= -f= --output= --family= --root= --with-dropin= --chain --synthesize= --multiplexer= --fuzzy --disposition= --uid-min= --uid-max= --force
            --boundaries=
            """, """
            status list inspect is-attached dump user group users-in-group groups-of-user services ssh-authorized-keys help
            """).AlsoAdministers("merge unmerge refresh attach detach reattach set-limit read-only enable disable"),
        Spec.Administers("""
            systemd-notify systemd-mount systemd-umount systemd-ask-password systemd-tty-ask-password-agent systemd-firstboot systemd-machine-id-setup
            systemd-repart systemd-socket-activate
            """),
        Spec.Prints("runlevel ntpstat ntptime nfsiostat cifsiostat tapestat mountstats lscgroup lssubsys cgget", """
            -# -1234VabcdghijklmnoprstuvzZRT -g= -h -v -r= -f= -s= -l= --list --all --nfs --rpc --server --client --mounts --human --verbose --version --help
            --since= --sort= --nfsstat --raw --quiet --variable= --print-values --numeric --kilobytes --megabytes --iostat --xprt
            """),
        Spec.Reads("sadf", "-# -ACDHRSUVcdghjlprtuxPTb -O= -P= -e? -s? -i= -f= -o= --dev= --fs= --iface= --int= --help", OperandRole.Read),
        Verbs.Of("tuned-adm", "-hvdailt= --help --version --debug --async --timeout= --loglevel=", """
            active list recommend verify profile_info profile_mode instance_list
            """, "--ignore-missing --verbose")
            .AlsoAdministers("profile off auto_profile instance_acquire_devices instance_create instance_destroy"),
        Verbs.Of("rpm-ostree", Common + " -vab --os= --sysroot= --pending-exit-77 --booted --json= --jsonpath= --verbose", "status search")
            .With(Verbs.Of("db", "", "list diff version", "-ca --repo= --changelogs --format= --advisories"))
            .AlsoAdministers("""
                upgrade install uninstall rebase rollback deploy kargs override cleanup initramfs initramfs-etc reset apply-live usroverlay refresh-md reload
                cancel
                """),
        Verbs.Of("ostree", "-hv --repo= --verbose --version --help", "log show refs ls cat diff rev-parse summary", """
            -RCXdh --list --view --raw --raw-metadata? --print-metadata-key= --print-detached-metadata-key= --recursive --checksum --xattrs --list-keys
            --signatures --create= --delete --alias --revision --collections --print-related
            """)
            .With(Spec.Prints("remote", "--repo=").With(Spec.Prints("list show-url summary refs", """
                -ud --show-urls --repo= --raw --list-metadata-keys
                """)), Spec.Prints("admin", "--sysroot=").With(Spec.Prints("status")).Otherwise(Spec.Administers("-")))
            .Mutating(
                ShellReasonCodes.ChangesRepository, "Changes the names of commits.",
                When.Argument(static argument => argument.Text is "--create" or "--delete" || argument.Text.StartsWith("--create=", StringComparison.Ordinal)),
                match: ["ostree refs --delete x"], noMatch: ["ostree refs --list", "ostree log main"]),
        Spec.Prints("os-prober efivar findfs", "-lLpdeaA -n= -h --list --print --print-decimal --export --name= --list-guids --help --version")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Mounts file systems to look into them.",
                static call => call.Name.Text == "os-prober" ? 0 : -1,
                match: ["os-prober"], noMatch: ["efivar -l", "findfs LABEL=root"]),
    ];
}
