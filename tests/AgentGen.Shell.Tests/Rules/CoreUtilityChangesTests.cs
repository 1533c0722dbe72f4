namespace AgentGen.Shell.Tests.Rules;

public sealed class CoreUtilityChangesTests
{
    [Fact]
    public void Writing_through_an_option_or_an_operand_is_a_change() => Verdicts.ShouldAllBe("""
        sort -o sorted.txt in.txt
        sort -uo names names
        uniq in out
        shuf -o out in
        iconv -f latin1 -t utf-8 -o b a
        tree -o list.txt
        tree -RL 2 -H .
        tee out.txt < in.txt
        xxd a b
        xxd -r -p dump out.bin
        base64 -o out -i in
        sdiff -o merged a b
        diffstat -o s.txt a.patch
        pdftotext a.pdf
        ncdu -o scan.json .
        file -C -m magic
        find . -fprint list.txt
        find . -name '*.log' -fprintf out '%p\n'
        find . -name x -fls found
        xmllint --format -o b.xml a.xml
        xmlstarlet ed -L -u //a -v b c.xml
        yq -i '.version = 2' a.yml
        mlr -I --csv sort -f a x.csv
        mlr --icsv --ojson put -q 'tee > $a.".csv", $*' x.csv
        qsv sort -o b.csv a.csv
        cloc --report-file=c.txt .
        scc -o counts.txt
        sar -o data 1 5
        exiftool -all= a.jpg
        exiv2 rm a.jpg
        pmap --create-rc-to=rc
        nvidia-smi -pm 1
        nvidia-smi -c 3
        exiftool -delete_original! .
        sed -l -i s/a/b/ f
        filterdiff --in-place -x a a.patch
        timedatectl set-timezone UTC
        hostnamectl hostname box
        defaults write com.apple.dock autohide -bool true
        softwareupdate -ia
        resolvectl flush-caches
        """, ShellRisk.Mutating);

    [Fact]
    public void Changing_files_is_a_change() => Verdicts.ShouldAllBe("""
        cp -r src dst
        cp -t out a b
        mv a b
        mv -t out a b
        ln -sf ../a b
        install -Dm644 a.conf build/a.conf
        touch -d yesterday a
        mkdir -p a/b/c
        mktemp -d
        mkfifo pipe
        rmdir empty
        rm a.txt
        rm -f *.o
        rm -r old
        rm -rf node_modules dist
        rm -rf packages/*/node_modules
        rm -rf ./build/*
        rm -rf /tmp/work
        for f in *.o; do rm "$f"; done
        while read -r l; do echo "$l"; done < list; rm "$x"
        xargs -I{} sh -c 'wc {} > out; rm out' < list
        truncate -s 0 app.log
        split -l 1000 big.csv part_
        csplit a '/x/' '{*}'
        split --filter='gzip > $FILE.gz' -b 1M big
        patch -p1 < fix.patch
        patch -R -p1 -i fix.patch
        rename 's/\.txt$/.md/' *.txt
        dos2unix a.txt
        chmod +x run.sh
        chmod -R u+rwX,go-w src
        chmod 1777 shared
        chown me:me a.txt
        chattr +i a.txt
        setfacl -m u:me:r a.txt
        convert a.png b.jpg
        ffmpeg -i a.mov b.mp4
        pandoc a.md -o a.html
        find . -name '*.txt' -exec mv {} old/ \;
        find . -name '*.sh' -exec chmod +x {} +
        find . -name '*.cs' | xargs touch
        fd -e txt -x mv {} old
        xargs -a list -I % cp % dst
        """, ShellRisk.Mutating);

    [Fact]
    public void Packing_and_unpacking_is_a_change() => Verdicts.ShouldAllBe("""
        tar xzf a.tgz
        tar czf a.tgz src
        tar -cf a.tar --remove-files logs
        tar xf a.tar -C out
        tar -I pigz -cf a.tar.gz src
        tar -I ./mypacker -tf a.tar
        tar tf host:backup.tar
        gzip a.log
        gunzip a.gz
        xz -9 a
        zstd --rm a
        zstd a -o b.zst
        bunzip2 a.bz2
        unzip -qo a.zip -d out
        zip -r a.zip src
        7z x a.7z -oout
        7z a a.7z src
        ar rcs lib.a a.o
        jar cf a.jar -C out .
        cpio -idm < a.cpio
        rsync -a a/ b/
        rsync -avz src/ host:/srv/app/
        rsync -n -a host:src/ .
        """, ShellRisk.Mutating);

    [Fact]
    public void An_option_that_no_rule_knows_is_a_change() => Verdicts.ShouldAllBe("""
        ls --frobnicate
        cat -Q a
        grep --frob x a
        sort --frob a
        find . -frob
        fd --frob x
        jq --frob . a
        ps --frob
        rg --frob x
        date --frob
        tar --frob -tf a.tar
        tree --frob
        """, ShellRisk.Mutating);

    [Fact]
    public void Deleting_in_bulk_is_dangerous() => Verdicts.ShouldAllBe("""
        rm -rf src
        rm -fr ~/projects
        rm -r /
        rm -rf -- "$DIR"
        rm -r ~/.ssh
        rm -rf .git
        rm -rf build/../src
        rm -rf /var/lib/mysql
        srm a.txt
        shred -u notes.txt
        find . -name '*.log' -delete
        find . -type f -exec rm {} +
        find /tmp -mtime +7 -exec rm -rf {} \;
        find . -name '*.bak' -print0 | xargs -0 rm
        find . -exec sh -c 'rm "$1"' _ {} \;
        find . -name '*.tmp' -ok rm {} \;
        ls | xargs -I % rm %
        cat list | xargs -n1 rm -f
        fd -e o -x rm
        fd -H -tf tmp -X rm -f
        fdupes -rdN .
        find . -name '*.o' | while read -r f; do rm "$f"; done
        while IFS= read -r f; do rm -f -- "$f"; done < list
        rsync -a --delete a/ b/
        tar cf /dev/null --remove-files src
        tar xf a.tar --recursive-unlink
        """, ShellRisk.Dangerous);

    [Fact]
    public void Touching_what_the_system_needs_is_dangerous() => Verdicts.ShouldAllBe("""
        cp a /etc/hosts
        cp /dev/null /var/log/auth.log
        cp /dev/null ~/.bash_history
        ln -fs /dev/null ~/.zsh_history
        mv /etc/passwd /tmp/p
        mv notes /dev/null
        mv /var/log/syslog /tmp
        install -m 4755 a /usr/local/bin/a
        truncate -s 0 /var/log/auth.log
        tee /etc/cron.d/job < job
        echo x | tee -a ~/.bashrc
        touch /etc/nologin
        ln -s /bin/bash ./sh
        chmod u+s a
        chmod 4755 a
        chmod ug+xs a
        chmod -R 777 /
        chmod o+r ~/.ssh/id_rsa
        chown -R me /usr
        chattr -i /etc/passwd
        setfacl -m u:me:rw /etc/shadow
        setcap cap_setuid+ep a
        mknod /tmp/disk b 8 0
        sort -o /etc/passwd a
        split -b 1k a /etc/cron.d/x
        unzip a.zip -d /etc
        tar xf a.tar -C /
        tar xPf a.tar
        7z x a.7z -o/usr/bin
        rsync -a a /etc/
        patch /etc/passwd a.patch
        find . -fprint /etc/cron.d/job
        find /etc -name '*.conf' -exec chmod 777 {} +
        find /var/log -name '*.log' -exec truncate -s 0 {} \;
        dmesg -C
        journalctl --vacuum-size=1M
        lastlog --clear -u me
        date -s '2020-01-01'
        timedatectl set-time 12:00
        loginctl enable-linger me
        bootctl install
        """, ShellRisk.Dangerous);

    [Fact]
    public void Reading_secrets_and_running_what_the_caller_names_is_dangerous() => Verdicts.ShouldAllBe("""
        cat ~/.ssh/id_rsa
        head -c 20 /etc/shadow
        grep -e x ~/.aws/credentials
        grep -f ~/.ssh/id_rsa a
        rg --files -f ~/.netrc
        base64 ~/.ssh/id_ed25519
        tar czf - ~/.gnupg
        zip a.zip ~/.aws/credentials
        sort --files0-from=/etc/shadow
        find / -name id_rsa -exec cat {} \;
        find / -name id_rsa -exec cp {} /tmp \;
        getent shadow
        head -c 512 /dev/sda
        strings /dev/nvme0n1
        lslogins -p
        ps auxe
        ps eww 42
        rg --pre ./decode x
        sort --compress-program=./x big
        sdiff --diff-program=./x a b
        man -P 'sh -c id' ls
        man --html=./x ls
        ag --pager ./x y
        tar cf a.tar b --checkpoint=1 --checkpoint-action=exec='sh x'
        tar xf a.tar --to-command=./x
        tar xf a.tar -s --to-command=./x
        tar czf host:/tmp/a.tgz src
        tar cf a -I 'sh -c "rm -rf ~"' b
        cpio -o --rsh-command=./x -F h:f
        zip a.zip b -T -TT 'sh #'
        rsync -e 'sh -c "rm -rf ~"' a h:b
        split --filter='rm -rf ~' a
        cloc --extract-with='./x >FILE<' a.tgz
        xargs -a list.txt sh
        """, ShellRisk.Dangerous);
}
