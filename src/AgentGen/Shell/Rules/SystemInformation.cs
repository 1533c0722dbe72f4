namespace AgentGen.Shell.Rules;

/// <summary>Commands that look at the system and its users.</summary>
internal static class SystemInformation
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("date", "-Rujn -I? -d= -f= -r= -v= -z= --date= --debug --file= --iso-8601? --reference= --resolution --rfc-3339= --rfc-email --universal --utc -s= --set=")
            .Dangerous(ShellReasonCodes.ChangesSystem, "Sets the clock.", When.Option("-s --set"), ["date -s 12:00"], ["date", "date +%s", "date -d yesterday"]),
        Spec.Prints("hostname", "-AFIabdfisy --alias --all-fqdns --all-ip-addresses --domain --fqdn --ip-address --long --nis --short --yp")
            .Mutating(ShellReasonCodes.ChangesSystem, "Sets the name of the machine.", When.OperandAt(0), ["hostname x"], ["hostname -f"]),
        Spec.Prints("id groups who w whoami logname users uname arch uptime tty nproc printenv finger last lastb lastlog getconf locale lsb_release sw_vers hostid tzselect", "*"),
        Spec.Prints("ps pgrep pidof pstree top htop atop btop glances free vmstat iostat mpstat pidstat sar nvidia-smi lsof fuser pmap prstat dstat iotop nmon", "*"),
        Spec.Prints("lsblk lscpu lspci lsusb lsmod lshw hwinfo inxi dmidecode blkid findmnt lsmem lsns lsipc lslocks lslogins sensors acpi upower system_profiler ioreg neofetch fastfetch vm_stat modinfo", "*"),
        Spec.Prints("dmesg", "*").Dangerous(ShellReasonCodes.WipesLogs, "Clears the kernel's log.", When.Option("-c -C --clear --read-clear"), ["dmesg -C"], ["dmesg -T"]),
        Spec.Prints("journalctl", "*")
            .Dangerous(ShellReasonCodes.WipesLogs, "Removes logs.", When.Argument(static argument => argument.Text.StartsWith("--vacuum", StringComparison.Ordinal) || argument.Text == "--rotate"), ["journalctl --vacuum-time=1d"], ["journalctl -u x", "journalctl -f"]),
        Spec.Prints("man info help cheat tldr", "*")
            .Dangerous(ShellReasonCodes.InjectsCode, "Runs a browser or pager of the caller's choice.", When.Argument(static argument => argument.Text.StartsWith("-H", StringComparison.Ordinal) || argument.Text.StartsWith("--html=", StringComparison.Ordinal) || argument.Text is "-P" || argument.Text.StartsWith("--pager", StringComparison.Ordinal) || (argument.Text.Length > 2 && argument.Text.StartsWith("-P", StringComparison.Ordinal))), ["man --html='touch x' man", "man -P ./x ls"], ["man ls", "man -k x"]),
        Spec.Prints("getent", "*").Dangerous(ShellReasonCodes.ReadsCredentials, "Reads password hashes.", When.OperandIs("shadow", "gshadow"), ["getent shadow"], ["getent passwd"]),
        Spec.Prints("ffprobe mediainfo identify exiv2 pdfinfo pdftotext xdpyinfo xrandr xprop xwininfo fc-list stty mesg cowsay figlet fortune sl", "*"),
        Spec.Prints("sysctl", "*")
            .Mutating(ShellReasonCodes.ChangesSystem, "Sets kernel parameters.", When.Either(When.Option("-w -p --write --load --system"), When.Operand(static argument => argument.Text.IndexOf('=') > 0)), ["sysctl -w a.b=1"], ["sysctl -a", "sysctl a.b"])
            .Dangerous(ShellReasonCodes.DisablesSecurity, "Weakens the kernel's protection.", When.Argument(static argument => argument.Text.IndexOf('=') > 0 && (argument.Text.StartsWith("kernel.", StringComparison.Ordinal) || argument.Text.StartsWith("fs.", StringComparison.Ordinal))), ["sysctl -w kernel.randomize_va_space=0"], ["sysctl kernel.hostname"]),
        ReadVerbs.Client("timedatectl localectl hostnamectl loginctl machinectl resolvectl networkctl bootctl coredumpctl udevadm networksetup scutil defaults pmset softwareupdate mdfind mdls tmutil pkgutil"),
    ];
}
