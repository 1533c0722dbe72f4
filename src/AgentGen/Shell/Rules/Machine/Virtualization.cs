namespace AgentGen.Shell.Rules;

/// <summary>Virtual machines and emulators.</summary>
internal static class Virtualization
{
    private const string Gone = "Destroys a virtual machine or its disk.";

    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("virsh", """
            -c= -d= -e= -h -k= -K= -l= -q -r -t -v -V? --connect= --debug= --escape= --help --keepalive-interval= --keepalive-count= --log= --quiet --readonly
            --timing --version?
            """)
            .WritesTo("-l --log", "Writes a log.", match: ["virsh --log l list"], noMatch: ["virsh list --all"])
            .With(
                Spec.Prints("""
                    list dominfo domstate domblklist domblkinfo domiflist domifaddr domstats domname domid domuuid dumpxml net-list net-info net-dumpxml
                    pool-list pool-info pool-dumpxml vol-list vol-info nodeinfo nodecpustats nodememstats capabilities version uri hostname sysinfo
                    snapshot-list snapshot-info snapshot-dumpxml vcpuinfo vcpucount help iface-list nwfilter-list
                    """, """
                    --all --inactive --persistent --transient --autostart --no-autostart --name --uuid --title --table --details --human --source= --full
                    --tree --domain= --pool= --network= --running --state-running --xpath= --inactive --migratable
                    """),
                Spec.Dangerous("""
                    destroy undefine vol-delete pool-delete pool-destroy net-destroy net-undefine snapshot-delete vol-wipe snapshot-revert pool-undefine
                    managedsave-remove
                    """,
                    ShellReasonCodes.DestroysRemote, Gone),
                Spec.Dangerous("secret-get-value qemu-monitor-command qemu-agent-command", ShellReasonCodes.ContainerEscape,
                    "Reaches around the isolation of a virtual machine."))
            .Otherwise(Spec.Administers("-")),
        Spec.Administers("""
            vmware-cmd utmctl virt-install virt-clone virt-manager virt-viewer virt-customize virt-sysprep guestfish guestmount virt-copy-in virt-edit xl xm
            bhyve quickemu gnome-boxes VBoxHeadless esxcli vim-cmd
            """)
            .Dangerous(
                ShellReasonCodes.DestroysRemote, Gone,
                When.Argument(
                    static argument => argument.Text is "unregistervm" or "closemedium" or "destroy" or "delete" or "deleteVM" or "deletevm" or "--delete"
                        or "vmsvc/destroy"),
                match: ["VBoxManage unregistervm x --delete", "prlctl delete x", "qm destroy 100"], noMatch: ["VBoxManage list vms", "qm list"])
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Lowers the guard of a host of virtual machines.",
                static call => call.Name.Text == "esxcli"
                    && When.OperandIs("firewall", "--enabled=false", "welcomemsg", "kill")(call) is >= 0 and var operand ? operand : -1,
                match: ["esxcli network firewall set --enabled false"], noMatch: ["esxcli vm process list"])
            .KeepsToItself(),
        Spec.Changes("""
            qemu qemu-system-x86_64 qemu-system-i386 qemu-system-aarch64 qemu-system-arm qemu-kvm kvm qemu-nbd bochs dosbox dosbox-x wine wine64 box64
            qemu-x86_64 qemu-aarch64 qemu-arm winetricks firecracker cloud-hypervisor crosvm
            """,
            OperandRole.Data, "-c= -m= +drive= +netdev= +net= +monitor= +chardev= +hda= +cdrom= +device= *", ShellReasonCodes.RunsCode,
            "Starts a virtual machine or an emulator.")
            .Dangerous(
                ShellReasonCodes.WritesDevice, "Gives a disk of this machine to a virtual machine.",
                When.Argument(
                    static argument => argument.Text.IndexOf("/dev/sd", StringComparison.Ordinal) >= 0
                        || argument.Text.IndexOf("/dev/nvme", StringComparison.Ordinal) >= 0
                        || argument.Text.IndexOf("/dev/vd", StringComparison.Ordinal) >= 0),
                match: ["qemu-system-x86_64 -drive file=/dev/sda,format=raw"], noMatch: ["qemu-system-x86_64 -hda disk.img"])
            .Dangerous(
                ShellReasonCodes.SystemPath, "Gives a whole file system to an emulator.",
                static call => call.Name.Text.StartsWith("dosbox", StringComparison.Ordinal) && call.ValueOf("-c") is { } command
                    && command.Text.StartsWith("mount c /", StringComparison.Ordinal)
                    && !command.Text.StartsWith("mount c /home", StringComparison.Ordinal) ? 0 : -1,
                match: ["dosbox -c 'mount c /' -c 'copy con x'"], noMatch: ["dosbox game.exe"])
            .KeepsToItself(),
        Spec.Prints("qemu-img", "-hV --help --version -T= --trace=")
            .With(Spec.Prints("info check map compare measure", "-f= -F= -U -p -q -s -T= --output= --backing-chain --force-share --image-opts --size= -O= -o="))
            .Otherwise(Spec.Changes("-")),
    ];
}
