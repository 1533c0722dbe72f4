namespace AgentGen.Shell.Rules;

/// <summary>More of what looks into programs and object files, and what changes them.</summary>
internal static class ObjectFiles
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("eu-readelf eu-nm eu-objdump eu-size eu-elflint eu-strings eu-elfcmp eu-elfclassify eu-findtextrel", """
            -# -?ABCDFGHILNPRSUVWaAcdefghilnoprsstuvwxyz -C? -e= -n? -t= -w? -x= -j= -f= -b= --all --arch-specific --archive-index --debug-dump?
            --dwarf-skeleton= --dynamic --elf-input --elf-section? --file-header --hex-dump= --histogram --notes? --program-headers --relocs --section-groups
            --section-headers --sections --segments --string-dump= --symbols? --syms --version-info --strict --gnu-ld --quiet --demangle? --defined-only
            --dynamic --extern-only --format= --mark-special --mark-weak --no-sort --numeric-sort --print-armap --print-file-name --print-size --radix=
            --reverse-sort --size-sort --special-syms --undefined-only --usage --help --version --decompress --ctf? --unresolved-address-offsets
            """),
        Spec.Reads("""
            llvm-size llvm-strings llvm-dwarfdump llvm-cxxfilt llvm-readobj llvm-symbolizer llvm-addr2line llvm-bcanalyzer llvm-undname llvm-cxxdump
            llvm-opt-report swift-demangle
            """, """
            -# -ABCDEFHIJLPSTVWXZabcdefghilmnoprstuvwxyz -e= -o= -n= -t= -j= +e= +obj= +dump +disable-histogram +non-symbolic --all --arch-specific --bytes=
            --common --compact --debug-abbrev --debug-info? --debug-line? --debug-names --debug-str --demangle? --dyn-symbols --dynamic-table
            --elf-output-style= --eh-frame --exe= --expand --file-headers --find= --format= --functions? --help --histogram --inlines --lookup= --name=
            --needed-libs --no-demangle --notes --obj= --output-style= --pretty-print --print-address --print-file-name --program-headers --radix=
            --recurse-depth= --relocations --relocs --section-data --section-headers --section-headers --sections --show-children --show-parents
            --show-section-sizes --statistics --string-dump= --hex-dump= --strip-underscore --summarize-types --symbols --syms --totals --types --unwind --uuid
            --verbose --verify --version --simplified --tree-only --out= --diff
            """)
            .WritesTo("--out -o", "Writes to a file.", match: ["llvm-dwarfdump -o d.txt a.o"], noMatch: ["llvm-dwarfdump --debug-line a.o", "llvm-size a.o"]),
        Verbs.Of("llvm-pdbutil", "+help +version --help --version", "dump pretty diadump bytes explain pdb2yaml", """
            +all +classes +compilands +dependents +enums +externals +files +fpo +funcs +globals +headers +lines +module-stats +modules +public-symbols +publics
            +section-contribs +section-headers +section-map +streams +string-table +stream-blocks +summary +symbol-stats +symbols +symbol-order= +type-data
            +type-stats +typedefs +types +types-hierarchy +udt-stats +xme +xmi
            --all --classes --compilands --dependents --enums --externals --files --fpo --funcs --globals --headers --lines --module-stats --modules
            --public-symbols --publics --section-contribs --section-headers --section-map --streams --string-table --stream-blocks --summary --symbol-stats
            --symbols --type-data --type-stats --typedefs --types --udt-stats --xme --xmi --id= --type-index= --modi= --stream-data= --block-range=
            """)
            .AlsoChanges("yaml2pdb merge export"),
        Spec.Reads("lddtree libtree scanelf checksec pldd nm-new abidw abidiff bloaty dumpelf pspax", """
            -# -?aAbBcdeDfgGhilLmnNoOpqrRstuvVwxXyz -E= -F= -N= -M= -T= -o= -k= -p= -k -K= -d= -n= -s= -w= -l= --all --list --root= --no-auto-root
            --copy-to-tree= --file= --dir= --proc= --proc-all --kernel? --format= --output= --fortify-file= --fortify-proc= --extended --verbose --debug
            --libcheck --path --max-depth= --no-color --version --help --quiet --recursive --mount --pax --header --textrel --rpath --needed --interp --bind
            --soname --symbol= --endian --perms --use-ldcache --all-pax --gmatch --etype= --bits= --nobanner --nofixed --noheader --out-file= --no-architecture
            --headers-dir= --suppressions= --stat --no-added-syms --leaf-changes-only --impacted-interfaces --debug-info-dir1= --debug-info-dir2= --domain=
            --csv --tsv --debug-file= --source-filter= --disassemble= --fix --setpax=
            """)
            .WritesFor("scanelf pspax dumpelf", "-o", "Writes to a file.", match: ["scanelf -o list -R d"], noMatch: ["scanelf -R d", "checksec --output=json"])
            .WritesTo("--out-file --copy-to-tree", "Writes files.",
                match: ["lddtree --copy-to-tree out a"], noMatch: ["lddtree a", "libtree -p a", "scanelf -n a", "checksec --file=a"])
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes the files.",
                static call => call.IndexOf("--fix --setpax") is >= 0 and int option ? option : call.Name.Text == "scanelf" ? call.IndexOf("-X -z") : -1,
                match: ["scanelf -X a"], noMatch: ["scanelf -qF '%i#F' a"]),
        Spec.Reads("patchelf", """
            --print-interpreter --print-rpath --print-soname --print-needed --print-execstack --print-os-abi --page-size= --debug --version --help
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes the program.",
                static call => call.Options.Count == 0 || call.UnknownOption >= 0 ? 0 : -1,
                match: ["patchelf --set-rpath '$ORIGIN' a", "patchelf a"], noMatch: ["patchelf --print-rpath a"]),
        Spec.Reads("chrpath execstack", """
            -lvhqkdcs -r= --list --version --help --query --keepgoing --delete --convert --replace= --clear-execstack --set-execstack
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes the program.",
                When.Option("-d -c -s -r --delete --convert --replace --clear-execstack --set-execstack"),
                match: ["chrpath -d a", "execstack -c a"], noMatch: ["chrpath -l a", "execstack -q a"]),
        Spec.Changes("""
            strip llvm-strip objcopy llvm-objcopy ranlib llvm-ranlib elfedit dsymutil eu-strip sstrip install_name_tool bitcode_strip llvm-link opt llc lli
            llvm-as llvm-dis llvm-profdata llvm-cov dwp gcc-ar gcc-ranlib
            """),
        Spec.Reads("ndisasm", "-ahirvuw -b= -e= -k= -o= -p= -s="),
        Spec.Reads("upx", """
            -# -dltqVvhLfko? -o= +best +brute +all-methods +list +test +decompress +version +help
            --best --brute --ultra-brute --list --test --decompress --version --help --license --force --keep --no-progress --fileinfo --lzma
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Packs or unpacks programs.",
                static call => call.Has("-l -t -V -h -L --list --test --version --help --license --fileinfo -list -test") || call.Operands.Count == 0 ? -1 : 0,
                match: ["upx a", "upx -d a"], noMatch: ["upx -l a", "upx -t a"]),
        Spec.Reads("wasm-objdump wasm2wat wasm-dis wasm-stats wasm-validate", """
            -dhrsvxj -o= -j= --headers --section= --section-offsets --details --disassemble --debug --reloc --enable-all --fold-exprs --inline-exports
            --inline-imports --no-debug-names --ignore-custom-section-errors --generate-names --no-check --output= --verbose --help --version
            """)
            .WritesTo("-o --output", "Writes to a file.", match: ["wasm2wat -o a.wat a.wasm"], noMatch: ["wasm2wat a.wasm", "wasm-objdump -h a.wasm"]),
        Verbs.Of("wasm-tools", "-hVv --help --version --verbose --color=", "validate print objdump dump", """
            -pf= -g -o= -t --features= --name-unnamed --skeleton --print-offsets --fold-instructions --indent-text=
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes to a file.",
                When.Argument(static argument => argument.Text.StartsWith("-o", StringComparison.Ordinal)),
                match: ["wasm-tools print a.wasm -o a.wat"], noMatch: ["wasm-tools print a.wasm"])
            .AlsoChanges("parse strip mutate shrink smith demangle compose component metadata addr2line json-from-wast wit-smith"),
        Spec.Reads("binwalk", """
            -# -ABEHLJNQRSTXZbcfghikmnopqrstuvwyIx? -e= -M -C= -D= -d= -j= -z= -r= -R= -m= -y= -x= -f= -l= -o= -O= -K= -g= -n= -i= -p= -W= -P= -U -w -G -u -w -E
            -F -t --signature --raw= --opcodes --magic= --dumb --invalid --exclude= --include= --extract --dd= --matryoshka --depth= --directory= --size=
            --count= --rm --carve --entropy --fast --save --nlegend --nplot --high= --low= --hexdump --green --red --blue --terse --length= --offset= --base=
            --block= --swap= --log= --csv --term --quiet --verbose --help --finclude= --fexclude= --list --stdin --threads= --search-all
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Unpacks what it finds, with other programs.",
                When.Option("-e -M -D -z -E -J --extract --dd --matryoshka --carve --entropy --save --log -f"),
                match: ["binwalk -e a.bin", "binwalk --dd='png:png' a.bin"], noMatch: ["binwalk a.bin", "binwalk -B a.bin"]),
        Spec.Reads("pev readpe peframe pedis pehash pescan pesec pestr peres", """
            -aAhHIdDieVvsjSp -f= -d= -a= -c= -s= --format= --all --all-headers --header= --imports --exports --dirs --all-sections --version --help --content=
            --full --json --strings=
            """, OperandRole.Read),
        Spec.Reads("sotruss sprof mtrace memusagestat", "-cpqhV -a= -F= -T= --call-pairs --flat-profile --graph --help --version", OperandRole.Data)
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs a program.",
                static call => call.Name.Text == "sotruss" && call.Operands.Count > 0 ? call.Operands[0] : -1,
                match: ["sotruss ./a.out"], noMatch: ["sprof lib.so prof"]),
    ];
}
