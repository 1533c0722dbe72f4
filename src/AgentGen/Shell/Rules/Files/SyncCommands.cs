using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>rsync and its kin: they make one directory like another, here or on another machine.</summary>
internal static class SyncCommands
{
    private const string Deletes =
        "--del --delete --delete-after --delete-before --delete-delay --delete-during --delete-excluded --delete-missing-args --remove-source-files";

    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("rsync", """
            -0468ACDEFHIJKLNOPRSUVWXabcdghiklmnopqrstuvxyz -@= -B= -M= -T= -e= -f=
            --8-bit-output --acls --address= --append --append-verify --archive --atimes --backup --backup-dir= --block-size= --blocking-io --bwlimit= --cc=
            --checksum --checksum-choice= --checksum-seed= --chmod= --chown= --compare-dest= --compress --compress-choice= --compress-level=
            --compress-threads= --contimeout= --copy-as= --copy-dest= --copy-devices --copy-dirlinks --copy-links --copy-unsafe-links --crtimes --cvs-exclude
            --debug= --del --delay-updates --delete --delete-after --delete-before --delete-delay --delete-during --delete-excluded
            --delete-missing-args --devices --dirs --dry-run --early-input= --exclude-from= --exclude= --executability --existing --fake-super --files-from=
            --filter= --force --from0 --fsync --fuzzy --group --groupmap= --hard-links --human-readable --i-r --iconv= --ignore-errors --ignore-existing
            --ignore-missing-args --ignore-non-existing --ignore-times --inc-recursive --include-from= --include= --info= --inplace --ipv4 --ipv6
            --itemize-changes --keep-dirlinks --link-dest= --links --list-only --log-file-format= --log-file= --max-alloc= --max-delete= --max-size=
            --min-size= --mkpath --modify-window= --munge-links --no-W --no-acls --no-blocking-io --no-compress --no-dirs --no-devices --no-group --no-g
            --no-human-readable --no-i-r --no-implied-dirs --no-inc-recursive --no-iconv --no-links --no-motd --no-o --no-owner --no-p --no-partial
            --no-perms --no-r --no-recursive --no-relative --no-specials --no-super --no-t --no-times --no-whole-file --no-xattrs --numeric-ids --old-args
            --old-d --old-dirs --omit-dir-times --omit-link-times --one-file-system --only-write-batch= --open-noatime --out-format= --outbuf= --owner
            --partial --partial-dir= --password-file= --perms --port= --preallocate --progress --protect-args --protocol= --prune-empty-dirs --quiet
            --read-batch= --recursive --relative --remote-option= --remove-source-files --rsh= --rsync-path= --safe-links --secluded-args --size-only
            --skip-compress= --sockopts= --sparse --specials --stats --stderr= --stop-after= --stop-at= --suffix= --super --temp-dir= --timeout= --times
            --time-limit= --trust-sender --update --usermap= --verbose --whole-file --write-batch= --write-devices --xattrs --zc= --zl= --zt=
            """, OperandRole.Data)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Copies files.",
                static call => call.Arguments.Count == 1 || OnlyShows(call) ? -1 : 0,
                match: ["rsync -a a/ b/", "rsync -av a h:b", "rsync -n --log-file=l a/ b/"],
                noMatch: ["rsync -avn a/ b/", "rsync --dry-run -a --delete a/ b/", "rsync --list-only a/"])
            .Mutating(
                ShellReasonCodes.Network, "Talks to another machine.",
                When.Operand(static argument => IsRemote(argument.Text)),
                match: ["rsync -a a/ h:b/", "rsync -n rsync://h/m b"], noMatch: ["rsync -a a/ b/", "rsync -a ./a:b c"])
            .Dangerous(
                ShellReasonCodes.BulkDelete, "Deletes in the target whatever the source lacks, or in the source what was copied.",
                static call => call.Has("-n --dry-run") ? -1
                    : call.IndexOf(Deletes),
                match: ["rsync -a --delete a/ b/", "rsync -a --delete-after a/ b/", "rsync -a --remove-source-files a/ b/"],
                noMatch: ["rsync -a a/ b/", "rsync -an --delete a/ b/"])
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Uses a shell as its transport.",
                static call => call.ValueOf("-e --rsh --rsync-path -M --remote-option") is { } transport && EmbeddedShell.In(transport.Text) ? 0 : -1,
                match: ["rsync -e '/bin/sh -c x' a:b c"], noMatch: ["rsync -e 'ssh -p 22' a b"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs a program of the caller's choice as its transport, or on the other side.",
                When.Option("-e --rsh --rsync-path"),
                match: ["rsync -n -e ./x a b"], noMatch: ["rsync -n a b"])
            .Dangerous(
                ShellReasonCodes.WritesDevice, "Writes to devices.",
                When.Option("--write-devices"),
                match: ["rsync --write-devices a b"], noMatch: ["rsync --devices a b"])
            .Runs(JudgePaths)
            .ReadsFrom("--files-from --exclude-from --include-from --password-file"),
        Spec.Changes("unison robocopy csync syncthing", OperandRole.Data),
    ];

    private static bool OnlyShows(Invocation call) => call.Has("-n --dry-run --list-only") && !call.Has("--log-file --write-batch --only-write-batch");

    // host:path, host::module and rsync://host, but not ./a:b.
    private static bool IsRemote(string text)
    {
        int colon = text.IndexOf(':');
        return colon > 0 && text.LastIndexOf('/', colon) < 0;
    }

    private static void JudgePaths(Invocation call, CommandJudge judge)
    {
        bool shows = OnlyShows(call);
        for (int i = 0; i < call.Operands.Count; i++)
        {
            Argument operand = call.Operand(i);
            if (i < call.Operands.Count - 1)
            {
                PathJudge.Read(judge.Findings, operand);
            }
            else if (i > 0 && !shows)
            {
                OptionPaths.JudgeInto(judge.Findings, operand);
            }
        }

        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (value is { } transport && name is "-e" or "--rsh" or "--rsync-path")
            {
                judge.JudgeText(transport);
            }
        }
    }
}
