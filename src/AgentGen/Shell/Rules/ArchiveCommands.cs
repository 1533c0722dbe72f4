using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Archives and compression.</summary>
internal static class ArchiveCommands
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("tar bsdtar gtar", "-A -f= -C= -T= -X= -I= -b= -g= -H= -K= -L= -N= -V= -F= -cdrtuxvzjJZapkmhlOPSUWwBEGMRino --file= --directory= --use-compress-program= --to-command= --checkpoint? --checkpoint-action= --rsh-command= --rmt-command= --info-script= --new-volume-script= --exclude= --list --extract --create --gzip --bzip2 --xz --verbose *")
            .Mutating(ShellReasonCodes.ChangesFiles, "Writes an archive or unpacks one.", static call => Lists(call) ? -1 : 0, ["tar czf a.tgz d", "tar -xf a.tar", "tar x"], ["tar tvf a.tar", "tar -tzf a.tgz", "tar --list -f a.tar"])
            .Dangerous(ShellReasonCodes.InjectsCode, "Runs a program of the caller's choice.", static call => RunsProgram(call) ? 0 : -1, ["tar cf /dev/null x --checkpoint=1 --checkpoint-action=exec=/bin/sh", "tar xf a -I '/bin/sh -c x'", "tar xf a --to-command=./x"], ["tar -I pigz -cf a d", "tar cf a d"])
            .Dangerous(ShellReasonCodes.Exfiltration, "Writes to another machine.", When.Option("--rsh-command --rmt-command"), ["tar cf u@h:/f d --rsh-command=/bin/ssh"], ["tar cf a d"])
            .Runs(static (call, judge) =>
            {
                if (call.ValueOf("-C --directory") is { } directory)
                {
                    PathJudge.WriteSensitive(judge.Findings, directory);
                }
            }),
        Spec.Reads("gzip gunzip bzip2 bunzip2 xz unxz zstd unzstd lz4 lzma pigz pbzip2 compress uncompress lzip brotli", "*")
            .Mutating(ShellReasonCodes.ChangesFiles, "Replaces files by compressed or unpacked ones.", static call => call.Has("-c --stdout --to-stdout -l --list -t --test") || call.Options.Any(static option => option.Name.IndexOf('c') == 1 || option.Name is "-dc" or "-cd") || (call.Operands.Count == 0 && call.Input.Exists) ? -1 : 0, ["gzip a", "bunzip2 a.bz2"], ["gzip -c a", "gzip -dc a.gz", "gzip -l a.gz", "zstd --list a"]),
        Spec.Reads("unzip", "*")
            .Mutating(ShellReasonCodes.ChangesFiles, "Unpacks an archive.", static call => call.Options.Any(static option => option.Name.IndexOfAny(['l', 'v', 't', 'p', 'Z', 'z']) > 0) ? -1 : 0, ["unzip a.zip", "unzip -o a.zip"], ["unzip -l a.zip", "unzip -p a.zip f"]),
        Spec.Reads("zipinfo lsar", "*"),
        Spec.Changes("zip 7z 7za 7zz rar unrar cpio ar unar jar pax cabextract"),
    ];

    private static bool Lists(Invocation call)
    {
        if (call.Has("-t --list"))
        {
            return true;
        }

        // The old style: a first argument without a dash is a cluster of options.
        return call.Options.Count == 0 || call.Operands.Count > 0 && call.Operands[0] == 1
            ? call.Operands.Count > 0 && call.Operands[0] == 1 && call.Operand(0).Text.IndexOf('t') >= 0 && call.Operand(0).Text.IndexOfAny(['x', 'c', 'r', 'u']) < 0
            : false;
    }

    private static bool RunsProgram(Invocation call)
    {
        if (call.Has("--to-command --info-script --new-volume-script -F"))
        {
            return true;
        }

        Argument? action = call.ValueOf("--checkpoint-action");
        Argument? filter = call.ValueOf("-I --use-compress-program");
        return (action is { } checkpoint && checkpoint.Text.IndexOf("exec", StringComparison.Ordinal) >= 0)
            || (filter is { } program && EmbeddedShell.In(program.Text));
    }
}
