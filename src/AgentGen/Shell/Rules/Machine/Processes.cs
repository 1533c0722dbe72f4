namespace AgentGen.Shell.Rules;

/// <summary>Signals, priorities, power and kernel modules.</summary>
internal static class Processes
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints(
            "kill", "-# -ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz --list? --table --signal= --queue= --timeout= --pid --verbose --help --version")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Sends a signal to processes.",
                static call => ListsSignals(call) || call.Arguments[1].Text == "-0" ? -1 : 0,
                match: ["kill 4242", "kill -9 4242"], noMatch: ["kill -l", "kill -0 4242"])
            .Dangerous(
                ShellReasonCodes.StopsSystem, "Stops processes the system needs.",
                static call => ListsSignals(call) ? -1 : When.Operand(static argument => argument.Text is "1" || VitalServices.IsVital(argument.Text))(call),
                match: ["kill -9 1", "kill 1"], noMatch: ["kill 4242"])
            .Dangerous(
                ShellReasonCodes.StopsSystem, "Stops every process.",
                static call => call.Arguments.Count > 2 && call.Arguments[call.Arguments.Count - 1].Text == "-1" ? call.Arguments.Count - 1 : -1,
                match: ["kill -9 -1", "kill -KILL -- -1"], noMatch: ["kill -1 4242"]),
        Spec.Administers("pkill killall xkill skill killall5 snice slay")
            .Dangerous(
                ShellReasonCodes.StopsSystem, "Stops processes the system needs.",
                When.Operand(static argument => VitalServices.IsVital(argument.Text)),
                match: ["pkill -KILL systemd", "killall -KILL sshd", "pkill -f osqueryd"], noMatch: ["pkill node"])
            .Dangerous(
                ShellReasonCodes.StopsSystem, "Stops every process, or all of a user.",
                static call => call.Name.Text == "killall5" ? 0
                    : When.Operand(static argument => argument.Text is "." or ".*" or "")(call) is >= 0 and var every ? every
                    : When.Argument(static argument => argument.Text.StartsWith("-u", StringComparison.Ordinal)
                        || argument.Text.StartsWith("--u", StringComparison.Ordinal))(call) is >= 0 and var user
                        && (call.Operands.Count == 0 || (call.Operands.Count == 1 && call.Operands[0] == user + 1)) ? user
                    : When.ArgumentIs("root")(call),
                match: ["killall5 -9", "pkill -9 .", "pkill -KILL -u root", "killall -u me"], noMatch: ["pkill node", "killall -u me node"]),
        Spec.Prints("renice", "-h --help -V --version").Mutating(
            ShellReasonCodes.ChangesSystem, "Changes the priority of processes.",
            When.Always, match: ["renice 5 -p 42"], noMatch: []),
        Spec.Dangerous("reboot shutdown poweroff halt telinit init kexec zzz ZZZ fastboot fasthalt pm-suspend pm-hibernate pm-powersave hibernate",
            ShellReasonCodes.Power, "Stops or restarts the machine."),
        Spec.Administers("rtcwake wakeonlan etherwake").Dangerous(
            ShellReasonCodes.Power, "Suspends or stops the machine.",
            static call => call.Name.Text == "rtcwake" && !call.Arguments.Any(static argument => argument.Text is "no" or "show" or "disable" or "on") ? 0 : -1,
            match: ["rtcwake -m off -s 60", "rtcwake -m mem -s 60"], noMatch: ["rtcwake -m show"]),
        Spec.Dangerous("insmod modprobe rmmod kmutil kextload kextunload kextutil kextcache dkms kldload kldunload modload modunload kpatch livepatch",
            ShellReasonCodes.KernelModule, "Loads or removes kernel modules."),
        Spec.Prints("depmod", "-aAnqvweVhCEFP -b= --all --quick --dry-run --show --help --version").Mutating(
            ShellReasonCodes.ChangesSystem, "Writes the list of kernel modules.",
            When.Always, match: ["depmod -a"], noMatch: []),
        Spec.Administers("""
            cpufreq-set grub-install grub2-install grub-mkconfig grub2-mkconfig update-grub grub-set-default grub-reboot grub-editenv grubby efibootmgr nvram
            bless update-initramfs dracut mkinitcpio mkinitrd lilo extlinux syslinux kernel-install installboot boot0cfg bcfg fw_setenv flashrom fwupdmgr
            fwupdtool
            """)
            .Dangerous(
                ShellReasonCodes.ChangesDisk, "Changes how the machine starts.",
                static call => call.Name.Text is "nvram" && call.Has("-p") || call.Name.Text is "cpufreq-set"
                    || call.Name.Text is "efibootmgr" && (call.Arguments.Count == 1 || call.Arguments.Count == 2 && call.Has("-v"))
                    || call.Name.Text.StartsWith("fwupd", StringComparison.Ordinal)
                        && When.OperandIs("get-devices", "get-updates", "get-history", "refresh", "get-topology", "get-releases")(call) > 0
                    || call.Name.Text is "grubby" && call.Arguments.Any(static argument => argument.Text.StartsWith("--info", StringComparison.Ordinal)
                        || argument.Text.StartsWith("--default-", StringComparison.Ordinal)) ? -1 : 0,
                match: ["grub-install /dev/sda", "efibootmgr -b 0001 -B", "nvram -c"], noMatch: ["nvram -p", "efibootmgr -v"]),
        Spec.Changes("crash", OperandRole.Data, "-x= -i= -h= *", ShellReasonCodes.RunsCode, "Looks into a dump of the kernel.").HandsOn("-x").KeepsToItself(),
    ];

    private static bool ListsSignals(Invocation call) => call.Arguments.Count < 2 || call.Arguments[1].Text is "-l" or "-L" or "--list" or "--table";
}
