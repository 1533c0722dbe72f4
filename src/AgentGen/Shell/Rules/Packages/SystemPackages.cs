using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Package managers of Linux distributions: apt and dpkg, rpm and dnf, pacman, apk.</summary>
internal static class SystemPackages
{
    private const string Apt = """
        -qyasdfmhvtubc= -ino= -t= --quiet? --yes --assume-yes --assume-no --all-versions --installed --upgradable --upgradeable --manual-installed
        --names-only --full --recurse --important --pre-depends --depends --recommends --suggests --replaces --breaks --conflicts --enhances --implicit
        --no-depends --no-recommends --no-suggests --no-pre-depends --simulate --just-print --dry-run --recon --no-act --print-uris --download-only
        --fix-broken --fix-missing --fix-policy --no-install-recommends --install-recommends --install-suggests --reinstall --allow-downgrades
        --allow-change-held-packages --auto-remove --autoremove --purge --only-upgrade --no-upgrade --show-upgraded --verbose-versions --no-remove
        --target-release= --default-release= --host-architecture= --with-source= --no-all-versions --generate --cached-only --allow-insecure-repositories
        --allow-unauthenticated --allow-releaseinfo-change --force-yes --allow-remove-essential --trivial-only --ignore-hold --no-download --version --help
        --arch-only --source --diff-only --dsc-only --tar-only --build --compile --show-progress --no-show-progress --color --no-color --solver= --planner=
        --format= --sort= --width= --display-format= --disable-columns --verbose --package-file -F= -w= -V -S= --option= --config-file= --virtual --static
        --no-virtual -u -s
        """;

    private const string AptLooks = """
        list search show showsrc policy depends rdepends showpkg madison pkgnames help moo stats dump dumpavail unmet why why-not versions showauto showmanual
        showhold indextargets
        """;

    private const string Dnf = """
        -qvyhC46 -c= -d= -e= -x= -R= -a -l -i -s -t= -m= -u --quiet --verbose --assumeyes --assumeno --cacheonly --config= --showduplicates --installed
        --available --extras --obsoletes --recent --upgrades --updates --autoremove --all --enabled --disabled --enablerepo= --disablerepo= --repo= --repoid=
        --releasever= --installroot= --forcearch= --arch= --archlist= --requires --provides --whatprovides= --whatrequires= --whatdepends= --whatconflicts=
        --whatobsoletes= --conflicts --recommends --suggests --supplements --enhances --list --info --queryformat= --qf= --latest-limit= --tree --deplist
        --resolve --recursive --exactdeps --duplicates --unneeded --userinstalled --location --changelog --changelogs --security --bugfix --enhancement
        --newpackage --advisory= --advisories= --cve= --cves= --bz= --sec-severity= --refresh --help --version --repoinfo --installed-only --uninstalled-only
        --details --match-exact --provides --sort-by-name --sort-by-repo --no-refresh --non-interactive --xmlout --no-gpg-checks --type= --exclude=
        --excludepkgs= --search-descriptions --case-sensitive --priority --uri --names-only --hidden --ids
        """;

    private static readonly string[] Vital =
    [
        "libc6", "glibc", "musl", "bash", "dash", "coreutils", "busybox", "util-linux", "dpkg", "apt", "rpm", "dnf", "yum", "pacman", "apk-tools", "systemd",
        "systemd-sysv", "init", "sysvinit-core",
        "openrc", "login", "passwd", "sudo", "mount", "grub", "grub-pc", "grub2", "grub-common", "grub-efi-amd64", "linux", "kernel", "kernel-core",
        "linux-generic", "initramfs-tools", "base-files",
        "base", "filesystem", "pam", "libpam-runtime", "libpam-modules", "network-manager", "NetworkManager", "netplan.io", "ifupdown", "openssh-server",
        "udev", "dbus", "lvm2", "cryptsetup", "*", "'*'",
    ];

    private static readonly string[] Guards =
    [
        "auditd", "audit", "ufw", "firewalld", "iptables", "nftables", "fail2ban", "clamav", "clamav-daemon", "apparmor", "selinux-policy", "selinux-basics",
        "rkhunter", "chkrootkit", "aide", "tripwire",
        "ossec-hids", "wazuh-agent", "crowdstrike", "falcon-sensor", "osquery", "snort", "suricata", "rsyslog", "syslog-ng", "unattended-upgrades", "aegis",
        "falco", "sysmon",
    ];

    internal static readonly CommandSpec[] Table =
    [
        Vetted(new CommandSpec("apt apt-get aptitude apt-cache", new OptionGrammar(Apt), OperandRole.Data)
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Sets a program that the package manager runs.",
                When.Argument(static argument => NamesProgram(argument.Text)),
                match: ["apt-get -o APT::Update::Pre-Invoke::=./x update", "apt update -o Dpkg::Post-Invoke::=x"],
                noMatch: ["apt-get -o Debug::pkgProblemResolver=1 update"])
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Puts what the package manager reads and writes elsewhere.",
                When.Argument(static argument => argument.Text.IndexOf("Dir::", StringComparison.OrdinalIgnoreCase) >= 0 && argument.Text.IndexOf('=') > 0),
                match: ["apt-cache -o Dir::Cache=d search x"], noMatch: ["apt-cache search x"])
            .With(
                Spec.Prints(AptLooks, Apt),
                Spec.Builds("changelog").Runs(static (call, judge) => Suspicions.Judge(judge, call.Arguments)))
            .Otherwise(Spec.Prints("-", Apt))
            .Mutating(
                ShellReasonCodes.RunsCode, "Installs or removes packages.",
                Installs,
                match: ["apt install x", "apt-get -y upgrade", "apt-get install -y s"],
                noMatch: ["apt-get -s upgrade", "apt-get install x --dry-run", "apt list --installed", "apt-get install -sy x"])),
        Spec.Prints("apt-file apt-show-versions apt-config apt-mark apt-rdepends debtree apt-list", """
            -lxFfuavhrRnpsbi -a= -c= -o= --all --package= --package-only --fixed-string --regexp --upgradeable --installed --list --non-interactive --help
            --version --shell --dump --architecture= --follow= --show= --state-follow=
            """)
            .With(
                Spec.Prints("""
                    list search find show showmanual showauto showhold showinstall showremove showpurge dump shell
                    """, "-lxFfua= -i --package-only --fixed-string --regexp --architecture="),
                Spec.Builds("update purge hold unhold auto manual minimize-manual"))
            .Otherwise(Spec.Prints("-", "-abdurvi")),
        Spec.Dangerous("apt-key", ShellReasonCodes.RemoteCode, "Trusts whatever is signed with a key."),
        Spec.Builds("""
            add-apt-repository apt-add-repository debconf-set-selections dpkg-reconfigure dpkg-divert debsign dpkg-buildpackage debuild
            """),
        Spec.Prints("dpkg-query", """
            -lWsLSpcVfh= -f= --list --show --status --listfiles --search --print-avail --control-list --control-show --control-path --showformat= --admindir=
            --root= --load-avail --no-pager --version --help
            """),
        Spec.Reads("dpkg-deb", """
            -bcfIWexXRvhDZ= -z= -S= --contents --field --info --show --build --extract --vextract --raw-extract --control --fsys-tarfile --ctrl-tarfile
            --showformat= --version --help --nocheck --root-owner-group
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Builds or unpacks a package.",
                When.Option("-b -x -X -R -e --build --extract --vextract --raw-extract --control"),
                match: ["dpkg-deb -x a.deb out", "dpkg-deb --build d"], noMatch: ["dpkg-deb -c a.deb", "dpkg-deb --info a.deb"]),
        Vetted(Spec.Prints("dpkg", """
            -lLsSpVCcIfWirPRabexXAEGOBh? -D= --list --listfiles --status --search --print-avail --verify --audit --contents --info --field --show
            --get-selections --print-architecture --print-foreign-architectures --compare-versions --yet-to-unpack --predep-package --assert-help --force-help
            --version --help --no-pager --admindir= --root= --instdir= --validate-pkgname --validate-version --validate-archname --showformat=
            --verify-format= --install --remove --purge --unpack --configure --pending --no-act --dry-run --simulate
            """)
            .Mutating(
                ShellReasonCodes.RunsCode, "Installs or removes packages.",
                static call => call.Has("""
                    -i -r -P -a -A -b -e -x -X -R --install --remove --purge --unpack --configure --pending
                    """) && !call.Has("--no-act --dry-run --simulate") ? 0 : -1,
                match: ["dpkg -i x.deb", "dpkg --purge x"], noMatch: ["dpkg -l", "dpkg -L x", "dpkg -S /bin/ls"])
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Sets a program that the package manager runs.",
                When.Argument(static argument => StartsWith(argument.Text, "--pre-invoke") || StartsWith(argument.Text, "--post-invoke")
                    || StartsWith(argument.Text, "--status-logger")),
                match: ["dpkg --pre-invoke=./x -i a.deb"], noMatch: ["dpkg -i a.deb"])),
        Vetted(Spec.Prints("rpm rpmquery", """
            -qaildcfpvVKRehUFiE= -D= -b --query --all --info --list --docfiles --configfiles --file --package --verify --checksig --requires --provides
            --conflicts --obsoletes --recommends --suggests --scripts --changelog --last --state --whatrequires --whatprovides --triggers --queryformat= --qf=
            --showrc --querytags --eval= --define= --import --dbpath= --root= --nodigest --nosignature --version --help --group= --specfile --dump
            --licensefiles --artifactfiles --nofiles --nodeps --noscripts --filesbypkg --xml --json --whatconflicts --whatobsoletes --whatrecommends
            --whatsuggests --install --upgrade --freshen --erase --test --initdb --rebuilddb --pipe= --enhances --supplements
            """)
            .Mutating(
                ShellReasonCodes.RunsCode, "Installs or removes packages.",
                static call => call.Has("""
                    -q -V -K --query --verify --checksig --showrc --querytags --eval -E --version --help --test
                    """) || call.Name.Text == "rpmquery" ? -1 : 0,
                match: ["rpm -i x.rpm", "rpm -Uvh x.rpm", "rpm -e x"], noMatch: ["rpm -qa", "rpm -qi x", "rpm -Va"])
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Macros run commands.",
                When.Argument(static argument => argument.Text.IndexOf("%(", StringComparison.Ordinal) >= 0
                    || argument.Text.IndexOf("%{lua", StringComparison.Ordinal) >= 0),
                match: ["rpm --eval '%(id)'", "rpm -E '%{lua:os.execute(\"x\")}'"], noMatch: ["rpm --eval '%{_bindir}'", "rpm -qa --qf '%{NAME}'"])
            .Running("--pipe")),
        Vetted(PackageManager.Of(
            "dnf yum microdnf tdnf zypper", Dnf,
            Spec.Prints("""
                list search info provides whatprovides repolist repoquery check-update check-upgrade help deplist updateinfo check leaves needs-restarting
                advisory lr se if lu lp pa ps ls packages patches patterns products repos services search what-provides list-updates list-patches verify-deps
                licenses locks ll needs-rebooting
                """, Dnf),
            PackageManager.Group("config-manager", "dump help", Dnf + " --dump --dump-variables --help-cmd"),
            PackageManager.Group("module history group groups repo environment system-upgrade-status", "list info summary userinstalled", Dnf))),
        Vetted(Spec.Prints("pacman yay paru", """
            -QSFRUDTVhsiglpqotmnudekcwyvxa -b= -r= --query --files --sync --remove --upgrade --database --deptest --version --help --info --list --search
            --groups --owns --quiet --check --deps --explicit --foreign --native --unrequired --upgrades --file --print --dbpath= --root= --color= --config=
            --arch= --regex --refresh --sysupgrade --clean --downloadonly --noconfirm --needed --confirm --recursive --cascade --nosave --nodeps
            --machinereadable --changelog
            """)
            .Mutating(
                ShellReasonCodes.RunsCode, "Installs or removes packages.",
                static call => call.Has("-Q -F -T -V -h --query --files --deptest --version --help") && !call.Has("-y --refresh")
                    || (call.Has("-S --sync") && call.Has("-s -i -g -l -p --search --info --groups --list --print") && !call.Has("""
                        -y -u -c -w --refresh --sysupgrade --clean --downloadonly
                        """)) ? -1 : 0,
                match: ["pacman -S x", "pacman -Syu", "pacman -Rns x", "pacman -Sc"], noMatch: ["pacman -Q", "pacman -Ss x", "pacman -F x", "pacman -Qi x"])),
        Vetted(PackageManager.Of(
            "apk opkg xbps-query pkg pkg_info port emerge equery eopkg slackpkg swupd tce-load", """
                -qvhaiLdnrRslopePIeu -X= -p= -o= --quiet --verbose --help --version --installed --upgradable --available --all --description --size --depends
                --rdepends --contents --who-owns --repository= --root= --orphaned --providers --name-only --exact --origin --raw --search --searchdesc
                --pretend --info
                """,
            Spec.Prints("""
                list list-installed list-upgradable list-all info search find show policy version stats dot query which rquery audit depends rdepends deps
                dependents provides contents variants outdated installed echo files belongs uses status whatdepends whatprovides print-architecture
                compare-versions
                """,
 """
                    -qvhaiLdnrRslopePIeuwtSxgfmc --quiet --verbose --help --installed --upgradable --available --all --description --size --depends --rdepends
                    --contents --who-owns --orphaned --providers --name-only --exact --origin --raw --no-network
                    """))),
    ];

    private static CommandSpec Vetted(CommandSpec spec) =>
        spec.Dangerous(
                ShellReasonCodes.StopsSystem, "Removes what the system needs.",
                When.Either(
                    When.Argument(static argument => argument.Text is
                        "--allow-remove-essential" or "--force-yes" or "--force-remove-essential" or "--force-all" or "--force-remove-protected"),
                    static call => Removes(call) ? When.FirstArgument(call, static argument => IsIn(Vital, argument.Text)
                        || StartsWith(argument.Text, "linux-image")) : -1),
                match: ["apt-get remove libc6", "apt purge -y systemd", "rpm -e --nodeps glibc", "dpkg --force-all -r x", "dpkg -P bash", "pacman -Rdd glibc",
                    "dnf remove kernel"],
                noMatch: ["apt-get remove curl", "apt show libc6", "dpkg -l bash", "rpm -q glibc"])
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Removes protection or logging.",
                static call => Removes(call) ? When.FirstArgument(call, static argument => IsIn(Guards, argument.Text)) : -1,
                match: ["apt remove ufw", "yum erase auditd", "rpm -e fail2ban", "pacman -R rsyslog"], noMatch: ["apt install ufw", "apt remove nginx"]);

    private static int Installs(Invocation call)
    {
        if (call.Operands.Count == 0 || IsLook(call.Operand(0).Text))
        {
            return -1;
        }

        int simulates = When.FirstArgument(call, static argument => argument.IsOption
            && (argument.Text[1] == '-' ? argument.Text is "--simulate" or "--just-print" or "--dry-run" or "--recon" or "--no-act"
            or "--print-uris" : argument.Text.IndexOf('s') > 0));
        return simulates < 0 ? call.Operands[0] : -1;
    }

    private static bool IsLook(string subcommand) => subcommand == "changelog" || Array.IndexOf(AptLooks.Split([' ']), subcommand) >= 0;

    private static bool Removes(Invocation call) =>
        call.Has("-r -P -R -e --remove --purge --erase") && call.Name.Text is "dpkg" or "rpm" or "pacman" or "yay" or "paru"
        || When.FirstArgument(call, static argument => argument.Text is "remove" or "purge" or "erase" or "autoremove" or "del" or "uninstall" or "rm"
        or "full-remove") >= 0;

    // APT::Update::Pre-Invoke, DPkg::Post-Invoke, APT::Changelog::Pager and others of their kind.
    private static bool NamesProgram(string text) =>
        text.IndexOf("::", StringComparison.Ordinal) > 0
        && (text.IndexOf("Invoke", StringComparison.OrdinalIgnoreCase) > 0 || text.IndexOf("Pre-Install-Pkgs", StringComparison.OrdinalIgnoreCase) > 0
        || text.IndexOf("Dir::Bin", StringComparison.OrdinalIgnoreCase) >= 0
            || text.IndexOf("Pager", StringComparison.OrdinalIgnoreCase) > 0 || text.IndexOf("ProxyAutoDetect", StringComparison.OrdinalIgnoreCase) > 0
            || text.IndexOf("Proxy-Auto-Detect", StringComparison.OrdinalIgnoreCase) > 0);

    // "nginx=1.2" and "libc6:amd64" name packages too.
    private static bool IsIn(string[] names, string text)
    {
        int end = text.IndexOfAny(['=', ':']);
        return Array.IndexOf(names, end < 0 ? text : text.Substring(0, end)) >= 0;
    }

    private static bool StartsWith(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal);
}
