namespace AgentGen.Shell.Rules;

/// <summary>Commands that show what the kernel and services logged.</summary>
internal static class SystemLogs
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("dmesg", """
            -CDEHJPSTVWacdehkprtuwxy -F= -K= -L? -M= -N= -f= -l= -n= -s=
            --buffer-size= --clear --color? --console-level= --console-off --console-on --ctime --decode --facility= --file= --follow --follow-new
            --force-prefix --human --json --kernel --kmsg-file= --level= --noescape --nopager --notime --raw --read-clear --reltime --show-delta --since=
            --syslog --time-format= --until= --userspace
            """)
            .Dangerous(
                ShellReasonCodes.WipesLogs, "Clears the kernel's log.",
                When.Option("-c -C --clear --read-clear"),
                match: ["dmesg -C", "dmesg -c", "dmesg --read-clear"], noMatch: ["dmesg -T", "dmesg --color=always -H"])
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Keeps the kernel's messages from the console.",
                When.Option("-D -n --console-off --console-level"),
                match: ["dmesg -n 1", "dmesg --console-off"], noMatch: ["dmesg -T"]),
        Spec.Prints("journalctl", """
            -# -NVaefhklmqrxW -D= -F= -I -M= -S= -T= -U= -b? -c= -g= -i= -n? -o= -p= -t= -u=
            --after-cursor= --all --boot? --case-sensitive? --catalog --cursor-file= --cursor= --directory= --disk-usage --dmesg --dump-catalog?
            --exclude-identifier=
            --facility= --field= --fields --file= --follow --force --full --grep= --header --identifier= --image= --image-policy= --interval= --invocation=
            --lines? --list-boots --list-catalog? --list-invocations --list-namespaces --machine= --merge --namespace= --no-full --no-hostname --no-pager
            --no-tail --output-fields= --output= --pager-end --priority= --quiet --reverse --root= --show-cursor --since= --synchronize-on-exit= --system
            --truncate-newline --unit= --until= --user --user-unit= --utc --verify --verify-key= --flush --relinquish-var --rotate --setup-keys
            --smart-relinquish-var --sync --update-catalog --vacuum-files= --vacuum-size= --vacuum-time=
            """)
            .Dangerous(
                ShellReasonCodes.WipesLogs, "Removes logs.",
                When.Option("--vacuum-files --vacuum-size --vacuum-time --rotate"),
                match: ["journalctl --vacuum-time=1d", "journalctl --rotate"],
                noMatch: ["journalctl -u x", "journalctl -f", "journalctl -b -2 -p warning", "journalctl -xeu ssh --no-pager"])
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes where or how logs are kept.",
                When.Option("--flush --relinquish-var --setup-keys --smart-relinquish-var --sync --update-catalog --cursor-file"),
                match: ["journalctl --flush"], noMatch: ["journalctl -b -1 -p err"]),
    ];
}
