namespace AgentGen.Shell.Rules;

/// <summary>More of what macOS users run to look at their system, and its changing forms.</summary>
internal static class MacQueries
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("airport", "-sIzgh? -I --getinfo --scan --help +s +I").Mutating(
            ShellReasonCodes.ChangesSystem, "Disconnects, or changes a setting.",
            static call => call.Has("-z --disassociate") ? call.IndexOf("-z --disassociate") : call.Operands.Count > 1 && call.Operand(1).Text != "prefs"
            ? call.Operands[1] : -1,
            match: ["airport -z"], noMatch: ["airport -I", "airport -s"]),
        Spec.Prints("kextstat kextfind", """
            -akAlsvb= -arch= +bundle-id= +b= +loaded +arch= +list-only +sort +variant= +case-insensitive +print +report +no-header +l +k +a +dependency-error
            +nonsecure +invalid +property= +defines-symbol= +bundle-name= +bundle-name-contains
            """)
            .Mutating(ShellReasonCodes.RunsCode, "Runs a program for each extension.", When.ArgumentIs("-exec"),
                match: ["kextfind -exec x ;"], noMatch: ["kextstat -l"]),
        Spec.Prints("nettop", "-# -cdehnPrxLmtkpsjJl= -L= -m= -t= -k= -j= -J= -p= -s="),
        Spec.Prints("""
            fs_usage sc_usage latency lsmp zprint taskinfo footprint powermetrics smckit asitop mactop macmon osx-cpu-temp istats iStats cpu-temp battery
            nowplaying-cli
            """, """
            -# -abcCdDeEfFgGhHiIjJlLmMnNopPqrRsStTuUvVwWxXyYzZ -i= -n= -f= -s= -t= -e= -p= -a= -c= -E= -o? -u= -b= -h? --all --bytes --csv --format= --help
            --hide-cpu-duty-cycle --initial-usage --noCategories --pid= --proc= --sample= --sample-count= --sample-rate= --samplers= --show-all
            --show-extra-power-info --show-initial-usage --show-plimits --show-process-amp --show-process-coalition --show-process-energy --show-process-gpu
            --show-process-io --show-process-netstats --show-process-qos --show-process-samp-norm --show-responsible-pid --show-usage-summary --skip --sort
            --swapped --threads --threadstacks --unformatted --version --vmObjectDirty --wired --json --color= --interval= --avg= --show_cores= --max_count=
            --boost= --headless --count= --pretty --prometheus= --no-graphs --no-labels --no-scale --output-file=
            """)
            .WritesTo("--output-file", "Writes to a file.", match: ["powermetrics --output-file p.txt"], noMatch: ["""
                powermetrics -n 1 --samplers cpu_power
                """, "footprint -p Finder"])
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes how the battery charges or what plays.",
                static call => call.Name.Text is "battery" or "nowplaying-cli" ? When.FirstOperand(call,
                static argument => argument.Text is not ("status" or "logs" or "get" or "get-raw" or "title" or "artist" or "album" or "duration")) : -1,
                match: ["battery charge 80", "nowplaying-cli pause"], noMatch: ["battery status", "nowplaying-cli get title"]),
        Spec.Reads("vmmap heap leaks malloc_history stringdups symbols atos", """
            -# -wvsdf= -o= -l= -s= -p= +allBlocksForAddress= +allByCount +allBySize +callTree +showContent +addresses= +sumObjectFields +noContent +s +H
            +guessNonObjects +diffFrom= +sortBySize +zones +w +v +d +pages +resident +dirty +swapped +purge +submap +interleaved +stacks +summary +forkCorpse
            +nocontext +list +nostacks +nosources +groupByType +referenceTree +traceTree= +autoreleasePools +debug= +hex +outputGraph= +exclude= +noregions
            +highWaterMark +consolidateAllBySymbol +i +offset +inlineFrames +fullPath +arch= +p= +o= +l= +f= +q +quiet +atExit +uuid= +noSources +noSymbols
            +lazy +dyld_info
            """, OperandRole.Data)
            .WritesTo("-outputGraph", "Writes a graph of memory.",
                match: ["leaks -outputGraph=g 42"], noMatch: ["leaks 42", "vmmap -summary 42", "atos -o App 0x1000"])
            .Mutating(ShellReasonCodes.RunsCode, "Runs a program to its end.", When.Option("-atExit"), match: ["leaks -atExit -- ./a"], noMatch: ["heap 42"]),
        Spec.Reads("dyld_info", """
            +platform +uuid +dependents +linked_dylibs +exports +imports +fixups +fixup_chains +fixup_chain_details +symbolic_fixups +segments +inits +objc
            +swift_protocols +shared_region +function_starts +opcodes +load_commands +arch= +all_dir= +all_dyld_cache +validate_only +no_validate +section=
            +all_sections +section_bytes= +all_section_bytes +disassemble +linkedit_stats
            """),
        Spec.Reads("GetFileInfo DeRez sdef osadecompile lsbom", """
            -# -pdlbcfsmxi= -a? -P -t -c= -i= -s= +useDF +skip= +only= +e -m= -p= -F -d -f -l
            """, OperandRole.Read),
        Spec.Prints("lsappinfo", "-q --help").With(Spec.Prints("""
            list info find front visibleProcessList processList metainfo sharedMemory
            """, "-# +app= +only= +long +options= +v +all --long")).AlsoAdministers("""
            launch setinfo setmetainfo listen kill relaunch forceblock restart setdebug server writepids setfront
            """),
        Verbs.Of("sfltool", "-h", "dumpbtm list dump csinfo").AlsoAdministers("resetbtm clear resetlist reset"),
        Verbs.Of("stapler", "-qvh -q -v", "validate").AlsoChanges("staple"),
        Verbs.Of("xctrace", "-h --help --quiet", "list version help").AlsoChanges("record import export remodel symbolicate"),
        Verbs.Of("agvtool", "-h +usage +noscm +terse +terse1", "what-version vers what-marketing-version mvers", "+terse +terse1").AlsoChanges("""
            next-version bump new-version new-marketing-version commit tag submit
            """),
        Spec.Reads("xcbeautify xcpretty", """
            -qdhtcsvuf -r= -o= -q --quiet --quieter --is-ci --disable-colored-output --renderer= --preserve-unbeautified --disable-logging --simple --test --tap
            --color --no-color --utf --no-utf --version --help --knock --formatter= --report= --output= --report-path= --junit-report-filename=
            """, OperandRole.Data)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes a report, or runs a formatter.",
                When.Option("-o -r -f --report --output --report-path --formatter"),
                match: ["xcpretty --report html"], noMatch: ["xcpretty --color", "xcbeautify -q"]),
        Spec.Prints("SwitchAudioSource switchaudio-osx", "-achft= -n -f= -t= -m= -i= -u= -s=").Mutating(
            ShellReasonCodes.ChangesSystem, "Changes the device for sound.",
            When.Option("-n -s -i -u -m"),
            match: ["SwitchAudioSource -s 'Built-in Output'"], noMatch: ["SwitchAudioSource -a", "SwitchAudioSource -c -t output"]),
        Verbs.Of("displayplacer", "-h --help --version", "list").Otherwise(Spec.Administers("-")),
        Spec.Prints("blueutil", """
            -pdhv --power? --discoverable? --favourites --inquiry? --paired --recent? --connected --info= --is-connected= --format= --help --version --favorites
            """).Mutating(
            ShellReasonCodes.ChangesSystem, "Changes the state of Bluetooth.",
            static call => call.UnknownOption >= 0 ? call.UnknownOption : call.ValueOf("-p -d --power --discoverable") is not null
            ? 0 : When.OperandAt(0)(call),
            match: ["blueutil --connect aa-bb", "blueutil --power 0"], noMatch: ["blueutil --paired", "blueutil --power"]),
        Spec.Prints("duti", "-hvVx= -d= -u= -l= -e= -o= -s").Mutating(
            ShellReasonCodes.ChangesSystem, "Changes which program opens a kind of file.",
            static call => call.IndexOf("-s") is >= 0 and int option ? option : call.Options.Count == 0 && call.Operands.Count > 0 ? call.Operands[0] : -1,
            match: ["duti -s com.a .txt all"], noMatch: ["duti -x txt"]),
        Verbs.Of("m1ddc ddcctl defaultbrowser dockutil", """
            -hLdv -d= -l --list --find= --version --help --homeloc= --verbose
            """, "display get max help", "").Mutating(
            ShellReasonCodes.ChangesSystem, "Changes the screen, the browser or the dock.",
            When.Either(When.Argument(static argument => argument.Text is "--add" or "--remove" or "--move" or "--replacing"),
            static call => call.UnknownOption),
            match: ["dockutil --add a.app"], noMatch: ["dockutil --list", "m1ddc get luminance"]),
        Spec.Changes("""
            SetFile SplitForks Rez mkbom pkgbuild productbuild productsign altool osacompile spindump sample instruments simctl getattrlist
            xcodes xcinfo
            """),
        Spec.Administers("terminal-notifier cliclick skhd yabai sleepwatcher alerter"),
        Spec.Dangerous("wifi-password", ShellReasonCodes.ReadsCredentials, "Prints the password of a network."),
    ];
}
