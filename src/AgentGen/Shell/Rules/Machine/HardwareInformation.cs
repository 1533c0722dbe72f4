namespace AgentGen.Shell.Rules;

/// <summary>Commands that look at the machine: processors, buses, disks, kernel.</summary>
internal static class HardwareInformation
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("lsblk", """
            -ADJMNOPSVabdfhilmnprstvyz -E= -H -I= -T? -e= -o= -Q= -w= -x=
            --all --ascii --bytes --ct= --ct-filter= --dedup= --discard --exclude= --filter= --fs --highlight= --hyperlink? --include= --inverse --json
            --list --list-columns --merge --nodeps --noempty --noheadings --nvme --output-all --output= --pairs --paths --perms --raw --scsi --shell
            --sort= --sysroot= --topology --tree? --virtio --width= --zoned
            """),
        Spec.Prints("lscpu", """
            -BJVabchrxy -C? -e? -p? -s=
            --all --annotate? --bytes --caches? --extended? --hex --hierarchic? --json --offline --online --output-all --parse? --physical --raw --sysroot=
            """),
        Spec.Prints("lspci", "-DGMPQkmnqtvxb -A= -F= -H= -O= -d= -i= -p= -s="),
        Spec.Prints("lsusb usb-devices", "-Vtv -D= -d= -s= --tree --verbose"),
        Spec.Prints("lsmod lsscsi lsmem lsns lsipc lslocks", """
            -BHJPSVWVabcdeghiklmnqrstuy -N= -T= -o= -p= -v -C -D -L -U -w -x
            --all --annotate? --bytes --classic --controllers --creator --device --export --generic --global --help --hosts --id= --json --kname --list
            --list-columns --long --newline --noheadings --noinaccessible --notruncate --nowrap --numeric-perms --output-all --output= --pairs --persistent
            --pid= --posix-mqs --posix-semaphores --posix-shmems --protection --queues --raw --semaphores --shell --shmems --size --split= --summary?
            --sysroot= --task= --time --time-format= --transport --tree? --type= --unit --verbose --wwn
            """),
        Spec.Prints("lslogins", """
            -GLVZacefhnprsuyz -g= -l= -o=
            --acc-expiration --btmp-file= --colon-separate --context --export --failed --groups= --last --lastlog= --lastlog2= --logins= --newline
            --noheadings --notruncate --output-all --output= --print0 --pwd --raw --shell --supp-groups --system-accs --time-format= --user-accs --wtmp-file=
            """)
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Shows password hashes.",
                When.Either(When.Option("-p --pwd"), static call => ShowsColumn(call, "PWD") ? call.IndexOf("-o --output") : -1),
                match: ["lslogins -p", "lslogins -o USER,PWD"], noMatch: ["lslogins -u", "lslogins -o USER,UID"]),
        Spec.Prints("lshw", "+X +c= +C= +class= +short +html +xml +json +businfo +dump= +disable= +enable= +quiet +sanitize +numeric +notime +version")
            .WritesTo("-dump", "Writes a database.", match: ["lshw -dump hw.db"], noMatch: ["lshw -short", "lshw -C disk"]),
        Spec.Prints("hwinfo", """
            --all --arch --bios --block --bluetooth --braille --bridge --camera --cdrom --chipcard --cpu --disk --dsl --dump-db= --dvb --fingerprint --floppy
            --framebuffer --gfxcard --hub --ide --isapnp --isdn --joystick --keyboard --listmd --log= --memory --modem --monitor --mouse --netcard --network
            --only= --partition --pci --pcmcia --pcmcia-ctrl --pppoe --printer --redasd --reallyall --save-config= --scanner --scsi --short --smp --sound
            --storage-ctrl --sys --tape --tv --uml --usb --usb-ctrl --vbe --verbose --wlan --xen --zip
            """)
            .WritesTo("--log --save-config", "Writes to a file.", match: ["hwinfo --log=hw.txt"], noMatch: ["hwinfo --short"]),
        Spec.Prints("inxi", """
            -# -ABCDEFGIJLMNPRSUVZabcdefghijlmnoprstuwxyz -W= -Y= -y= --admin --color= --cpu --disk --full --graphics --memory --network --no-host --output=
            --weather-unit=
            """),
        Spec.Prints("dmidecode biosdecode", """
            -quhV -d= -s= -t= -H= --dev-mem= --dump --dump-bin= --from-dump= --handle= --no-sysfs --oem-string= --quiet --string= --type= --list-strings
            --list-types
            """)
            .WritesTo("--dump-bin", "Writes to a file.", match: ["dmidecode --dump-bin t.bin"], noMatch: ["dmidecode -t memory"]),
        Spec.Prints("blkid", """
            -DVdghiklp -H= -L= -O= -S= -U= -c= -n= -o= -s= -t= -u= -w=
            --cache-file= --hint= --info --label= --list-filesystems --list-one --match-tag= --match-token= --match-types= --no-encoding --no-part-details
            --offset= --output= --probe --size= --usages= --uuid= --garbage-collect
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Changes its cache.",
                When.Option("-g --garbage-collect -w"),
                match: ["blkid -g"], noMatch: ["blkid -o list"]),
        Spec.Prints("findmnt", """
            -ACDJPRUVabcefhiklmnrsuvxyQ -F= -I -M= -N= -O= -S= -T= -d= -o= -p? -t= -w= -H
            --all --ascii --bytes --canonicalize --deleted --df --dfi --direction= --evaluate --first-only --fstab --hyperlink? --invert --json --kernel?
            --list --list-columns --mountpoint= --mtab --nocanonicalize --noheadings --notruncate --options= --output-all --output= --pairs --poll? --pseudo
            --raw --real --shadowed --shell --source= --submounts --tab-file= --target= --task= --timeout= --tree --types= --uniq --uniq-source --verbose
            --verify --vfs-all --nofsroot
            """),
        Spec.Prints("ipcs", "-Vabchlmpqstu -i= -C= -N= --all --bytes --creator --human --id= --limits --pid --queues --semaphores --shmems --summary --time"),
        Spec.Prints("numastat", "-Vcmnsvz -p= -s?"),
        Spec.Prints("virt-what systemd-detect-virt", "-cqrv --chroot --container --cvm --list --list-cvm --private-users --quiet --vm"),
        Spec.Prints("mountpoint", "-Vdhqx --devno --fs-devno --nofollow --quiet --show"),
        Spec.Prints("sensors", "-Afjuv -c= --allow-no-sensors --bus-list --config-file= --fahrenheit --no-adapter"),
        Spec.Prints("acpi", """
            -abcdfiksStV -p= --ac-adapter --battery --celsius --cooling --details --directory= --everything --fahrenheit --kelvin --show-empty --thermal
            """),
        Spec.Prints("upower", "-demv -i= --dump --enumerate --monitor --monitor-detail --show-info= --wakeups"),
        Spec.Prints("system_profiler", "+json +xml +listDataTypes +detailLevel= +timeout= +usage"),
        Spec.Prints("ioreg", "-abfilrtxyS -c= -d= -k= -n= -p= -w="),
        Spec.Prints("neofetch fastfetch screenfetch", """
            -LNnsv -c= -l= -A= -S= -j= --config= --logo= --off --stdout --structure= --source= --format= --list-logos --list-modules --disable= --no-buffer
            --pipe --ascii_distro= --load-config=
            """),
        Spec.Prints("modinfo", """
            -0adlnpFVb -F= -k= -b= --author --basedir= --description --field= --filename --license --modname --null --parameters --set-version=
            """),
        Spec.Prints("xdpyinfo xrandr xprop xwininfo", """
            +display= +all +children +tree +root +name= +id= +int +stats +shape +frame +bits +events +size +wm +ext= +queryExtensions +prop +verbose +query
            +listmonitors
            +listactivemonitors +listproviders +current +screen= +notype +len= +f= +q +version +help +spy
            --all --children --current --display= --listactivemonitors --listmonitors --listproviders --prop --properties --query --screen= --verbose
            """),
    ];

    private static bool ShowsColumn(Invocation call, string column) =>
        call.ValueOf("-o --output") is { } columns && columns.Text.IndexOf(column, StringComparison.OrdinalIgnoreCase) >= 0;
}
