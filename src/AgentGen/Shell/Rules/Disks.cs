using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Disks, partitions and file systems.</summary>
internal static class Disks
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Dangerous("mkfs mke2fs mkswap newfs wipefs blkdiscard pvremove vgremove lvremove pvcreate mkntfs mkdosfs mdadm zpool tune2fs resize2fs e2fsck fsck xfs_repair swapoff hdparm nvme sg_format ddrescue", ShellReasonCodes.ChangesDisk, "Changes a disk or a file system."),
        Spec.Changes("dd", OperandRole.Data)
            .Dangerous(ShellReasonCodes.WritesDevice, "Writes to a device or a system path.", When.Operand(static argument => argument.Text.StartsWith("of=", StringComparison.Ordinal) && ShellPaths.Of(argument.Text.Substring(3)) is PathKind.Device or PathKind.System or PathKind.Startup or PathKind.Root), ["dd if=/dev/zero of=/dev/sda"], ["dd if=a of=b"])
            .Dangerous(ShellReasonCodes.ReadsCredentials, "Reads credentials or keys.", When.Operand(static argument => argument.Text.StartsWith("if=", StringComparison.Ordinal) && Secrets.Holds(argument.Text.Substring(3))), ["dd if=/etc/shadow of=b"], ["dd if=a of=b"]),
        Lists("fdisk sfdisk parted gdisk sgdisk cfdisk gparted", "-l --list -p --print -d --dump"),
        new CommandSpec("diskutil", OptionGrammar.Any, OperandRole.Data).With(Spec.Prints("list info activity", "*"), Spec.Administers("mount unmount mountDisk unmountDisk eject verifyVolume verifyDisk")).Otherwise(Spec.Dangerous("-", ShellReasonCodes.ChangesDisk, "Changes a disk or a file system.")),
        new CommandSpec("cryptsetup", OptionGrammar.Any, OperandRole.Data).With(Spec.Prints("status luksDump isLuks", "*"), Spec.Administers("open close luksOpen luksClose")).Otherwise(Spec.Dangerous("-", ShellReasonCodes.ChangesDisk, "Changes an encrypted disk.")),
        new CommandSpec("badblocks", new OptionGrammar("-o= -b= -c= -d= -e= -i= -p= -t= -nsvwfBX"), OperandRole.Data).Dangerous(ShellReasonCodes.WritesDevice, "Overwrites a disk.", When.Option("-w -n"), ["badblocks -w /dev/sda"], ["badblocks -s /dev/sda"]),
        ReadVerbs.Client("zfs btrfs lvm lvs vgs pvs restic borg velero snapper timeshift"),
        Spec.Administers("umount lvcreate vgcreate lvextend losetup partprobe fstrim sync"),
    ];

    private static CommandSpec Lists(string names, string listing) =>
        Spec.Prints(names, "*").Dangerous(ShellReasonCodes.ChangesDisk, "Changes the partitions of a disk.", When.Not(When.Either(When.Option(listing), When.OperandIs("print"))), ["fdisk /dev/sda"], ["fdisk -l"]);
}
