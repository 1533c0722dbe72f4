namespace AgentGen.Shell.Tests.Rules;

public sealed class MoreLookingCommandsTests
{
    [Fact]
    public void Picking_from_structured_text_is_read_only() => CommandLines.ShouldBe("""
        dasel -f config.toml -r toml .database.port
        dasel select -f values.yaml -s .image.tag
        tomlq -r .tool.poetry.version pyproject.toml
        xq -r .project.version pom.xml
        kubectl get pods -o json | fx
        jp -f report.json 'items[*].name'
        curl_out=$(cat r.json); echo "$curl_out" | json_pp
        json_pp -f json -t json < a.json
        jless deps.json
        ps aux | jtbl
        jd old.json new.json
        json-diff -C before.json after.json
        xpath -q -e '//version/text()' pom.xml
        xpath pom.xml //version
        yaml-get --query=services.web values.yml
        yamlfmt -lint .
        taplo lint Cargo.toml
        taplo get -f Cargo.toml package.name
        tidy -q -e index.html
        tidy -xml -i feed.xml
        xsltproc --version
        recsel -t Book -e "Author ~ 'K'" books.rec
        recinf -d books.rec
        textql -header -sql 'select count() from people' people.csv
        xmlwf feed.xml
        xml2 < feed.xml
        hxselect -c title < page.html
        cue vet schema.cue data.yaml
        cue eval -c ./config
        check-jsonschema --schemafile schema.json data.json
        csvdiff -k 1 a.csv b.csv
        daff a.csv b.csv
        csvlens people.csv
        xlsx2csv book.xlsx
        jsonnet --tla-str env=dev main.jsonnet
        csvsql --query 'select name from p' p.csv
        csvclean -n p.csv
        xan headers people.csv
        xan frequency -s city people.csv
        xan stats people.csv | xan view
        sqlite-utils tables notes.db --counts
        sqlite-utils schema notes.db
        sqlite-utils rows notes.db notes --limit 5
        parquet-tools schema events.parquet
        parquet-tools head -n 5 events.parquet
        avro-tools getschema events.avro
        avro-tools tojson --pretty events.avro
        orc-tools meta events.orc
        msgpack2json -d -i a.msgpack
        visidata people.csv
        h5dump -H sample.h5
        ncdump -h climate.nc
        """, ShellRisk.ReadOnly);

    [Fact]
    public void Searching_and_inspecting_code_is_read_only() => CommandLines.ShouldBe("""
        rga 'invoice 2024' ~/Documents
        rga -l -i warranty .
        pt TODO src
        sift -n --ext go 'func main'
        ast-grep -p 'console.log($A)' -l js src
        ast-grep run --pattern 'foo($$$)' --lang py .
        ast-grep scan --json
        comby 'fmt.Println(:[x])' '' .go -match-only
        fselect size, path from . where size gt 1mb
        agrep -1 recieve notes.txt
        zoxide query -l
        zoxide query proj
        autojump -s
        cscope -d -L -1 main
        global -x main
        global -rx open_file
        readtags -t tags main
        ctags-universal --list-kinds=Python
        javap -c -p build/classes/App.class
        javap -cp app.jar com.acme.Main
        jdeps -s app.jar
        jdeps --print-module-deps app.jar
        jdeprscan --for-removal app.jar
        jps -lv
        jstack 4711
        jstack -l 4711 | grep -A5 deadlock
        jstat -gcutil 4711 1000 5
        jmap -histo:live 4711 | head -20
        jinfo -flags 4711
        jcmd 4711 VM.flags
        jcmd 4711 Thread.print
        jcmd -l
        jimage list lib/modules
        jmod describe java.base.jmod
        jfr summary rec.jfr
        jfr print --events jdk.GCPhasePause rec.jfr
        pydoc os.path.join
        pyflakes app
        pycodestyle --max-line-length=100 app
        lizard -l python src -C 12
        pipdeptree -r -p requests
        pip-licenses --format=markdown
        gprof a.out gmon.out | head
        gcov-dump -l a.gcda
        cg_annotate cachegrind.out.123
        perldoc -f splice
        podchecker lib/Foo.pm
        python3-config --cflags
        pcre2-config --libs8
        xml2-config --version
        llvm-config --libdir
        eu-readelf -h a.out
        llvm-dwarfdump --debug-line a.o
        llvm-size a.o
        llvm-cxxfilt _Z3foov
        lddtree /usr/bin/vim
        checksec --file=/usr/bin/ssh
        patchelf --print-rpath a.out
        chrpath -l a.out
        execstack -q a.out
        ndisasm -b 64 boot.bin
        upx -l a.exe
        wasm-objdump -h a.wasm
        wasm2wat a.wasm
        wasm-tools print a.wasm
        binwalk firmware.bin
        readpe -H a.exe
        abidiff old.so new.so
        """, ShellRisk.ReadOnly);

    [Fact]
    public void Looking_at_documents_pictures_and_sound_is_read_only() => CommandLines.ShouldBe("""
        infocmp -1 xterm-256color
        toe -a
        tabs -8
        fgconsole
        pfetch
        macchina
        cpufetch
        chafa -s 40x20 logo.png
        viu logo.png
        ls --color | aha > /dev/null
        starship explain
        catdoc letter.doc
        antiword letter.doc
        odt2txt letter.odt
        html2text page.html
        djvutxt book.djvu
        pdfgrep -n 'total' invoice.pdf
        pdfimages -list book.pdf
        pdfdetach -list book.pdf
        pdfsig contract.pdf
        pdfcpu info book.pdf
        mandoc -Tascii tool.1
        manpath
        detex paper.tex | wc -w
        texcount -inc paper.tex
        chktex -q paper.tex
        style essay.txt
        diction essay.txt
        proselint essay.md
        write-good README.md
        wn run -over
        msgunfmt de.mo
        msgcmp de.po app.pot
        pod2text Foo.pm
        tiffinfo scan.tif
        pngcheck -v logo.png
        webpinfo a.webp
        jhead photo.jpg
        gifsicle -I anim.gif
        compare -metric RMSE a.png b.png null:
        otfinfo -i font.otf
        fc-conflist
        scanimage -L
        mkvinfo movie.mkv
        mkvmerge -J movie.mkv
        mp4info clip.mp4
        MP4Box -info clip.mp4
        id3v2 -l song.mp3
        eyeD3 song.mp3
        metaflac --list song.flac
        flac -t song.flac
        vorbiscomment -l song.ogg
        aplay -l
        amixer sget Master
        pactl list short sinks
        pactl info
        wpctl status
        pw-dump
        playerctl metadata
        mpc status
        v4l2-ctl --list-devices
        isoinfo -d -i disc.iso
        lsdvd
        bluetoothctl devices
        hciconfig -a
        brightnessctl get
        crc32 a.bin
        rhash --sha256 a.bin
        hashdeep -r .
        md5deep -r src
        par2 verify a.par2
        sq inspect key.asc
        pkcs11-tool -L
        p11-kit list-modules
        ykman info
        tpm2_pcrread sha256:0
        sbverify --list shim.efi
        osslsigncode verify -in app.exe
        """, ShellRisk.ReadOnly);

    [Fact]
    public void Asking_compilers_and_checkers_what_they_know_or_would_change_is_read_only() => CommandLines.ShouldBe("""
        gcc -dumpmachine
        g++ -print-file-name=libstdc++.so
        clang -print-resource-dir
        cc -v
        rustc --print cfg
        rustc --explain E0308
        rustc -vV
        cmake --help-command-list
        cmake --help-module FindZLIB
        ninja -t targets
        ninja -t rules
        xcodebuild -list -json
        xcodebuild -showBuildSettings -project App.xcodeproj -target App
        rustfmt --check src/main.rs
        black --check --diff src tests
        isort --check-only .
        radon cc -a src
        ctags --list-languages
        protoc --decode_raw < message.bin
        """, ShellRisk.ReadOnly);
}
