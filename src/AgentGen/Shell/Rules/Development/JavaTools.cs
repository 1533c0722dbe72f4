namespace AgentGen.Shell.Rules;

/// <summary>What looks into Java classes, archives and running virtual machines.</summary>
internal static class JavaTools
{
    private const string ClassPath = "+classpath= +cp= +bootclasspath= --class-path= --module-path= --module= --system= --multi-release= -J= ";

    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("javap", ClassPath + " " + """
            +c +l +p +s +v +verbose +private +public +protected +package +constants +sysinfo +version +help +h +? -? -cpvsl -m=
            --help --version
            """),
        Spec.Reads("jdeps", ClassPath + " " + """
            -RPchivqsuh -e= -f= -m= -p= -s +s +v +e= +f= +m= +p= +R +P +verbose? +summary +recursive +jdkinternals +profile +apionly +filter= +include= +regex=
            +package= +inverse +dotoutput= +version +help -? --api-only --check= --compile-time --dot-output= --filter= --force --generate-module-info=
            --generate-open-module= --help --ignore-missing-deps --include= --inverse --jdk-internals --list-deps --list-reduced-deps --missing-deps
            --no-recursive --package= --print-module-deps --profile --recursive --regex= --require= --summary --verbose --version --add-modules=
            --upgrade-module-path=
            """)
            .WritesTo(
                "-dotoutput --dot-output --generate-module-info --generate-open-module", "Writes files.",
                match: ["jdeps --dot-output out a.jar"], noMatch: ["jdeps -s a.jar", "jdeps --list-deps a.jar"]),
        Spec.Reads("jdeprscan", ClassPath + " -lvhx +l +v --list --release= --for-removal --verbose --help --version --full-version -?"),
        Spec.Prints("jps", "-qmlvVh -J= -? --help"),
        Spec.Prints("jstack", "-lemFh -J= -? --help"),
        Spec.Prints("jstat", """
            -th? -h= -J= -? --help
            +class +compiler +gc +gccapacity +gccause +gcmetacapacity +gcnew +gcnewcapacity +gcold +gcoldcapacity +gcutil +printcompilation +options +t
            """),
        Spec.Prints("jmap", """
            -Fh -J= -? --help
            +clstats +finalizerinfo +heap +histo +histo:live +histo:all +permstat +histo:live,all +F +h
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes the heap, with all that it holds, to a file.",
                When.Argument(static argument => argument.Text.StartsWith("-dump", StringComparison.Ordinal)
                    || argument.Text.IndexOf("file=", StringComparison.Ordinal) >= 0),
                match: ["jmap -dump:live,format=b,file=h.hprof 42"], noMatch: ["jmap -histo:live 42", "jmap -heap 42"]),
        Spec.Prints("jinfo", "-h -J= -? +flags +sysprops +flag= +help")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes a flag of a running virtual machine.",
                When.Argument(static argument => argument.Text.Length > 0 && (argument.Text[0] == '+' || argument.Text.IndexOf('=') > 0
                    || argument.Text.StartsWith("-flag:", StringComparison.Ordinal))),
                match: ["jinfo -flag +PrintGC 42", "jinfo -flag MaxHeapFreeRatio=60 42"], noMatch: ["jinfo -flags 42", "jinfo -flag MaxHeapSize 42"]),
        Spec.Prints("jcmd", "-lfh -J= -? --help")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Asks a running virtual machine to do something, or to write a file.",
                When.Both(When.OperandAt(1), When.Not(When.Operand(LooksAtMachine))),
                match: ["jcmd 42 GC.heap_dump h.hprof", "jcmd 42 JFR.start", "jcmd 42 GC.run"],
                noMatch: ["jcmd", "jcmd -l", "jcmd 42 help", "jcmd 42 VM.flags", "jcmd 42 Thread.print -l"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Takes its commands from a file.",
                When.Option("-f"),
                match: ["jcmd 42 -f cmds"], noMatch: ["jcmd 42 VM.version"]),
        Verbs.Of("jimage", "-h --help --version --full-version", "list info verify", "--include= --verbose").AlsoChanges("extract"),
        Verbs.Of("jmod", "-h --help --version", "describe list", "--help").AlsoChanges("create extract hash"),
        Verbs.Of("jfr", "-h --help --version", "print summary view metadata help", """
            --json --xml --categories= --events= --stack-depth= --cell-height= --maxage= --maxsize= --truncate= --width= --verbose --exact
            """)
            .AlsoChanges("assemble disassemble scrub configure"),
        Spec.Builds("jhsdb jstatd jwebserver rmiregistry jconsole jlink-image jpackager"),
    ];

    // The diagnostic commands that print; others run the collector, change settings or write files.
    private static bool LooksAtMachine(Analysis.Argument argument) =>
        argument.Text is "help" or "PerfCounter.print" or "Thread.print" or "GC.class_histogram" or "GC.class_stats" or "GC.heap_info" or "GC.finalizer_info"
            or "VM.version" or "VM.flags" or "VM.command_line" or "VM.uptime" or "VM.info" or "VM.native_memory" or "VM.metaspace"
            or "VM.classloaders" or "VM.classloader_stats" or "VM.class_hierarchy" or "VM.stringtable" or "VM.symboltable" or "VM.systemdictionary"
                or "VM.events" or "VM.dynlibs"
            or "VM.print_touched_methods" or "Compiler.codecache" or "Compiler.codelist" or "Compiler.queue" or "Compiler.directives_print" or "Compiler.memory"
            or "JFR.check" or "ManagementAgent.status" or "VM.log list" or "Thread.vthread_scheduler" or "VM.classes";
}
