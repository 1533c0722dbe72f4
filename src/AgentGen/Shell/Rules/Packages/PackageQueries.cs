namespace AgentGen.Shell.Rules;

/// <summary>What looks at packages, distributions and their sources without changing what is installed.</summary>
internal static class PackageQueries
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("dpkg-architecture", """
            -efhiLlqsu -a= -t= -A= -T= -e= -i= -q= -W= -P= -E= -f --list --list-known --equal= --is= --query= --print-set --print-unset --host-arch=
            --host-type= --target-arch= --target-type= --match-wildcard= --match-bits= --match-endian= --force --help --version -c= --command=
            """)
            .Running("-c --command"),
        Spec.Prints("dpkg-vendor dpkg-parsechangelog dpkg-checkbuilddeps dpkg-buildflags dpkg-realpath dpkg-scanpackages dpkg-scansources dpkg-genchanges", """
            -?ABIhdmnRu -l= -F= -L= -n= -o= -c= -f= -t= -v= -s= -a= -P= -S= -i --vendor= --query= --derives-from= --is= --file= --label= --format= --reverse
            --all --since= --until= --from= --to= --count= --offset= --show-field= --admindir= --get= --list --status --export= --build-profiles= --multiversion
            --arch= --hash= --type= --extra-override= --medium= --root= --zero --query-features= --origin= --dump --help --version
            """),
        Spec.Prints("dpkg-statoverride", "-h --list --force --quiet --admindir= --root= --help --version --update --add --remove")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes who may use installed files.",
                When.Option("--add --remove --update"),
                match: ["dpkg-statoverride --remove /a"], noMatch: ["dpkg-statoverride --list"]),
        Spec.Prints("""
            deborphan debsums debsecan cruft apt-forktracer popbugs rc-alert wnpp-alert ubuntu-security-status ubuntu-support-status hwe-support-status
            check-support-status
            """, """
            -# -?ACDHIPRSUVZaAbcdefghilnmopqrstuvxz -e= -f= -g= -l= -p= -r= -d= -m= -F= --all --all-packages --changed --config --deps-of= --exclude=
            --find-config --format= --guess-all --guess-dev --history= --help --ignore-obsolete --ignore-permissions --libdevel --list-missing --locale-purge=
            --no-locale-purge --nice-mode --no-show-section --only-fixed --pri= --priority= --quiet --root= --show-deps --show-priority --show-section
            --show-size --silent --since= --suite= --verbose --version --status-file= --thirdparty --unavailable --nonfree --esm-infra --esm-apps
            --show-all-unsupported --show-all --list --generate= --add-keep= --del-keep= --list-keep --zero-keep --gen-keep --mirror= --no-obsolete
            --update-config --update-history --cron --mailto= --disable-esm-infra --whitelist= --add-whitelist --source= --line --packages=
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes its own records, or makes checksums.",
                static call => call.IndexOf("--add-keep --del-keep --zero-keep --generate --update-config --update-history --add-whitelist --mailto") is >= 0
                    and int option ? option : call.Name.Text == "debsums" ? call.IndexOf("-g") : -1,
                match: ["deborphan --zero-keep", "debsums --generate=all", "debsums -g"], noMatch: ["deborphan", "debsums -s", "debsums -c coreutils"])
            .Mutating(
                ShellReasonCodes.Network, "Asks another machine.",
                static call => call.Name.Text is "debsecan" or "rc-alert" or "wnpp-alert" ? 0 : -1,
                match: ["debsecan --suite bookworm"], noMatch: ["debsums -l"]),
        Spec.Reads("grep-dctrl grep-status grep-available grep-aptavail grep-debtags tbl-dctrl sort-dctrl join-dctrl", """
            -CFPSWVXadehilnpqrsvwxG -F= -s= -c= -k= -d= -H= -a -e= -o= -1= -2= -j= --and --or --not --count --config-file= --copying --debug-optparse
            --disjunction-of= --eregex --errorlevel= --exact-match --field= --help --ignore-case --ignore-parse-errors --invert-match --mmap --no-field-names
            --pattern= --quiet --regex --show-field= --silent --whole-pkg --version --eq --lt --le --gt --ge --ensure-dctrl
            """, OperandRole.TextThenRead),
        Spec.Reads("lintian licensecheck rpmlint debdiff decopy adequate rpmdev-vercmp rpmdev-packager rpmdev-sort", """
            -# -?CEFHIVXabcdefghilmnopqrstTuvw -L= -T= -c= -f= -i= -s= -t= -o= -p= --all --check-part= --color= --config= --copyright --dist= --display-info
            --encoding= --explain-overrides --experimental --hide-overrides --info --lines= --machine --merge-licenses --no-override --no-tag-display-limit
            --no-verbose --pedantic --print --profile= --quiet --recursive --strict --show-overrides --suppress-tags= --tag-display-limit= --tags=
            --tags-from-file= --tail= --verbose --version --help --list-tags --explain= --file= --installed --rpmlintrc= --ignore-unused-rpmlintrc --permissive
            --deb-machine --deb-fmt= --shortname-scheme= --check= --ignore= --skipped --nolines --dirs --nodirs --noconf --apply-patches --controlfiles=
            --diffstat --wdiff-source-control
            """),
        Spec.Prints("rpmspec", """
            -PqhvD= -E= --parse --query --builtrpms --rpms --srpm --buildconflicts --buildrequires --queryformat= --qf= --target= --define= --undefine= --eval=
            --help --version --requires --provides --quiet
            """)
            .Mutating(
                ShellReasonCodes.RunsCode, "A package description may hold shell commands, which it runs.",
                When.Either(When.OperandAt(0), When.Option("-E --eval -D --define")),
                match: ["rpmspec -q a.spec", "rpmspec -P a.spec"], noMatch: ["rpmspec --help"]),
        Spec.Prints("pactree expac pkgfile paclist pacscripts pacfiles lddd pkgq pacreport paclog", """
            -# -0?1ABDFHILNQRSTVabcdefghilnoqrsuvwxyz -d= -l= -s= -r= -b= -C= -R= -t= --ascii --color --config= --dbpath= --debug --depth= --file= --gpgdir=
            --graph --help --linear --no-color --optional? --reverse --root= --sync --unique --nofile --list --search --update --glob --ignorecase --regex
            --repo= --binaries --directories --quiet --verbose --raw --null --compress= --cachedir= --query --group --local --search --timefmt= --listdelim=
            --delim= --readone
            """)
            .Mutating(
                ShellReasonCodes.Network, "Fetches lists anew.",
                static call => call.Name.Text == "pkgfile" ? call.IndexOf("-u --update") : -1,
                match: ["pkgfile -u"], noMatch: ["pkgfile bin/rg", "pactree -r zlib"]),
        Spec.Prints("qlist qfile qsearch quse qlop qsize qcheck qdepends qgrep qatom eix portageq", """
            -# -AaBbCcDdeEFfgGHhIiJjkLlmMNnoOpPqQrRsStTuUvVwWxXyYzZ -t= -I -d= -f= -F= -K= -R= -o --root= --help --version --quiet --verbose --nocolor
            --installed --exact --all --duplicates --slots --dups --tree --overlays --repo --verbose --compact --only-names --in-overlay= --description --name
            --category --use --homepage --pattern --regex
            """),
        Spec.Prints("needrestart needs-restarting checkrestart", """
            -bhklmnpqsuvwV -c= -m= -r= -o= -R= -N= -t= --help --version --verbose --quiet --reboothint --services --useronly --exclude-services --processes
            --all --package --short
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Restarts services, unless told to list only.",
                static call => call.Name.Text == "needrestart" && !call.Has("-b --help --version -h") && call.ValueOf("-r") is not { Text: "l" } ? 0 : -1,
                match: ["needrestart", "needrestart -r a"], noMatch: ["needrestart -b", "needrestart -r l", "needs-restarting -r"]),
        Spec.Prints("debconf-show debconf-get-selections", "-h --db= --listdbs --listowners --installer --no-parse --help --version"),
        Verbs.Of("snapctl", "-h", "is-connected services model").AlsoAdministers("start stop restart set unset install remove fde-setup-request"),
        Verbs.Of("pro ubuntu-advantage", "-h --help --version --debug", "status version help security-status api", """
            --all --format= --simulate-with-token= --wait --thirdparty --unavailable --esm-infra --esm-apps --show=
            """)
            .AlsoAdministers("attach detach enable disable refresh auto-attach collect-logs fix config"),
        Verbs.Of("ubuntu-drivers", "-h --help --package-list= --recommended", "list devices debug list-oem", "--recommended --gpgpu --free-only")
            .AlsoAdministers("install autoinstall"),
        Spec.Changes("""
            checkupdates rmadison uscan who-uploads repoclosure debcheckout dget apt-venv nix-search
            """, OperandRole.Data, "*", ShellReasonCodes.Network, "Asks other machines about packages."),
        Spec.Administers("""
            paccache pacman-key pacman-mirrors pacdiff eclean revdep-rebuild dispatch-conf etc-update locale-gen localedef iconvconfig dpkg-trigger
            dpkg-maintscript-helper ucf update-locale update-java-alternatives update-xmlcatalog update-icon-caches select-editor mandb
            """),
        Spec.Changes("dpkg-source dpkg-split dpkg-name dpkg-genbuildinfo dpkg-shlibdeps dpkg-gencontrol debmake dch debchange uupdate", OperandRole.Write),
        Spec.Reads("apt-listchanges", """
            -ahvf= --all --frontend= --which= --save-seen= --since= --latest= --headers --profile= --show-all --email-address= --confirm --help --reverse
            --no-network --filter=
            """, OperandRole.Read)
            .Mutating(
                ShellReasonCodes.WritesFile, "Records what was seen, or sends mail.",
                When.Option("--save-seen --email-address"),
                match: ["apt-listchanges --save-seen=db a.deb"], noMatch: ["apt-listchanges a.deb"]),
    ];
}
