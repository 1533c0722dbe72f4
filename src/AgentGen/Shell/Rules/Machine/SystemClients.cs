namespace AgentGen.Shell.Rules;

/// <summary>Clients of systemd's services: a verb says whether they look or change.</summary>
internal static class SystemClients
{
    private const string Systemd = """
        -afhjlmqrv -H= -M= -P= -p= -n= -o= -s= -t= -u= -g= -G= -i= -c=
        --adjust-system-clock --all --full --host= --json= --legend= --lines= --machine= --monitor --no-ask-password --no-convert --no-legend --no-pager
        --output= --property= --quiet --runtime --signal= --static --stats --transient --pretty --value --user --system --since= --until= --reverse --debug
        --directory= --file= --field= --interface= --protocol= --type= --class= --raw --legend --cache= --search= --name= --path= --query= --root
        --attribute-walk --export --export-prefix= --export-db --subsystem-match= --kernel --udev --tag-match= --device-id-of-file= --wait-for-initialization?
        --tree --esp-path= --boot-path= --print-esp-path --print-boot-path --print-root-device
        """;

    internal static readonly CommandSpec[] Table =
    [
        Client(
            "timedatectl",
            reads: "status show list-timezones timesync-status show-timesync",
            changes: "set-timezone set-local-rtc set-ntp ntp-servers revert")
            .With(Spec.Dangerous("set-time", ShellReasonCodes.ChangesSystem, "Sets the clock.")),
        Client(
            "localectl",
            reads: "status list-locales list-keymaps list-x11-keymap-models list-x11-keymap-layouts list-x11-keymap-variants list-x11-keymap-options",
            changes: "set-locale set-keymap set-x11-keymap"),
        Client("hostnamectl", reads: "status", changes: "set-hostname set-icon-name set-chassis set-deployment set-location")
            .With(
                Spec.Prints("hostname icon-name chassis deployment location", Systemd).Mutating(
                    ShellReasonCodes.ChangesSystem, "Sets what the machine is called.",
                    When.OperandAt(0),
                    match: ["hostnamectl hostname box"], noMatch: ["hostnamectl hostname"])),
        Client(
            "loginctl",
            reads: "list-sessions session-status show-session list-users user-status show-user list-seats seat-status show-seat",
            changes: """
            activate lock-session unlock-session lock-sessions unlock-sessions terminate-session kill-session disable-linger attach flush-devices
            terminate-user kill-user terminate-seat
            """)
            .With(
                Spec.Dangerous("enable-linger", ShellReasonCodes.Persistence, "Lets a user's services run from boot on."),
                Spec.Dangerous("poweroff reboot halt suspend hibernate hybrid-sleep", ShellReasonCodes.Power, "Stops or restarts the machine.")),
        Client(
            "machinectl",
            reads: "list status show list-images image-status show-image",
            changes: """
            start poweroff stop reboot terminate kill enable disable bind copy-to copy-from clone rename read-only set-limit import-tar import-raw import-fs
            pull-tar pull-raw export-tar export-raw list-transfers cancel-transfer edit
            """)
            .With(
                Spec.Dangerous("shell login", ShellReasonCodes.RootShell, "Gives a shell with another user's rights, or in a container."),
                Spec.Dangerous("remove clean", ShellReasonCodes.DestroysData, "Deletes images of machines.")),
        Client(
            "resolvectl",
            reads: "status statistics show-cache show-server-state",
            changes: """
            query service openpgp tlsa reset-statistics flush-caches reset-server-features dns domain default-route llmnr mdns dnsovertls dnssec nta revert
            monitor
            """)
            .With(Spec.Prints("log-level", Systemd).Mutating(
                ShellReasonCodes.ChangesSystem, "Sets what is logged.",
                When.OperandAt(0),
                match: ["resolvectl log-level debug"], noMatch: ["resolvectl log-level"])),
        Client(
            "systemd-analyze",
            reads: """
            time blame critical-chain dump unit-files unit-paths condition calendar timestamp timespan security verify plot dot syscall-filter
            capability exit-status filesystems fdstore image-policy inspect-elf pcrs srk compare-versions architectures smbios11
            """,
            changes: "log-level log-target service-watchdogs malloc")
            .With(Spec.Reads("cat-config", Systemd)),
        Spec.Prints("systemd-cgls systemd-cgtop", """
            -1Mbcikmprt -P -d= -l -n= -u? -a --all --batch --cpu? --delay= --depth= --full --iterations= --machine= --no-pager --order= --raw --recursive=
            --unit?
            --user-unit? --xattr= --cgroup-id=
            """),
        Spec.Prints("systemd-path systemd-escape systemd-id128", """
            -Mmpu --instance --mangle --no-pager --path --suffix= --template= --unescape --app-specific= --pretty --value
            """),
        Client("networkctl", reads: "list status lldp label cat", changes: "delete up down renew forcerenew reconfigure reload edit mask unmask"),
        Client(
            "bootctl",
            reads: "status list is-installed kernel-identify kernel-inspect systemd-efi-options random-seed-status",
            changes: "reboot-to-firmware")
            .With(Spec.Dangerous(
                "install update remove unlink cleanup random-seed set-default set-oneshot set-sysfail set-timeout set-timeout-oneshot",
                ShellReasonCodes.ChangesDisk, "Changes how the machine starts.")),
        Client("coredumpctl", reads: "list info", changes: "dump debug gdb"),
        Client("udevadm", reads: "info monitor verify cat", changes: "trigger settle control test test-builtin lock wait hwdb"),
    ];

    private static CommandSpec Client(string name, string reads, string changes) =>
        new CommandSpec(name, new OptionGrammar(Systemd), OperandRole.Data)
            .With(Spec.Prints(reads, Systemd), Spec.Administers(changes));
}
