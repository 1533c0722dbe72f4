namespace AgentGen.Shell.Tests.Rules;

public sealed class ToolRulesTests
{
    [Fact]
    public void What_only_looks_is_read_only() =>
        Verdicts.ShouldAllBe("""
            busctl monitor
            busctl introspect a b
            mount --verbose
            mount | column -t
            findmnt
            lsblk -f
            blkid
            parted --list
            fdisk --list
            pvs -o pv_name
            pvdisplay
            vgs
            lvdisplay
            lvscan
            zfs get all tank
            zfs list -r -o name,used tank
            zpool list
            zpool iostat -v 5
            btrfs filesystem show
            btrfs filesystem df /
            btrfs device stats /
            btrfs scrub status /
            btrfs subvolume show /
            mdadm --examine /dev/sda1
            mdadm --detail --scan
            smartctl -H /dev/sda
            smartctl --xall /dev/sda
            hdparm -I /dev/sda
            hdparm -tT /dev/sda
            hdparm /dev/sda
            dumpe2fs -h /dev/sda1
            tune2fs -l /dev/sda1
            swapon --show
            swapon -s
            losetup -a
            losetup --list
            blockdev --getsize64 /dev/sda
            quota -s
            repquota -a
            crontab -l -u root
            atq -q a
            at -c 12
            openssl x509 -noout -enddate -in c.pem
            openssl req -in a.csr -noout -text
            openssl pkcs12 -info -in a.p12 -nokeys
            openssl crl -in c.crl -text -noout
            openssl list -digest-commands
            openssl ec -in pub.pem -pubin -text -noout
            openssl asn1parse -in c.pem
            openssl speed sha256
            openssl prime 17
            openssl enc -list
            openssl base64 -in f
            openssl help
            openssl sha256 f
            gpg --list-secret-keys --keyid-format LONG
            gpg -K
            gpg --fingerprint x
            gpg --list-packets f
            gpg --version
            gpgconf --list-dirs
            ssh-keygen -l -v -f k.pub
            nmap --version
            lpstat -a
            lpinfo -v
            lpoptions -l
            lpoptions -p x -l
            virsh nodeinfo
            virsh net-list --all
            virsh snapshot-list web
            VBoxManage list vms
            VBoxManage showvminfo web
            qemu-img info --output json d.qcow2
            qemu-img check d.qcow2
            restic ls latest
            restic find x
            restic diff a b
            restic cat config
            restic key list
            borg diff repo::a b
            rclone listremotes
            rclone tree r:
            rclone about r:
            rclone check a r:b
            rclone cat r:f
            rclone config file
            xdg-user-dir DOWNLOAD
            xdg-mime query default text/html
            xdg-settings get default-web-browser
            gsettings get org.gnome.desktop.interface color-scheme
            gsettings list-schemas
            gsettings list-recursively org.gnome.x
            dconf read /org/x
            dconf dump /
            dconf list /org/
            xset q
            xrdb -query
            xmodmap -pke
            wmctrl -l
            dialog --version
            code --list-extensions
            code --version
            code --status
            vim --version
            emacs --version
            gdb --version
            lldb --version
            exiftool f.jpg
            supervisorctl tail app
            monit status
            monit summary
            fail2ban-client status sshd
            mdatp health
            cscli decisions list
            clamscan --version
            semanage fcontext -l
            semanage port -l
            semodule -l
            getsebool -a
            trust list
            ufw show raw
            iptables --list --numeric
            ip6tables -S
            nft list tables
            firewall-cmd --get-zones
            ovs-vsctl show
            wpa_cli status
            hostapd_cli status
            postconf -n
            postqueue -p
            mailq
            doveadm who
            update-alternatives --list java
            update-alternatives --display java
            update-alternatives --query java
            ldconfig -p
            logrotate -d x.conf
            run-parts --test /etc/cron.daily
            run-parts --list d
            chkconfig --list
            rc-status
            rc-update show
            sysrc -a
            sysrc -n x
            sshd -t
            sshd -T
            nginx -t
            nginx -V
            apachectl -t
            apachectl -S
            httpd -v
            apache2ctl configtest
            caddy validate
            haproxy -c -f h.cfg
            visudo -c
            pwck -r
            grpck -r
            lslogins
            faillock --user x
            homectl list
            userdbctl user x
            realm list
            ipa user-find x
            samba-tool user list
            pdbedit -L
            smbstatus
            testparm -s
            exportfs -v
            """, ShellRisk.ReadOnly);

    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            swapon /swapfile
            losetup /dev/loop0 disk.img
            nginx -s reload
            apachectl graceful
            semanage fcontext -a -t httpd_sys_content_t '/srv(/.*)?'
            netplan apply
            rfkill unblock wifi
            exportfs -ra
            ldconfig
            update-alternatives --config editor
            logrotate ./x.conf
            chkconfig nginx on
            gsettings set org.x a b
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            tune2fs -O '^has_journal' /dev/sda1
            hdparm --user-master u --security-erase p /dev/sda
            blockdev --setrw /dev/sda
            sshd -D -p 2222
            visudo -f /etc/sudoers.d/x
            wg showconf wg0
            keyctl print 42
            xinput test 10
            xdg-user-dir '}; /bin/sh #'
            update-alternatives --force --install /etc/x x ./y 0
            csvtool call '/bin/sh;false' a.csv
            cscli decisions delete --all
            pdbedit -L -w
            """, ShellRisk.Dangerous);
}
