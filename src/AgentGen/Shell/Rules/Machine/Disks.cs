using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Disks, partitions and file systems.</summary>
internal static class Disks
{
    private const string Code = ShellReasonCodes.ChangesDisk;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Dangerous("""
            mkfs mke2fs mkswap newfs newfs_msdos newfs_apfs newfs_hfs wipefs blkdiscard pvremove vgremove lvremove pvcreate vgreduce lvreduce lvresize pvmove
            vgcfgrestore mkntfs mkdosfs mkexfatfs mkudffs mkreiserfs mkbtrfs resize2fs resize4fs e2fsck fsck fsck_hfs fsck_apfs xfs_repair xfs_growfs
            xfs_admin ntfsfix ntfsresize ntfsclone btrfstune bcache make-bcache swapoff sg_format sg_sanitize sg_dd ddrescue dcfldd dc3dd dd_rescue dmsetup
            vgimportclone testdisk photorec partclone partimage fsarchiver clonezilla gpart sgpdisk nwipe zerofree bioctl disklabel bsdlabel gpt fixparts
            cgdisk lvconvert vgsplit vgmerge multipath iscsiadm tgtadm drbdadm gmirror gstripe geli camcontrol diskpart
            """, Code, "Changes a disk or a file system."),
        Spec.Changes("dd", OperandRole.Data)
            .Dangerous(
                ShellReasonCodes.WritesDevice, "Writes to a device or a system path.",
                When.Operand(
                    static argument => Value(argument, "of=") is { } path
                        && ShellPaths.Of(path) is PathKind.Device or PathKind.System or PathKind.Startup or PathKind.Root or PathKind.Log or PathKind.History),
                match: ["dd if=/dev/zero of=/dev/sdq"], noMatch: ["dd if=a of=b"])
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Reads credentials or keys.",
                When.Operand(
                    static argument => Value(argument, "if=") is { } path && (Secrets.Holds(path) || path is "/dev/mem" or "/dev/kmem" or "/dev/kcore")),
                match: ["dd if=/etc/shadow of=b"], noMatch: ["dd if=a of=b"]),
        Lists("fdisk sfdisk cfdisk gdisk",
            "-lVhxdFJT --list --list-free --list-types --dump --json --show-size --verify --help --version --bytes -o= --output= --color? -L? --quiet -q",
            "-l -x -d -F -J -T -V --list --list-free --list-types --dump --json --show-size --verify"),
        Lists("sgdisk",
            "-pvhLFEDVO -i= --print --verify --info= --list-types --first-in-largest --end-of-largest --display-alignment --version --help --print-mbr",
            "-p -v -i -L -F -E -D -O --print --verify --info --list-types --print-mbr --display-alignment"),
        Lists("parted gparted partx",
            "-lmsvhio= -l --list --machine --script --version --help --json --show --bytes --noheadings --pairs --raw -a= --align= -J -b -g -P -r",
            "-l --list --show", "print", "unit"),
        Spec.Prints("diskutil").With(
            Spec.Prints("list info activity listFilesystems", "-plist -all"),
            Spec.Prints("apfs appleRAID coreStorage cs ar", "-plist")
                .With(
                    Spec.Prints("list listUsers listSnapshots listVolumeGroups info", "-plist"))
                .Otherwise(Spec.Dangerous("-", Code, "Changes a disk or a file system.")),
            Spec.Administers("mount unmount umount mountDisk unmountDisk eject verifyVolume verifyDisk"))
            .Otherwise(Spec.Dangerous("-", Code, "Changes a disk or a file system.")),
        Spec.Prints("cryptsetup", "-vqh --verbose --debug --version --help --dump-json-metadata --type= --header= --active-name=")
            .With(
                Spec.Prints("status luksDump isLuks luksUUID tcryptDump benchmark bitlkDump fvault2Dump",
                    "-v --verbose --debug --dump-json-metadata --type= --header= -c= -h= -s= --cipher= --key-size= --hash="),
                Spec.Administers("open close luksOpen luksClose plainOpen loopaesOpen tcryptOpen tcryptClose refresh"))
            .Otherwise(Spec.Dangerous("-", Code, "Changes an encrypted disk.")),
        Spec.Prints("badblocks", "-o= -b= -c= -d= -e= -i= -p= -t= -nsvwfBX").Dangerous(
            ShellReasonCodes.WritesDevice, "Overwrites a disk.",
            When.Option("-w -n"),
            match: ["badblocks -w /dev/sda"], noMatch: ["badblocks -s /dev/sda"])
            .WritesTo("-o", "Writes the list of bad blocks to a file.", match: ["badblocks -o bad /dev/sda"], noMatch: ["badblocks -s /dev/sda"]),
        Spec.Prints("mdadm", """
            -DEQsvhVXY --detail --examine --query --scan --verbose --help --version --examine-bitmap --export --brief -b --test -t --detail-platform
            --examine-badblocks --help-options
            """)
            .Dangerous(
            Code, "Changes an array of disks.",
            When.Not(When.Option("-D -E -Q -X --detail --examine --query --examine-bitmap --detail-platform --help --version -V -h")),
            match: ["mdadm --zero-superblock /dev/sda", "mdadm --stop /dev/md0"], noMatch: ["mdadm --detail /dev/md0"]),
        Spec.Prints("nvme", "").With(
            Spec.Prints(
                "list list-subsys list-ns list-ctrl id-ctrl id-ns smart-log error-log fw-log get-log get-feature show-regs version help self-test-log",
                "-o= -v -H -n= -b -f= -s= --output-format= --verbose --human-readable --namespace-id= --raw-binary"))
            .Otherwise(Spec.Dangerous("-", Code, "Changes a disk.")),
        Spec.Prints("smartctl", """
            -aiHcxhV -A -l= -d= -n= -q= -T= -g= -j -f= -v= -r= -P= --all --info --health --capabilities --attributes --log= --device= --json? --scan
            --scan-open --xall --version --help --nocheck= --format=
            """)
            .Mutating(
            ShellReasonCodes.ChangesSystem, "Starts a test, or changes a setting of a disk.",
            When.Option("-t -s -o -S -X --test --smart --offlineauto --saveauto --abort --set"),
            match: ["smartctl -t short /dev/sda"], noMatch: ["smartctl -a /dev/sda"]),
        Spec.Prints("debugfs", "-wcDVnis -b= -f= -R= -d= -z=")
            .Dangerous(
                Code, "Writes to a file system below its back.",
                When.Option("-w"),
                match: ["debugfs -w /dev/sda1"], noMatch: ["debugfs -R stats /dev/sda1"])
            .Mutating(ShellReasonCodes.RunsCode, "Runs commands on a file system.", When.Always, match: ["debugfs /dev/sda1"], noMatch: []),
        Spec.Prints("mount", """
            -acFfhilnrsvVwBMR -L= -N= -O= -o= -T= -t= -U= -m? --all --no-canonicalize --fake --fork --help --internal-only --label= --show-labels --mkdir?
            --no-mtab --namespace= --test-opts= --options= --options-mode= --options-source= --options-source-force --onlyonce --exclusive --read-only --rw
            --read-write --source= --target= --target-prefix= --fstab= --types= --uuid= --verbose --version --bind --move --rbind --make-shared --make-slave
            --make-private --make-unbindable --make-rshared --make-rslave --make-rprivate --make-runbindable --map-users= --map-groups= --beneath
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Mounts a file system.",
                When.Either(When.OperandAt(0), When.Option("-a --all -L --label -U --uuid --source --target")),
                match: ["mount /dev/sdb1 /mnt", "mount -a"], noMatch: ["mount", "mount -l", "mount -t ext4"])
            .Dangerous(
                ShellReasonCodes.SystemPath, "Hides a part of the system behind something else.",
                static call => IsBind(call) && call.Operands.Count > 1
                    && ShellPaths.Of(call.Operand(call.Operands.Count - 1).Text) is PathKind.System or PathKind.Startup or PathKind.Log or PathKind.Root
                        ? call.Operands[call.Operands.Count - 1] : -1,
                match: ["mount --bind /tmp /proc/42", "mount -o bind ./x /usr/bin"], noMatch: ["mount --bind /dev /mnt/dev", "mount -o ro /dev/sdb1 /mnt"])
            .KeepsToItself(),
        Spec.Administers("""
            umount lvcreate vgcreate vgextend lvextend vgchange lvchange partprobe kpartx fstrim sync udisksctl gio.mount pmount pumount fusermount
            fusermount3 vgscan pvscan vgrename lvrename e2label fatlabel xfs_freeze fsfreeze mount_smbfs mount_nfs
            """),
        Spec.Prints("lvs pvs vgs lvdisplay pvdisplay vgdisplay lvscan dumpe2fs xfs_info swaplabel quota repquota isosize", """
            -aAcCdhqvPsmSfoxin -o= -O= -S= --all --binary --colon --columns --noheadings --nosuffix --options= --sort= --separator= --units= --unbuffered
            --reportformat= --select= --segments --maps --short --verbose --help --version --ignorelockingfailure --readonly --unquoted --foreign --shared
            --nameprefixes --rows --fs-devno --nofollow --quiet
            """),
        Spec.Prints("zfs zpool", "-h -V -? --version --help").With(
            Spec.Prints("list get status iostat history events holds userspace groupspace projectspace diff version help",
                "-aHpPrsvLglqxyTDnifc -d= -o= -O= -t= -s= -S= -T=? --json? --json-int -j -w -e"),
            Spec.Dangerous("destroy rollback labelclear offline detach remove promote inherit unload-key change-key", ShellReasonCodes.ChangesDisk,
                "Destroys or rolls back a file system."))
            .Otherwise(Spec.Administers("-").Dangerous(
                ShellReasonCodes.ChangesDisk, "Formats disks.",
                static call => call.Name.Text is "create" or "add" or "attach" or "replace"
                    && When.Operand(static argument => argument.Text.StartsWith("/dev/", StringComparison.Ordinal)
                    || argument.Text is "mirror" or "raidz")(call) is >= 0 and var disk ? disk : -1,
                match: ["zpool create tank /dev/sdb"], noMatch: ["zfs create tank/home"])),
        Spec.Prints("btrfs", "--help --version -v -q --format= --verbose --quiet --log=").With(
            Spec.Prints("filesystem fi", "")
                .With(
                    Spec.Prints("show df usage du", """
                        -bhkmgtiHsdTr --raw --human-readable --iec --si --kbytes --mbytes --gbytes --tbytes --summarize --all-devices --mounted
                        """))
                .Otherwise(Spec.Administers("-")),
            Spec.Prints("subvolume sub su", "").With(
                Spec.Prints("list show get-default find-new", "-aopcgruqRstdG -C= -G= --sort="),
                Spec.Dangerous("delete del", ShellReasonCodes.ChangesDisk, "Deletes a part of a file system.")).Otherwise(Spec.Administers("-")),
            Spec.Prints("device scrub balance quota qgroup property inspect-internal", "").With(
                Spec.Prints("stats status usage show get list dump-tree dump-super tree-stats min-dev-size", "-cdbhFRrT --raw"),
                Spec.Dangerous("delete remove", Code, "Removes a disk from a file system.")).Otherwise(Spec.Administers("-")),
            Spec.Dangerous("check rescue restore replace", Code, "Changes a file system below its back."))
            .Otherwise(Spec.Administers("-")),
    ];

    private static CommandSpec Lists(string names, string options, string listing, params string[] verbs) =>
        Spec.Prints(names, options).Dangerous(
            Code, "Changes the partitions of a disk.",
            When.Not(When.Either(When.Option(listing), When.OperandIs(verbs))),
            match: ["@ /dev/sda"], noMatch: ["@ " + listing.Split([' '])[0]]);

    private static bool IsBind(Invocation call) =>
        call.Has("-B -M -R --bind --move --rbind") || (call.ValueOf("-o --options") is { } options && options.Text.IndexOf("bind",
            StringComparison.Ordinal) >= 0);

    private static string? Value(Argument argument, string prefix) =>
        argument.Text.StartsWith(prefix, StringComparison.Ordinal) ? argument.Text.Substring(prefix.Length) : null;
}
