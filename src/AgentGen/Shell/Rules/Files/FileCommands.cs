using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Commands that create, copy and move files.</summary>
internal static class FileCommands
{
    private const string CopyOptions = """
        -HLPRTZabcdfilnprsuvxDCXN -S= -t= --archive --attributes-only --backup? --context? --copy-contents --debug --dereference --force --interactive
        --link --no-clobber --no-dereference --no-preserve= --no-target-directory --one-file-system --parents --preserve? --recursive --reflink?
        --relative --remove-destination --sparse= --strip-trailing-slashes --suffix= --symbolic --symbolic-link --target-directory= --update? --verbose *
        """;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Changes("cp gcp ditto", OperandRole.Data, CopyOptions)
            .Runs(JudgeCopy),
        Spec.Changes("mv gmv", OperandRole.Data, CopyOptions)
            .Dangerous(
                ShellReasonCodes.SystemPath, "Moves a system path or a whole home away.",
                WhenSource(static kind => kind is PathKind.Root or PathKind.Home or PathKind.System or PathKind.Device),
                match: ["mv / x", "mv ~ /dev/null", "mv /etc/passwd x", "mv -t x /usr/bin/python3"], noMatch: ["mv a b", "mv ~/a ~/b", "mv a ~", "mv a /opt"])
            .Dangerous(
                ShellReasonCodes.DestroysData, "Moves files to where they are gone.",
                When.Operand(static argument => ShellPaths.Normalize(argument.Text) == "/dev/null"),
                match: ["mv important /dev/null"], noMatch: ["mv a b"])
            .Dangerous(
                ShellReasonCodes.WipesLogs, "Moves system logs or the shell's history away.",
                WhenSource(static kind => kind is PathKind.Log or PathKind.History),
                match: ["mv /var/log/auth.log x", "mv ~/.bash_history x"], noMatch: ["mv build.log old.log"])
            .Runs(JudgeCopy),
        Spec.Changes("install ginstall", OperandRole.Data, CopyOptions + """
             -m= -o= -g= -B= -M= -f= -d --mode= --owner= --group= --directory --compare --strip --strip-program=
            """)
            .Dangerous(
                ShellReasonCodes.Permissions, "Lets a program run with its owner's rights.",
                static call => call.ValueOf("-m --mode") is { } mode && PermissionCommands.IsSetUserId(mode.Text) ? call.IndexOf("-m --mode") : -1,
                match: ["install -m 4755 x y", "install --mode=u+s x y"], noMatch: ["install -m 755 x y", "install -Dm644 x y"])
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a program of the caller's choice.",
                When.Option("--strip-program"),
                match: ["install -s --strip-program=./x a b"], noMatch: ["install -s a b"])
            .Runs(JudgeCopy),
        Spec.Changes("ln gln link", OperandRole.Data, CopyOptions)
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Gives a shell another name.",
                When.Operand(static argument => EmbeddedShell.In(argument.Text)),
                match: ["ln -s /bin/sh x"], noMatch: ["ln -s a b"])
            .Runs(JudgeCopy),
        Spec.Changes("rename prename file-rename perl-rename", OperandRole.Data, "-e= -E= *")
            .Runs(static (call, judge) =>
            {
                if ((call.ValueOf("-e -E") ?? (call.Operands.Count > 0 ? call.Operand(0) : null)) is { } expression)
                {
                    InlineCode.Judge(judge, expression);
                }
            }),
        Spec.Changes("rename.ul", OperandRole.Data),
        Spec.Changes("touch gtouch mkdir gmkdir mkfifo mktemp dos2unix unix2dos mac2unix unix2mac rmdir", OperandRole.Write, """
            -acdfhkmnopqtuvVZ -A= -t= -d= -r= -m= -p --mode= --parents --verbose --date= --reference= --suffix= --time= --tmpdir? --directory *
            """),
        Spec.Changes("mknod", OperandRole.Write, "-Z -m= --mode= --context? *")
            .Dangerous(
                ShellReasonCodes.WritesDevice, "Makes a file that is a device.",
                static call => call.Operands.Count > 1 && call.Operand(1).Text is "b" or "c" or "u" ? call.Operands[1] : -1,
                match: ["mknod /tmp/disk b 8 0"], noMatch: ["mknod pipe p"]),
        Spec.Reads("tee gtee", "-aip --append --ignore-interrupts --output-error?", OperandRole.Write)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes its input to a file.",
                When.Operand(static argument => !ShellPaths.IsSink(argument.Text)),
                match: ["tee out.txt", "tee -a log"], noMatch: ["tee", "tee /dev/null", "tee /dev/stderr"]),
        Spec.Changes("truncate gtruncate fallocate", OperandRole.Write, "-coh -s= -r= -l= --length= --size= --no-create --reference= --io-blocks --offset= *")
            .Runs(static (call, judge) =>
            {
                if ((judge.IsForEach || DeleteCommands.IndexOfAll(call, judge) >= 0) && call.ValueOf("-s --size") is { Text: "0" } size)
                {
                    judge.Add(ShellRisk.Dangerous, ShellReasonCodes.BulkDelete, "Empties every file that is found.", size);
                }
            }),
        Spec.Changes("split gsplit csplit gcsplit", OperandRole.Data, """
            -deuxzkqs -# -C= -a= -b= -f= -l= -n= -p= -t=
            --additional-suffix= --bytes= --digits= --elide-empty-files --filter= --hex-suffixes? --keep-files --line-bytes= --lines= --number=
            --numeric-suffixes? --prefix= --quiet --separator= --silent --suffix-format= --suffix-length= --suppress-matched --unbuffered --verbose
            """)
            .Runs(JudgeSplit),
        Spec.Reads("patch gpatch", """
            -CENRTZbceflnstuv -B= -D= -F= -V= -Y= -d= -g= -i= -o= -p? -r= -x= -z= -#
            --backup --backup-if-mismatch --batch --binary --check --context --directory= --dry-run --ed --follow-symlinks --force --forward --fuzz=
            --get= --ifdef= --ignore-whitespace --input= --merge? --no-backup-if-mismatch --normal --output= --posix --prefix= --quiet --quoting-style=
            --read-only= --reject-file= --reject-format= --remove-empty-files --reverse --set-time --set-utc --silent --strip= --suffix= --unified
            --verbose --version-control=
            """, OperandRole.Data)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes the files that the patch names.",
                When.Not(When.Option("--dry-run -C --check -v --version")),
                match: ["patch -p1 < a.patch", "patch -i a.patch"], noMatch: ["patch --dry-run -p1 -i a.patch", "patch -C -p1 -i a.patch"])
            .Runs(static (call, judge) =>
            {
                if ((call.ValueOf("-o --output") ?? (call.Operands.Count > 0 ? call.Operand(0) : null)) is { } target && !call.Has("--dry-run -C --check"))
                {
                    PathJudge.WriteSensitive(judge.Findings, target);
                }
            }),
        Spec.Changes("sponge recode sd", OperandRole.Write),
    ];

    // All operands but the last are read, unless an option names where they go.
    private static int SourceCount(Invocation call) =>
        call.Has("-t --target-directory") || call.Operands.Count < 2 ? call.Operands.Count : call.Operands.Count - 1;

    private static RuleCondition WhenSource(Func<PathKind, bool> test) => call =>
    {
        for (int i = 0; i < SourceCount(call); i++)
        {
            if (test(ShellPaths.Of(call.Operand(i).Text)))
            {
                return call.Operands[i];
            }
        }

        return -1;
    };

    private static void JudgeCopy(Invocation call, CommandJudge judge)
    {
        int sources = SourceCount(call);
        for (int i = 0; i < sources; i++)
        {
            PathJudge.Read(judge.Findings, call.Operand(i));
        }

        Argument? target = call.ValueOf("-t --target-directory") ?? (sources < call.Operands.Count ? call.Operand(sources) : null);
        if (call.Operands.Count == 1 && target is null && !call.Name.Text.EndsWith("ln", StringComparison.Ordinal))
        {
            target = call.Operand(0);
        }

        if (target is { } place)
        {
            OptionPaths.JudgeInto(judge.Findings, place);
        }
    }

    // The first operand is read; the second is what the names of the parts begin with.
    private static void JudgeSplit(Invocation call, CommandJudge judge)
    {
        if (call.ValueOf("--filter") is { } filter)
        {
            judge.JudgeText(filter);
        }

        if (call.Operands.Count > 0)
        {
            PathJudge.Read(judge.Findings, call.Operand(0));
        }

        Argument? prefix = call.ValueOf("-f --prefix");
        if (prefix is null && call.Operands.Count > 1 && call.Name.Text.EndsWith("csplit", StringComparison.Ordinal) is false)
        {
            prefix = call.Operand(1);
        }

        if (prefix is { } parts)
        {
            PathJudge.WriteSensitive(judge.Findings, parts);
        }
    }
}
