using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Archives: what lists them, packs and unpacks them.</summary>
internal static class ArchiveCommands
{
    private static readonly string[] Compressors =
        ["gzip", "bzip2", "xz", "zstd", "lz4", "lzma", "lzip", "lzop", "pigz", "pbzip2", "pixz", "pxz", "plzip", "lbzip2", "compress", "brotli", "zstdmt"];

    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("tar bsdtar gtar", """
            -?ABGJMOPRSUWZacdhijklmnopqrtuvwxyz -C= -F= -H? -I= -K= -L? -N= -T= -V= -X= -b= -f= -g= -s?
            --absolute-names --acls --add-file= --after-date= --anchored --append --atime-preserve? --auto-compress --backup? --block-number
            --blocking-factor= --bzip2 --catenate --check-device --check-links --checkpoint-action= --checkpoint? --clamp-mtime --compare --compress
            --concatenate --confirmation --create --delay-directory-restore --delete --dereference --diff --directory= --exclude-backups --exclude-caches
            --exclude-caches-all --exclude-caches-under --exclude-from= --exclude-ignore-recursive= --exclude-ignore= --exclude-tag-all=
            --exclude-tag-under= --exclude-tag= --exclude-vcs --exclude-vcs-ignores --exclude= --extract --fast-read --file= --files-from= --force-local
            --format= --full-time --get --gid= --gname= --group-map= --group= --gunzip --gzip --hard-dereference --hole-detection= --ignore-case
            --ignore-command-error --ignore-failed-read --ignore-zeros --include= --incremental --index-file= --info-script= --interactive
            --keep-directory-symlink --keep-newer-files --keep-old-files --label= --level= --list --listed-incremental= --lrzip --lz4 --lzip --lzma --lzop
            --mac-metadata --mode= --mtime= --multi-volume --new-volume-script= --newer-mtime= --newer= --no-acls --no-anchored --no-auto-compress
            --no-check-device --no-delay-directory-restore --no-fflags --no-ignore-case --no-ignore-command-error --no-mac-metadata --no-null
            --no-overwrite-dir --no-quote-chars= --no-recursion --no-same-owner --no-same-permissions --no-seek --no-selinux --no-unquote
            --no-verbatim-files-from --no-wildcards --no-wildcards-match-slash --no-xattrs --null --numeric-owner --occurrence? --old-archive
            --one-file-system --one-top-level? --options= --overwrite --overwrite-dir --owner-map= --owner= --pax-option= --portability --posix
            --preserve-order --preserve-permissions --quote-chars= --quoting-style= --read-full-records --record-size= --recursion --recursive-unlink
            --remove-files --restrict --rmt-command= --rsh-command= --same-order --same-owner --same-permissions --seek --selinux --show-defaults
            --show-omitted-dirs --show-snapshot-field-ranges --show-stored-names --show-transformed-names --skip-old-files --sort= --sparse
            --sparse-version= --starting-file= --strip-components= --suffix= --tape-length= --test-label --to-command= --to-stdout --totals? --touch
            --transform= --uid= --uname= --uncompress --ungzip --unlink-first --unquote --update --usage --use-compress-program= --utc
            --verbatim-files-from --verbose --verify --volno-file= --warning= --wildcards --wildcards-match-slash --xattrs --xattrs-exclude=
            --xattrs-include= --xform= --xz --zstd
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Writes an archive or unpacks one.",
                static call => call.Arguments.Count == 1 || TarCall.Of(call).OnlyPrints ? -1 : 0,
                match: ["tar czf a.tgz d", "tar -xf a.tar", "tar x", "tar rf a.tar b", "tar --delete -f a.tar b", "tar -c d -f a.tar"],
                noMatch: ["tar tvf a.tar", "tar -tzf a.tgz", "tar --list -f a.tar", "tar xOf a.tar b", "tar -df a.tar", "tar cf - d", "tar -czf - d"])
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a program of the caller's choice.",
                static call => RunsProgram(call) ? 0 : -1,
                match: [
                    "tar cf /dev/null x --checkpoint=1 --checkpoint-action=exec=/bin/sh", "tar xf a -I '/bin/sh -c x'", "tar xf a --to-command=./x",
                    "tar cf a -F ./next d", "tar cf a d --rsh-command=./x", "tar xIf 'bash -c x' a"],
                noMatch: ["tar -I pigz -cf a d", "tar cf a d", "tar -I 'zstd -19 -T0' -cf a d", "tar cf a --checkpoint=100 --checkpoint-action=dot d"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Packs or unpacks by a program that no rule knows.",
                static call => TarCall.Of(call).Compressor is { } program && !IsCompressor(program.Text) ? 0 : -1,
                match: ["tar tf a -I ./x", "tar -I ./x -cf a d"], noMatch: ["tar tf a.tzst -I zstd"])
            .Dangerous(
                ShellReasonCodes.Exfiltration, "Writes the archive on another machine.",
                static call => TarCall.Of(call) is { IsRemote: true, Creates: true } ? 0 : -1,
                match: ["tar czf u@h:/f d", "tar -cf host:f d"], noMatch: ["tar cf a d", "tar cf a:b d --force-local", "tar cf ./a:b d", "tar xf h:/f"])
            .Mutating(
                ShellReasonCodes.Network, "Reads the archive from another machine.",
                static call => TarCall.Of(call).IsRemote ? 0 : -1,
                match: ["tar tf host:f"], noMatch: ["tar tf f"])
            .Dangerous(
                ShellReasonCodes.BulkDelete, "Packs files into nothing and deletes them, or empties directories before it unpacks.",
                static call => TarCall.Of(call).Archive is { } archive && ShellPaths.IsSink(archive.Text) && call.Has("--remove-files")
                    ? call.IndexOf("--remove-files") : call.IndexOf("--recursive-unlink"),
                match: ["tar cf /dev/null --remove-files d", "tar xf a --recursive-unlink"], noMatch: ["tar czf a.tgz --remove-files d", "tar cf /dev/null d"])
            .Dangerous(
                ShellReasonCodes.SystemPath, "Unpacks to wherever the names in the archive say.",
                static call => TarCall.Of(call) is { Extracts: true, ToOutput: false, WithAbsoluteNames: true } ? 0 : -1,
                match: ["tar xPf a.tar", "tar -xf a.tar --absolute-names"], noMatch: ["tar xf a.tar", "tar cPf a.tar /home/me/d", "tar tPf a.tar"])
            .Runs(static (call, judge) =>
            {
                var tar = TarCall.Of(call);
                if (tar.Directory is { } directory && !tar.Creates && !tar.OnlyPrints)
                {
                    OptionPaths.JudgeInto(judge.Findings, directory);
                }

                if (tar.Compressor is { } compressor && !IsCompressor(compressor.Text))
                {
                    judge.JudgeText(compressor);
                }

                if (tar.Archive is { } archive && !tar.Extracts && !tar.OnlyPrints)
                {
                    PathJudge.WriteSensitive(judge.Findings, archive);
                }
            })
            .ReadsFrom("-T --files-from -X --exclude-from"),
        Spec.Reads("ar gar llvm-ar", """
            -MSTUXabcdfimopqrstuvxN -V --output= --plugin= --record-libdeps= --target= --thin --format= --rsp-quoting=
            """, OperandRole.Data)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes an archive or unpacks one.",
                static call => call.Arguments.Count == 1 || IsArListing(call.Arguments[1].Text) ? -1 : 0,
                match: ["ar rcs lib.a a.o", "ar x lib.a", "ar -d lib.a a.o"], noMatch: ["ar t lib.a", "ar -tv lib.a", "ar p lib.a a.txt"]),
        Spec.Reads("cpio", """
            -0ABEILMOPSVabcdfiklmnoprstuv6 -C= -D= -F= -H= -R= -W=
            --append --block-size= --create --directory= --dereference --device-independent --dot --extract --file= --format= --io-size= --link --list
            --make-directories --message= --no-absolute-filenames --no-preserve-owner --nonmatching --null --numeric-uid-gid --only-verify-crc --owner=
            --pass-through --pattern-file= --preserve-modification-time --quiet --rename --reproducible --reset-access-time --rsh-command= --sparse
            --swap --swap-bytes --swap-halfwords --to-stdout --unconditional --verbose --warning= --absolute-filenames --force-local
            """, OperandRole.Data)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Writes an archive or unpacks one.",
                When.Not(When.Option("-t --list")),
                match: ["cpio -idm", "cpio -o -F a.cpio", "cpio -pd dir"], noMatch: ["cpio -it", "cpio -t -F a.cpio"])
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a program of the caller's choice.",
                When.Option("--rsh-command"),
                match: ["cpio -o -F h:f --rsh-command=./x"], noMatch: ["cpio -o -F f"])
            .Dangerous(
                ShellReasonCodes.SystemPath, "Unpacks to wherever the names in the archive say.",
                When.Option("--absolute-filenames"),
                match: ["cpio -i --absolute-filenames"], noMatch: ["cpio -i --no-absolute-filenames"])
            .Runs(static (call, judge) =>
            {
                bool passes = call.Has("-p --pass-through");
                if (call.ValueOf("-D --directory") is { } directory)
                {
                    OptionPaths.JudgeInto(judge.Findings, directory);
                }

                if (passes && call.Operands.Count > 0)
                {
                    OptionPaths.JudgeInto(judge.Findings, call.Operand(0));
                }
            }),
        Spec.Reads("pax", "-0HLXacdijklnrtuvwzOPTDGYEZ -B= -b= -f= -o= -p= -s= -x= -U=", OperandRole.Read)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Writes an archive or unpacks one.",
                When.Option("-r -w -a"),
                match: ["pax -r -f a.pax", "pax -w -f a.pax d", "pax -rw d /mnt/e"], noMatch: ["pax -f a.pax", "pax -v -f a.pax"])
            .Runs(static (call, judge) =>
            {
                if (call.Has("-r") && call.Has("-w") && call.Operands.Count > 0)
                {
                    OptionPaths.JudgeInto(judge.Findings, call.Operand(call.Operands.Count - 1));
                }
            }),
        Spec.Reads("lsar", """
            -LlvaDIji0= -p= -e= -E= -t --all-versions --encoding= --json --json-ascii --long --password= --print-encoding --test --verylong --no-recursion
            --indexes
            """),
        Spec.Reads("rpm2cpio isoinfo", "-JRdflps -i= -j= -T= -x= -N="),
        Spec.Reads("zipnote", "-Lhqvw -b=").Mutating(
            ShellReasonCodes.ChangesFiles, "Writes comments into the archive.",
            When.Option("-w"),
            match: ["zipnote -w a.zip"], noMatch: ["zipnote a.zip"]),
        Spec.Changes("unar cabextract ark atool aunpack apack"),
    ];

    private static bool IsArListing(string text)
    {
        string letters = text.Length > 0 && text[0] == '-' ? text.Substring(1) : text;
        return letters.IndexOfAny(['t', 'p']) >= 0 && letters.IndexOfAny(['d', 'm', 'q', 'r', 's', 'x']) < 0
            && letters.Trim('t', 'p', 'v', 'V', 'N', 'O', 'P', 'U', 'c').Length == 0;
    }

    private static bool RunsProgram(Invocation call)
    {
        if (call.Has("--to-command --info-script --new-volume-script -F --rsh-command --rmt-command"))
        {
            return true;
        }

        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (name == "--checkpoint-action" && (value is not { } action || action.Text.IndexOf("exec", StringComparison.Ordinal) >= 0))
            {
                return true;
            }
        }

        return TarCall.Of(call).Compressor is { } program && (EmbeddedShell.In(program.Text) || EmbeddedShell.IsShell(Program(program.Text)));
    }

    private static string Program(string command)
    {
        int blank = command.IndexOf(' ');
        return blank < 0 ? command : command.Substring(0, blank);
    }

    private static bool IsCompressor(string command)
    {
        string program = Program(command);
        return (program.IndexOf('/') < 0 || program.StartsWith("/usr/bin/", StringComparison.Ordinal) || program.StartsWith("/bin/", StringComparison.Ordinal))
            && Array.IndexOf(Compressors, ShellPaths.Name(program)) >= 0
            && command.IndexOfAny([';', '|', '&', '$', '`', '<', '>', '\n', '\0']) < 0;
    }
}
