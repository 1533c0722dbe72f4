namespace AgentGen.Shell.Tests.Rules;

public sealed class CoreUtilitiesTests
{
    [Fact]
    public void Listing_is_read_only() => Verdicts.ShouldAllBe("""
        ls
        ls -lahtr --color=never src tests
        ls -lG@e ~/Library
        ls -1 --sort=size --group-directories-first | head -20
        ls -I '*.o' -w 80 .
        ls -lT /var/log
        ls ~/.ssh
        exa -la --git --icons
        eza --tree --level=2 --git-ignore -I 'bin|obj'
        lsd -l --blocks permission,size,name
        tree -L 2 -I 'node_modules|.git' --dirsfirst
        tree -afi -P '*.cs' --prune --noreport src
        du -sh * | sort -rh | head
        du -d 1 -h /var
        du -ah --max-depth=1 --exclude='*.log' . | sort -h
        df -hT
        df -H / /home
        duf --only local
        dust -d 2 -n 20
        stat -c '%s %n' a.txt
        stat -f '%z' a.txt
        stat -x a.txt
        readlink -f a
        realpath --relative-to=. ../b
        basename -s .cs src/a.cs
        dirname /a/b/c
        file --mime-type -b image.png
        file -i *
        which -a python3
        type -a ls
        whereis -b gcc
        namei -l /usr/bin/env
        lsattr -d .
        getfacl -R --omit-header src
        locate -i -l 5 settings.json
        fd -e cs -E bin -t f --max-depth 3
        fd -H '^\.env' -x ls -l {}
        fd -e md -X wc -l
        fdfind -tf -S +1M . /var/log
        """, ShellRisk.ReadOnly);

    [Fact]
    public void Filtering_text_is_read_only() => Verdicts.ShouldAllBe("""
        cat -A a.txt | head -c 100
        tac a.log | grep -m 1 ERROR
        head -5 a
        head -n -2 a
        tail +5 a
        tail -n +2 a.csv | cut -d, -f1,3 | sort -u
        tail -r a
        tail -f -n 100 app.log | grep --line-buffered -i error
        tail -F --retry app.log
        wc -lwc *.cs
        wc --files0-from=list
        sort +1 -2 a
        sort -t: -k3,3n -k1,1 names
        sort -rnk2 a | uniq -c | sort -rn
        sort --parallel=4 -S 1G -T /var/tmp big
        uniq -D -f 1 a
        cut -c1-80 a
        cut -f2 --complement --output-delimiter=, a
        tr -d '\r' < a
        tr '[:upper:]' '[:lower:]' < a | tr -cs a-z '\n'
        paste -sd+ a | bc
        comm -13 <(sort a) <(sort b)
        join -t, -1 1 -2 2 -o 1.1,2.3 a b
        fold -sw 72 a
        fmt -w 80 a
        nl -ba -w3 a
        pr -mt a b
        expand -t 4 a
        column -t -s, a.csv
        column -J -N name,size -n files a
        rev a | cut -d. -f1 | rev
        shuf -n 3 a
        seq 1 10 | shuf
        numfmt --to=iec --field=2 a
        iconv -f latin1 -t utf-8 a
        look -f begin words
        cal -B 1 -A 2
        cal -m 5
        pv -s 1G a | sha256sum
        factor 360
        diff -u a b
        diff -rq --exclude=.git a b
        diff -y -W 160 --suppress-common-lines a b
        diff --from-file=a b c
        colordiff -u a b | less -R
        cmp -l a b
        sdiff -s a b
        diff3 -m a b c
        od -An -tx1 -N16 a
        hexdump -C -n 64 a
        xxd -l 32 a
        xxd -r -p a | head
        strings -n 8 a.bin
        base64 -d a | file -
        base64 -w 0 a
        md5sum -c sums.md5
        shasum -a 256 a
        md5 -q a
        sha256sum --check --ignore-missing sums
        b2sum -l 256 a
        nm -gU --demangle lib.a
        objdump -d --no-show-raw-insn a.o | head -50
        readelf -hW a.out
        ldd a.out
        otool -L a.out
        size -A a.out
        """, ShellRisk.ReadOnly);

    [Fact]
    public void Searching_is_read_only() => Verdicts.ShouldAllBe("""
        grep -rnw --include='*.cs' -e TODO src
        grep -rIl --exclude-dir={bin,obj,.git} 'class .*Service' .
        grep -c '' a
        grep -A3 -B 2 -C1 x a
        grep -5 x a
        grep -oP '(?<=id=)\d+' a
        grep -vE '^\s*(#|$)' conf.ini
        grep -f patterns a
        egrep -i 'a|b' f
        zgrep -h error app.log.*.gz
        rg -n --hidden -g '!.git' 'fn main' -t rust
        rg -uuu --files | wc -l
        rg -l --sort path TODO src
        rg -U --multiline-dotall 'a.*?b' -A 3 -B3
        rg --json needle | jq -r .type
        rg -i --no-heading --no-messages needle .
        rg -e a -e b --stats --type-not md
        rg --passthru old -r new a.txt
        ag -l --ignore-dir=node_modules needle
        ag -G '\.cs$' needle src
        ack --python --nojs -l needle
        ack -A 2 -f --sort-files
        find . -name '*.cs' -not -path './bin/*' -size +10k -mtime -7
        find . -type f -newer a.txt -printf '%T@ %p\n' | sort -n | tail
        find -E . -regex '.*\.(c|h)' -depth 1
        find . \( -name a -o -name b \) -prune -o -type f -print0 | xargs -0 ls -l
        find . -type d -empty
        find . -perm -u+x -type f -exec file {} +
        find src -name '*.cs' -exec grep -l TODO {} \; -exec wc -l {} \;
        find . -name '*.json' -exec sh -c 'jq . "$1" | head -1' _ {} \;
        find . -maxdepth 2 -newermt '2026-01-01' -ls
        find / -xdev -name core -print 2>/dev/null
        find . -samefile a -o -links +1
        find . -name -delete
        xargs -a list -n 1 -P 4 basename
        cat list | xargs -I {} stat -c %s {}
        ls | xargs -J % ls -ld %
        xargs --show-limits --no-run-if-empty < /dev/null
        jq -r '.items[] | select(.a > 1) | .name' a.json
        jq --arg v 1 '.a == $v' a.json
        jq -s 'add | length' *.json
        jq -nr --slurpfile a a.json '$a[0].x'
        jq --tab -S . a.json
        jq -f filter.jq a.json
        yq '.spec.replicas' a.yaml
        yq eval -o=json '.a' a.yml
        yq -P -I4 a.json
        xmllint --xpath '//book/title/text()' a.xml
        xmllint --noout --schema a.xsd a.xml
        xmlstarlet sel -t -m //a -v @href -n a.html
        csvcut -n a.csv
        csvgrep -c state -m open a.csv | csvlook
        xsv select name,size a.csv | xsv table
        mlr --icsv --opprint sort -nr size then head -n 5 a.csv
        mlr --icsv --ojson filter '$size > 100' a.csv
        tokei --sort code
        scc --no-cocomo -f json src
        cloc --by-file --exclude-dir=bin,obj .
        """, ShellRisk.ReadOnly);

    [Fact]
    public void Looking_into_archives_is_read_only() => Verdicts.ShouldAllBe("""
        tar tzf a.tgz
        tar -tvf a.tar | awk '{print $6}'
        tar --list --file=a.tar.zst --zstd
        tar -xOf a.tar path/in.txt
        tar xzOf a.tgz b.txt | head
        tar -df a.tar
        tar cf - src | wc -c
        tar -czf - --exclude=.git . | sha256sum
        zcat a.gz | head
        gzip -l a.gz
        gzip -dc a.gz | tail -1
        gunzip -c a.gz
        gzip < a | wc -c
        xz -l a.xz
        zstd -dcq a.zst | jq .
        zstd --list a.zst
        bzcat a.bz2 | grep x
        unzip -l a.zip
        unzip -p a.zip b.txt | head
        unzip -tq a.zip
        zipinfo -1 a.zip
        7z l a.7z
        ar t lib.a
        ar -tv lib.a
        jar tf a.jar
        cpio -it < a.cpio
        rsync -avn --delete a/ b/
        rsync --list-only a/
        """, ShellRisk.ReadOnly);

    [Fact]
    public void Looking_at_the_machine_is_read_only() => Verdicts.ShouldAllBe("""
        ps aux
        ps auxww | grep [n]ode
        ps -ef --forest
        ps axo pid,ppid,%cpu,etime,command
        ps -eo pid,user,rss --sort=-rss | head
        ps -o etime= -p 42
        ps -C node -o pid=
        pgrep -fl node
        pidof nginx
        pstree -ap 1
        top -b -n 1 | head -20
        top -l 1 -n 10 -o cpu
        free -h
        vmstat 1 3
        iostat -xz 1 2
        sar -n DEV 1 3
        lsof -i :8080 -sTCP:LISTEN -P -n
        lsof +D src
        fuser -v 8080/tcp
        lsblk -o NAME,SIZE,MOUNTPOINT
        lscpu -e
        lspci -nnk
        lsusb -t
        findmnt -t ext4
        blkid
        dmesg -T --level=err,warn | tail
        journalctl -u nginx --since '1 hour ago' --no-pager -o cat
        journalctl -xeu ssh -n 50
        journalctl --disk-usage
        nvidia-smi --query-gpu=name,memory.used --format=csv
        date
        date +%Y-%m-%d
        date -u -d '2 days ago' +%s
        date -j -f '%Y-%m-%d' 2026-01-02 +%s
        date -v-1d +%F
        TZ=UTC date -Iseconds
        hostname -I
        uname -srm
        id -un
        who -b
        w -h
        last -n 5 reboot
        uptime -p
        getconf _NPROCESSORS_ONLN
        getent passwd root
        locale -k LC_TIME
        printenv HOME
        nproc --all
        sw_vers --buildVersion
        lsb_release -ds
        man -k printf
        man 3 printf | col -b | head
        tldr tar
        ffprobe -v error -show_entries format=duration -of csv=p=0 a.mp4
        identify -format '%wx%h' a.png
        pdftotext -layout a.pdf -
        timedatectl status
        systemd-analyze blame
        systemd-detect-virt -c
        ipcs -m
        lsdiff -s a.patch
        unzip -Z1 a.zip
        exiftool -d %Y -CreateDate a.jpg
        nvidia-smi -q -d MEMORY
        timedatectl show-timesync --all
        hostnamectl
        hostnamectl hostname
        loginctl list-sessions --no-legend
        resolvectl status
        udevadm info -q property -n /dev/sda
        defaults read com.apple.dock
        pmset -g batt
        mdfind -onlyin . needle
        scutil --dns
        exiftool -s -ImageSize a.jpg
        """, ShellRisk.ReadOnly);
}
