namespace AgentGen.Shell.Tests.Rules;

public sealed class MoreSystemLookingTests
{
    [Fact]
    public void Looking_at_the_machine_and_its_services_is_read_only() => CommandLines.ShouldBe("""
        units '3 miles' km
        qalc '5 ft to m'
        numbat -e '2 km/h -> m/s'
        jot 5 10
        errno -l
        ulid
        uuidparse 0186b2c4-0000-7000-8000-000000000000
        zdump -v Europe/Berlin
        distro-info --stable
        dircolors -p
        envsubst < template.yml
        netmask -c 10.0.0.0/22
        numastat -m
        lsfd -p 4711
        lsirq
        fincore data.db
        filefrag -v data.db
        zramctl
        hwclock -r
        cpupower frequency-info
        turbostat --Summary --num_iterations 1
        lstopo-no-graphics -p
        rocm-smi --showtemp
        nvtop
        clinfo -l
        edid-decode /sys/class/drm/card0-DP-1/edid
        ddcutil detect
        ipmitool sdr list
        ipmitool chassis power status
        ipmitool sel list
        libinput list-devices
        systemd-analyze blame
        systemd-analyze critical-chain nginx.service
        systemd-analyze verify ./app.service
        systemd-analyze calendar 'Mon *-*-* 09:00'
        systemd-cgls --no-pager
        systemd-cgtop -n 1 -b
        systemd-delta --type=overridden
        systemd-detect-virt
        systemd-path user-configuration
        systemd-escape --path /dev/sda1
        systemd-id128 machine-id
        systemd-hwdb query evdev:input:b0003
        userdbctl user root
        virt-what
        runlevel
        nfsstat -c
        nfsiostat 1 3
        sadf -d
        tuned-adm active
        rpm-ostree status
        ostree log main
        findfs LABEL=root
        smbstatus -b
        testparm -s
        wbinfo -t
        conntrack -L -p tcp
        nload
        lldpcli show neighbors
        mii-tool -v eth0
        ibstat
        rdma link show
        dpkg-architecture -qDEB_HOST_ARCH
        dpkg-parsechangelog -S Version
        dpkg-checkbuilddeps
        deborphan
        debsums -s coreutils
        grep-status -F Package -s Version bash
        lintian hello.deb
        licensecheck -r src
        rpmdev-vercmp 1.2-1 1.10-1
        pactree -r zlib
        expac -H M '%m %n'
        pkgfile bin/rg
        qlist -I
        qfile /usr/bin/vim
        needrestart -b
        debconf-show tzdata
        pro status --all
        ubuntu-drivers devices
        """, ShellRisk.ReadOnly);

    [Fact]
    public void Looking_at_images_queues_and_servers_is_read_only() => CommandLines.ShouldBe("""
        skopeo inspect docker://alpine:3.20
        skopeo list-tags docker://docker.io/library/debian
        crane manifest alpine
        crane digest alpine:3.20
        crane ls ghcr.io/acme/app
        regctl tag ls ghcr.io/acme/app
        oras discover ghcr.io/acme/app:v1
        oras manifest fetch ghcr.io/acme/app:v1
        buildah images
        buildah inspect alpine
        runc list
        kubeval deploy.yaml
        kubeconform -summary -strict deploy.yaml
        kube-score score deploy.yaml
        kube-linter lint deploy.yaml
        kubetail web -n prod
        apptainer inspect image.sif
        apptainer cache list
        lxc-ls -f
        kubeadm config view
        kubeadm certs check-expiration
        tkn pipelinerun list -n ci
        kn service list
        sinfo -N -l
        squeue -u me
        sacct -j 4711 --format=JobID,State,Elapsed
        scontrol show job 4711
        sstat -j 4711
        sprio -l
        qstat -f 4711
        bjobs -u all
        condor_q -nobatch
        promtool check config prometheus.yml
        promtool check rules rules.yml
        promtool query instant http://localhost:9090 up
        amtool check-config alertmanager.yml
        amtool alert query severity=critical
        amtool config routes show
        logcli query '{app="web"}' --limit=50 --since=1h
        logcli labels
        mimirtool rules list --address=http://localhost
        grafana-cli plugins ls
        vector validate vector.yaml
        goaccess access.log --log-format=COMBINED
        apachectl -t
        apachectl configtest
        apache2ctl -S
        apachectl -M
        php-fpm -t
        php-fpm -i
        openresty -t
        keepalived -t -f keepalived.conf
        envoy --mode validate -c envoy.yaml
        named-checkconf -z named.conf
        named-checkzone example.org zone.db
        unbound-checkconf unbound.conf
        unbound-control status
        rndc status
        pdnsutil list-all-zones
        doveconf -n
        varnishstat -1
        varnishadm backend.list
        squidclient mgr:info
        rspamc stat
        qshape deferred
        pflogsumm mail.log
        clamconf -n
        hl -l error app.log
        fblog app.log
        bunyan -l warn app.log
        agrind '* | json | count by status' -f app.log
        lnav app.log
        grc df -h
        utmpdump wtmp
        lastcomm --user root
        ipcs -a
        smem -t -k
        progress -m
        """, ShellRisk.ReadOnly);

    [Fact]
    public void Looking_as_macOS_users_do_is_read_only() => CommandLines.ShouldBe("""
        airport -I
        sips -g pixelWidth -g pixelHeight logo.png
        mdutil -s /
        textutil -info notes.rtf
        textutil -convert txt -stdout notes.rtf
        say "build done"
        dscacheutil -q host -a name localhost
        kextstat -l
        nettop -L 1 -P
        vmmap -summary 4711
        leaks 4711
        atos -o App -l 0x1000 0x1234
        dyld_info -exports libfoo.dylib
        GetFileInfo notes.txt
        lsbom -f pkg.bom
        lsappinfo list
        sfltool dumpbtm
        stapler validate App.app
        xctrace list devices
        agvtool what-version
        SwitchAudioSource -a
        displayplacer list
        blueutil --paired
        duti -x md
        powermetrics -n 1 --samplers cpu_power
        todo.sh ls
        timew summary :week
        watson report --week
        khal list today 7d
        calcurse -a
        ddate
        isutf8 notes.txt
        watchman watch-list
        virt-df -h
        virt-ls -d vm1 /etc
        wslinfo --networking-mode
        wslvar USERPROFILE
        icuinfo
        appstreamcli search editor
        pkcon get-updates
        """, ShellRisk.ReadOnly);
}
