namespace AgentGen.Shell.Tests.Rules;

public sealed class MoreChangingCommandsTests
{
    [Fact]
    public void The_same_programs_change_things_in_other_forms() => CommandLines.ShouldBe("""
        dasel put -f config.toml -t int -v 5432 .database.port
        tomlq -i -t '.a = 2' pyproject.toml
        fx a.json 'x => require("fs")'
        json_xs -e '$_ = 1'
        yamlfmt .
        taplo fmt
        tidy -m index.html
        tidy -o clean.html index.html
        xsltproc style.xsl data.xml
        textql -save-to a.db -sql 'select 1' a.csv
        cue fmt ./...
        jsonnet -m out main.jsonnet
        jsonnetfmt -i main.jsonnet
        csvsql --db sqlite:///p.db --insert p.csv
        csvclean p.csv
        xan sort -s city -o sorted.csv people.csv -z
        xan split -c 100 parts people.csv
        sqlite-utils insert notes.db notes rows.json
        sqlite-utils query notes.db 'drop table notes'
        parquet-tools merge a.parquet b.parquet
        vd -b people.csv -o people.json
        ast-grep -p 'a($X)' -r 'b($X)' -U
        comby 'a(:[1])' 'b(:[1])' -i .go
        peco --exec ./run.sh
        zoxide add /srv
        cscope -Rbq
        global -u
        gtags
        ctags-universal -R src
        etags src/a.c
        jdeps --generate-module-info out app.jar
        jmap -dump:live,format=b,file=heap.hprof 4711
        jinfo -flag +PrintGC 4711
        jcmd 4711 GC.heap_dump heap.hprof
        jcmd 4711 JFR.start
        jmod extract java.base.jmod
        pydoc -w os
        pydoc ./tool.py
        lizard -o report.csv src
        pip-audit
        pyroma .
        gcov a.c
        pod2usage -formatter Mine a.pl
        patchelf --set-rpath '$ORIGIN/lib' a.out
        chrpath -d a.out
        strip a.out
        objcopy -O binary a.elf a.bin
        ranlib libx.a
        upx a.exe
        wasm2wat a.wasm -o a.wat
        binwalk -e firmware.bin
        units -L log.txt m ft
        qalc -f script.txt
        dbus-uuidgen --ensure
        zramctl --find --size 1G
        wdctl -s 30
        hwclock --systohc
        cpupower frequency-set -g performance
        powertop --auto-tune
        turbostat -o t.txt sleep 5
        turbostat make -j4
        lstopo topo.png
        dcgmi diag -r 1
        ddcutil setvcp 10 50
        ipmitool sensor thresh x upper 1 2 3
        chmem -d 1G
        systemd-analyze log-level debug
        systemd-hwdb update
        systemd-resolve --flush-caches
        systemd-notify --ready
        tuned-adm profile throughput-performance
        rpm-ostree upgrade
        ostree refs --delete x
        os-prober
        conntrack -D -s 192.0.2.7
        lldpcli configure system hostname x
        mii-tool -r eth0
        rdma link add x type rxe netdev eth0
        arp-scan -l
        avahi-browse -a
        dpkg-statoverride --remove /usr/bin/x
        deborphan --zero-keep
        debsums --generate=all
        rpmspec -P evil.spec
        pkgfile -u
        needrestart
        pro attach TOKEN
        checkupdates
        paccache -r
        locale-gen
        skopeo copy docker://a docker://b
        crane push app.tar ghcr.io/acme/app
        crane tag ghcr.io/acme/app v2
        regctl image copy a b
        oras push ghcr.io/acme/app:v1 a.txt
        buildah bud .
        buildah run c ls
        runc exec c ls
        kustomize build overlays/prod
        apptainer build a.sif a.def
        kubeadm init
        tkn pipeline start build
        helmfile apply
        scontrol hold 4711
        sbatch job.sh
        scancel 4711
        pbsnodes -o node3
        promtool tsdb create-blocks-from rules r.yml
        amtool silence add severity=low
        logcli delete create
        mimirtool rules load rules.yml
        grafana-cli plugins install x
        vector --config vector.yaml
        fluent-bit -c a.conf
        goaccess access.log -o report.html
        apachectl graceful
        php-fpm
        openresty -s reload
        named-compilezone -o out example.org zone.db
        rndc reload
        pdnsutil create-zone example.org
        dovecot reload
        varnishadm ban req.url .
        rspamc learn_spam mail.eml
        sa-learn --spam box
        hl --output-file b.log app.log
        bunyan -c 'this.level > 40' app.log
        lnav -i extra
        grc make build
        ipcrm -m 4
        tic xterm.ti
        setterm --dump 1
        loadkeys de
        docx2txt.sh letter.docx
        html2text -o page.txt page.html
        pdfimages book.pdf out
        pdfdetach -saveall book.pdf
        pdftoppm book.pdf page
        pdfunite a.pdf b.pdf c.pdf
        pdfcpu optimize a.pdf
        msgfmt -o de.mo de.po
        msgunfmt -o de.po de.mo
        dict word
        exif --remove photo.jpg
        jhead -purejpg photo.jpg
        gifsicle -O3 a.gif -o b.gif
        compare a.png b.png diff.png
        cjpeg a.ppm
        scanimage --format=png
        fc-cache -f
        mkvmerge -o b.mkv a.mkv
        MP4Box -add a.h264 b.mp4
        id3v2 -t Title song.mp3
        metaflac --remove-all song.flac
        flac song.wav
        amixer set Master 50%
        pactl set-sink-volume 0 50%
        playerctl pause
        mpc play
        bluetoothctl power off
        brightnessctl set 50%
        rhash -o sums a
        par2 create a.par2 a
        sq sign a.txt
        pesign -s -i a -o b
        ykman oath accounts add x
        sips -Z 640 logo.png
        mdutil -i off /
        textutil -convert html notes.rtf
        say -o a.aiff hello
        dscacheutil -flushcache
        leaks -atExit -- ./a.out
        agvtool next-version -all
        SwitchAudioSource -s 'Built-in Output'
        blueutil --power 0
        duti -s com.apple.TextEdit .md all
        SetFile -a V notes.txt
        osacompile -o a.scpt a.applescript
        terminal-notifier -message hi
        todo.sh add 'Buy milk'
        timew start work
        timew delete @1
        watson start work
        khal new tomorrow Lunch
        calcurse -i cal.ics
        jrnl today was fine
        watchman watch .
        lckdo lock ls
        virt-cat -d vm1 /etc/hosts -x --nope
        pkcon install vim
        gcc -v a.c
        gcc -dumpmachine a.c
        rustc --print file-names a.rs
        rustc --print=link-args a.rs
        cmake --build out
        cmake --help-modules out.txt
        cmake --help-module FindZLIB out.txt
        rustc --print cfg=out.txt
        radon cc --output-f r.txt src
        cmake -P helper.cmake
        ninja -t clean
        ninja -t restat
        ninja
        xcodebuild -list build
        xcodebuild -scheme App build
        xcodebuild -showsdks -derivedDataPath out
        rustfmt src/main.rs
        rustfmt --check --emit files src/main.rs
        black src
        isort .
        radon cc src -O report.txt
        ctags -R
        protoc --decode_raw --python_out=. a.proto
        mypy src
        eslint src
        """, ShellRisk.Mutating);

    [Fact]
    public void The_same_programs_are_dangerous_where_they_destroy_or_give_out_secrets() => CommandLines.ShouldBe("""
        ipmitool chassis power off
        ipmitool power cycle
        ipmitool sel clear
        ipmitool user set password 2 hunter2
        skopeo delete docker://ghcr.io/acme/app:v1
        crane delete ghcr.io/acme/app:v1
        crane auth token alpine
        regctl tag delete ghcr.io/acme/app:v1
        kubeadm reset -f
        tkn pipelinerun delete --all
        scontrol shutdown
        sacctmgr delete account x
        accton off
        sa -s
        wifi-password
        systemd-creds cat token
        virt-cat -d vm1 /etc/shadow
        rhash --sha256 ~/.ssh/id_rsa
        catdoc /etc/shadow
        apptainer exec image.sif sh -c 'rm -rf /srv'
        grc rm -rf /srv
        turbostat rm -rf /srv
        systemd-cat rm -rf /srv
        dpkg-architecture -c 'rm -rf ~'
        dasel put -f a.json -o /etc/passwd .x
        sbatch --wrap 'sh -c x' /bin/sh
        """, ShellRisk.Dangerous);
}
