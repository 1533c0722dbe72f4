using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Compression of single files.</summary>
internal static class CompressionCommands
{
    private const string ToOutput = "-c --stdout --to-stdout -l --list --listing -t --test --integrity -L --license -h --help -V --version -H";

    internal static readonly CommandSpec[] Table =
    [
        Replaces("gzip gunzip pigz unpigz", """
            -# -HKLNRTVacdfhiklmnqrtvYz -A= -b= -p= -S= -I= -J= -C=
            --alias= --ascii --best --blocksize= --comment= --decompress --fast --first --force --huffman --independent --iterations= --keep --license --list
            --maxsplits= --name --no-name --no-time --oneblock --processes= --quiet --recursive --rle --rsyncable --silent --stdout --suffix=
            --synchronous --test --time --to-stdout --uncompress --verbose --version --zip --zlib
            """),
        Replaces("bzip2 bunzip2 pbzip2 lbzip2", """
            -# -LVcdfhklqrstvz -b= -m= -n= -p= -S= -u
            --best --compress --decompress --fast --force --ignore-trailing-garbage= --keep --license --loadavg --quiet --read --repetitive-best
            --repetitive-fast --small --stdout --test --verbose --version
            """),
        Replaces("xz unxz lzma unlzma pixz pxz", """
            -# -HQVcdefhklqtvz -C= -F= -M= -S= -T= -p= -i= -o=
            --arm64? --arm? --armthumb? --best --block-list= --block-size= --check= --compress --decompress --delta? --extreme --fast --files0? --files?
            --flush-timeout= --force --format= --ia64? --ignore-check --info-memory --keep --list --long-help --lzma1? --lzma2? --memlimit-compress=
            --memlimit-decompress= --memlimit-mt-decompress= --memlimit= --memory= --no-adjust --no-sparse --no-sync --no-warn --powerpc? --quiet --riscv?
            --robot --single-stream --sparc? --stdout --suffix= --test --threads= --to-stdout --uncompress --verbose --version --x86?
            """),
        Replaces("zstd unzstd zstdmt pzstd", """
            -# -HSTVbcdefhiklnqrtvz -B? -D= -M? -T? -o= -p=
            --adapt? --asyncio --auto-threads= --best --block-size= --check --compress --compress-literals --content-size --decompress --dictID=
            --exclude-compressed --fast? --filelist= --force --format= --help --keep --list --long? --magicless --maxdict= --memory= --mmap-dict
            --no-asyncio --no-check --no-compress-literals --no-content-size --no-dictID --no-mmap-dict --no-name --no-pass-through --no-progress
            --no-row-match-finder --no-sparse --output-dir-flat= --output-dir-mirror= --pass-through --patch-from= --priority= --progress --quiet --rm
            --row-match-finder --rsyncable --single-thread --size-hint= --sparse --stdout --stream-size= --target-compressed-block-size= --test --threads=
            --trace= --train --train-cover? --train-fastcover? --train-legacy? --ultra --uncompress --verbose --version --zstd=
            """),
        Replaces("lz4 unlz4", """
            -# -HVcdefhiklmqrtvz -B? -D= -b? -i?
            --best --compress --content-size --decompress --fast? --favor-decSpeed --force --frame-crc --help --keep --list --multiple --no-content-size
            --no-crc --no-frame-crc --no-sparse --quiet --rm --sparse --stdout --test --to-stdout --uncompress --verbose --version
            """),
        Replaces("compress uncompress", "-cfrvknC -b="),
        Replaces("lzip plzip lunzip lzop", """
            -# -FVaLPUcdefhiklpqtvxNnTCI -b= -m= -o= -s= -S= -B=
            --best --check --crc32 --dataset= --decompress --delete --empty-error --fast --force --help --info --keep --license --list --loose-trailing
            --ls --marking-error --match-length= --member-size= --name --no-name --output= --path= --quiet --recompress --stdout --suffix= --test --threads=
            --trailing-error --uncompress --unlink --verbose --version --volume-size= --dictionary-size=
            """),
        Replaces("brotli unbrotli", """
            -# -VZcdfhjknstv -D= -S= -o= -q= -w= -C=
            --best --comment= --concatenated --decompress --dictionary= --force --help --keep --large_window= --lgwin= --no-copy-stat --output=
            --quality= --rm --squash --stdout --suffix= --test --verbose --version
            """),
        Spec.Reads("zcat gzcat bzcat xzcat zstdcat lz4cat lzcat lzopcat", """
            -# -HLNQTVacdfhklmnqrstv -S= -M= -T= -D=
            --ascii --decompress --files? --force --keep --list --memlimit= --name --no-name --no-warn --quiet --recursive --robot --silent --small --stdout
            --suffix= --synchronous --test --threads= --to-stdout --uncompress --verbose
            """),
        Spec.Reads("unzip", "-12ABCDEFJKLMNSTUVWXYZabcfhijlnopqstuvxz:^ -O= -I= -P= -d=", OperandRole.Data)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Unpacks an archive.",
                When.Not(When.Either(When.Option("-l -v -t -p -c -Z -z -h"), static call => call.Arguments.Count == 1 ? 0 : -1)),
                match: ["unzip a.zip", "unzip -o a.zip -d out", "unzip -qo a.zip"],
                noMatch: ["unzip -l a.zip", "unzip -p a.zip f", "unzip -Z1 a.zip", "unzip -qt a.zip"])
            .Runs(static (call, judge) =>
            {
                if (call.ValueOf("-d") is { } directory)
                {
                    OptionPaths.JudgeInto(judge.Findings, directory);
                }
            }),
        Spec.Reads("zipinfo", "-12CMTUZhlmstvxz"),
        Spec.Prints("zipgrep", "-EFGHILPRZabchilnoqrsvwxz -A= -B= -C= -e= -m="),
        Spec.Changes("zip", OperandRole.Data, "-P= -T -b= -i= -n= -s= -t= -x= -O= --unzip-command= --out= --temp-path= --password= *")
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Tests the archive by a program of the caller's choice.",
                When.Argument(static argument => argument.Text.StartsWith("--unzip-command", StringComparison.Ordinal) || IsTestCommand(argument.Text)),
                match: ["zip a.zip b -T --unzip-command='sh -c id'", "zip a.zip b -T -TT 'sh #'"], noMatch: ["zip -r a.zip d", "zip -T a.zip"])
            .Runs(static (call, judge) =>
            {
                if (call.Operands.Count > 0)
                {
                    PathJudge.WriteSensitive(judge.Findings, call.Operand(0));
                }

                for (int i = 1; i < call.Operands.Count; i++)
                {
                    PathJudge.Read(judge.Findings, call.Operand(i));
                }
            }),
        HasVerb("7z 7za 7zr 7zz p7zip", "l t i h b", "-y -a? -b? -i? -m? -o? -p? -r? -s? -t? -u? -v? -w? -x?"),
        HasVerb("rar unrar", "l la lb lt lta ltb v va vb vt vta vtb t p", "-y -c? -i? -n? -p? -r? -v? -x? -@?"),
        Spec.Reads("jar", """
            -0CMefgimtuvx -C= -d= -n= --describe-module --file= --list --release= --verbose --validate
            """, OperandRole.Data)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Writes an archive or unpacks one.",
                static call => call.Arguments.Count == 1 || call.Has("-t --list --describe-module --validate") || IsJarListing(call) ? -1 : 0,
                match: ["jar cf a.jar d", "jar xf a.jar", "jar -uf a.jar d"], noMatch: ["jar tf a.jar", "jar -tf a.jar", "jar --list --file a.jar"]),
    ];

    private static CommandSpec Replaces(string names, string options) =>
        Spec.Reads(names, options)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Replaces files by packed or unpacked ones.",
                static call => call.Has("-o --output --rm --output-dir-flat --output-dir-mirror --train --train-cover --train-fastcover --train-legacy --trace")
                    || !(call.Has(ToOutput) || (call.Operands.Count == 0 && !call.Has("--files --files0 --filelist -r --recursive"))) ? 0 : -1,
                match: ["@ a"], noMatch: ["@ -c a", "@ -dc a", "@ < a"])
            .Runs(static (call, judge) =>
            {
                if (call.ValueOf("-o --output") is { } target)
                {
                    PathJudge.WriteSensitive(judge.Findings, target);
                }
            });

    // The first operand is the command.
    private static CommandSpec HasVerb(string names, string reading, string options)
    {
        string[] verbs = reading.Split([' ']);
        return Spec.Prints(names, options)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Writes an archive or unpacks one.",
                call => call.Operands.Count == 0 || Array.IndexOf(verbs, call.Operand(0).Text) >= 0 ? -1 : call.Operands[0],
                match: ["@ x a.archive", "@ a a.archive d"], noMatch: ["@ l a.archive", "@ t a.archive"])
            .Runs(static (call, judge) =>
            {
                if (call.ValueOf("-o") is { } directory)
                {
                    OptionPaths.JudgeInto(judge.Findings, directory);
                }
            });
    }

    // The old style: a first argument without a dash is a cluster of options.
    private static bool IsJarListing(Invocation call) =>
        call.Operands.Count > 0 && call.Operands[0] == 1 && call.Operand(0).Text.IndexOf('t') >= 0
        && call.Operand(0).Text.IndexOfAny(['x', 'c', 'u', 'i']) < 0;

    // -TT takes the command that tests the archive; -T without it asks unzip.
    private static bool IsTestCommand(string text) => text.Length > 2 && text[0] == '-' && text[1] != '-' && text.IndexOf("TT", StringComparison.Ordinal) > 0;
}
