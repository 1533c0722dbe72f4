using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>rm and its kin.</summary>
internal static class DeleteCommands
{
    // What a build or an install makes again.
    private static readonly string[] Regenerable =
    [
        "node_modules", "build", "dist", "bin", "obj", "out", "target", "__pycache__", ".pytest_cache", ".mypy_cache", ".cache", ".next", ".nuxt", ".gradle",
        ".venv", "venv", "coverage", ".coverage", "htmlcov", "tmp", "temp", "artifacts", "TestResults", ".tox", ".parcel-cache", ".turbo", "bower_components",
    ];

    internal static readonly CommandSpec[] Table =
    [
        Spec.Changes("rm grm srm unlink", OperandRole.Write, "-IRdfirvPWxm --dir --force --interactive? --no-preserve-root --one-file-system --preserve-root? --recursive --verbose")
            .Dangerous(ShellReasonCodes.SystemPath, "Overrides the protection of the root.", When.Option("--no-preserve-root"), ["rm -rf --no-preserve-root /"], ["rm a"])
            .Dangerous(ShellReasonCodes.RecursiveDelete, "Deletes recursively and by force.", When.Both(When.Both(When.Option("-r -R --recursive"), When.Option("-f --force")), When.Operand(IsWorthKeeping)), ["rm -rf src", "rm -fr ~/x", "rm -r -f /etc", "rm --recu --forc /etc", "rm -rf \"$X\""], ["rm -rf /tmp/x", "rm -rf node_modules", "rm -rf ./build", "rm -f a.txt", "rm -r a"])
            .Dangerous(ShellReasonCodes.RecursiveDelete, "Deletes a whole tree that matters.", When.Both(When.Option("-r -R --recursive"), When.Operand(IsBroad)), ["rm -r /", "rm -r ~", "rm -r *", "rm -r .."], ["rm -r a"])
            .Dangerous(ShellReasonCodes.WritesCredentials, "Deletes credentials or keys.", When.Operand(static argument => Secrets.Holds(argument.Text) || argument.Text.EndsWith("/.ssh", StringComparison.Ordinal)), ["rm ~/.ssh", "rm ~/.aws/credentials"], ["rm a"])
            .Dangerous(ShellReasonCodes.DiscardsWork, "Deletes a repository.", When.Operand(static argument => ShellPaths.Name(ShellPaths.Normalize(argument.Text)) == ".git"), ["rm -r .git"], ["rm -r .github"])
            .Runs(JudgeForEach),
        Spec.Dangerous("shred scrub wipe sdmem sfill sswap", ShellReasonCodes.DestroysData, "Overwrites data so that it cannot be recovered."),
        Spec.Changes("rdfind fdupes jdupes")
            .Dangerous(ShellReasonCodes.BulkDelete, "Deletes every duplicate it finds.", When.Argument(static argument => argument.Text is "-deleteduplicates" or "-d" or "--delete" or "-dN"), ["fdupes -rdN . -d"], ["fdupes -r ."]),
        Spec.Changes("rsync", OperandRole.Copy, "-avzrltpgoDnchPuWxHAXESiqmbIOJRL -e= -f= -M= -T= --rsh= --rsync-path= *")
            .Dangerous(ShellReasonCodes.BulkDelete, "Deletes in the target whatever the source lacks.", When.Argument(static argument => argument.Text.StartsWith("--del", StringComparison.Ordinal) || argument.Text is "--remove-source-files"), ["rsync -a --delete a/ b/", "rsync -a --delete-after a/ b/"], ["rsync -a a/ b/"])
            .Dangerous(ShellReasonCodes.SpawnsShell, "Uses a shell as its transport.", static call => call.ValueOf("-e --rsh --rsync-path") is { } transport && EmbeddedShell.In(transport.Text) ? 0 : -1, ["rsync -e '/bin/sh -c x' a:b c"], ["rsync -e 'ssh -p 22' a b"]),
    ];

    private static bool IsWorthKeeping(Argument path)
    {
        string normal = ShellPaths.Normalize(path.Text);
        if (ShellPaths.Of(normal) == PathKind.Temporary)
        {
            return normal is "/tmp" or "/var/tmp" or "/tmp/*" || normal.IndexOf("..", StringComparison.Ordinal) >= 0;
        }

        return Array.IndexOf(Regenerable, ShellPaths.Name(normal)) < 0 || FileCommands.IsBroad(path.WithText(normal)) || normal.StartsWith("/", StringComparison.Ordinal) || normal.StartsWith("~", StringComparison.Ordinal);
    }

    private static bool IsBroad(Argument path) =>
        FileCommands.IsBroad(path) || ShellPaths.Normalize(path.Text) is "*" or "." or ".." or "./*" or "../*" or "\0" or "\0/*";

    private static void JudgeForEach(Invocation call, CommandJudge judge)
    {
        if (judge.IsForEach)
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.BulkDelete, "Deletes every file that is found.", call.Name);
        }
    }
}
