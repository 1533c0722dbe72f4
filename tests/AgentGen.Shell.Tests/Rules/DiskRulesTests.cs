namespace AgentGen.Shell.Tests.Rules;

public sealed class DiskRulesTests
{
    [Fact]
    public void What_only_looks_is_read_only() =>
        Verdicts.ShouldAllBe("""
            mount
            mount -l -t ext4
            fdisk -l
            fdisk -l /dev/sda
            sfdisk --dump /dev/sda
            parted -l
            parted /dev/sda print
            gdisk -l /dev/sda
            sgdisk -p /dev/sda
            diskutil list
            diskutil info disk0
            diskutil apfs list
            cryptsetup status home
            cryptsetup luksDump /dev/sda3
            mdadm --detail /dev/md0
            smartctl -a /dev/sda
            smartctl --scan
            nvme list
            lvs -o +devices
            pvs
            vgdisplay -v
            zfs list -t snapshot
            zpool status -v
            btrfs filesystem usage /
            btrfs subvolume list /
            """, ShellRisk.ReadOnly);

    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            mount /dev/sdb1 /mnt
            mount -t nfs host:/export /mnt/nfs
            mount --bind /dev /mnt/chroot/dev
            umount /mnt
            diskutil eject disk2
            cryptsetup open /dev/sdb1 secret
            zfs create tank/home
            zfs snapshot tank/home@monday
            btrfs subvolume snapshot / /snapshots/monday
            losetup -f disk.img
            hdiutil attach app.dmg
            dd if=ubuntu.iso of=copy.iso bs=4M
            smartctl -t short /dev/sda
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            mkfs.ext4 /dev/sdb1
            wipefs -a /dev/sdb
            fdisk /dev/sdb
            sfdisk --delete /dev/sda 1
            parted /dev/sda mklabel gpt
            sgdisk --zap-all /dev/sda
            cryptsetup luksErase /dev/sda3
            cryptsetup luksFormat /dev/sdb1
            dd if=/dev/urandom of=/dev/nvme0n1
            dd if=/etc/shadow of=./s
            hdparm --security-erase x /dev/sda
            nvme format /dev/nvme0n1
            blkdiscard /dev/sda
            badblocks -w /dev/sdb
            lvremove -f vg/lv
            vgremove vg
            pvremove /dev/sdb
            mdadm --zero-superblock /dev/sdb
            zpool destroy tank
            zfs destroy -r tank/home
            zfs rollback -r tank/home@monday
            btrfs subvolume delete /home
            diskutil eraseDisk APFS x disk2
            mount --bind /tmp/empty /proc/4242
            debugfs -w /dev/sda1
            swapoff -a
            asr restore --source x.dmg --target /dev/disk0 --erase
            """, ShellRisk.Dangerous);
}
