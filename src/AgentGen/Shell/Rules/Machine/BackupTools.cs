using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Backups and the synchronisation of directories with other places.</summary>
internal static class BackupTools
{
    private const string Gone = "Destroys backups.";

    private const string ResticOptions = """
        -r= -p= -o= -H= -h -q -v -l -c --repo= --repository-file= --password-file= --password-command= --key-hint= --cacert= --cache-dir= --cleanup-cache
        --compression= --http-user-agent= --insecure-no-password --insecure-tls --json --limit-download= --limit-upload= --no-cache --no-extra-verify
        --no-lock --option= --pack-size= --quiet --retry-lock= --tls-client-cert= --verbose? --host= --path= --tag= --long --recursive --mode= --latest=
        --compact --group-by= --human-readable --reverse --sort= --snapshot= --ignore-case --newest= --oldest= --show-pack-id --tree --blob --pack --metadata
        --help --stdin-from-command
        """;

    private const string BorgOptions = """
        -h -v -p -n= -a= -P= -e= -q --critical --error --warning --info --debug --verbose --progress --log-json --lock-wait= --bypass-lock --show-version
        --show-rc --umask= --remote-path= --upload-ratelimit= --remote-ratelimit= --upload-buffer= --consider-part-files --debug-profile= --rsh= --json
        --json-lines --format= --short --pattern= --patterns-from= --exclude= --exclude-from= --prefix= --glob-archives= --sort-by= --first= --last=
        --numeric-ids --same-chunker-params --sort --help
        """;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("restic rustic", ResticOptions)
            .HandsPrograms()
            .With(
                Spec.Prints("snapshots ls stats diff find version list cat cache help features options", ResticOptions).HandsPrograms(),
                Administers("check", ResticOptions).HandsPrograms(),
                Administers("backup restore init mount unlock copy tag generate migrate recover self-update dump rewrite", ResticOptions).HandsPrograms(),
                Spec.Dangerous("forget prune rebuild-index repair", ShellReasonCodes.DestroysRemote, Gone),
                Spec.Prints("key", ResticOptions)
                    .With(
                        Spec.Prints("list", ResticOptions))
                    .Otherwise(Spec.Dangerous("-", ShellReasonCodes.DestroysRemote, "Changes who may open the backups.")))
            .Otherwise(Spec.Administers("-")),
        Spec.Prints("borg borg1 borg2", BorgOptions + " -V --version")
            .HandsOn("--rsh")
            .With(
                Spec.Prints("list info diff help version rlist rinfo repo-list repo-info benchmark", BorgOptions).HandsPrograms(),
                Administers("""
                    create extract mount umount check init rcreate export-tar import-tar rename upgrade config with-lock serve break-lock key transfer
                    repo-create
                    """,
                    BorgOptions)
                    .HandsPrograms(),
                Spec.Dangerous("delete prune compact recreate rdelete repo-delete undelete", ShellReasonCodes.DestroysRemote, Gone))
            .Otherwise(Spec.Administers("-")),
        Spec.Prints("rclone", Rclone)
            .HandsOn("--password-command --sftp-ssh --metadata-mapper")
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes to a file.",
                When.Argument(static argument => argument.Text is "--log-file" or "--combined"
                    || argument.Text.StartsWith("--log-file=", StringComparison.Ordinal)
                    || (argument.Text.StartsWith("--combined=", StringComparison.Ordinal) && argument.Text != "--combined=-")),
                match: ["rclone ls r: --log-file l", "rclone check a r:b --combined=c"], noMatch: ["rclone ls r:", "rclone check a r:b --combined=-"])
            .With(
                Spec.Prints(
                    "ls lsl lsd lsf lsjson size tree about check cryptcheck md5sum sha1sum hashsum version help listremotes cat checksum gitannex", Rclone)
                    .HandsPrograms(),
                Spec.Changes("copy copyto copyurl move moveto rcat mount mkdir touch link serve bisync dedupe archive convmv", OperandRole.Read, "*",
                    ShellReasonCodes.Network, "Copies between this machine and others.")
                    .HandsPrograms()
                    .Dangerous(
                        ShellReasonCodes.Exfiltration, "Sends what is piped in to another machine.",
                        static call => call.Name.Text == "rcat" ? 0 : -1,
                        match: ["rclone rcat r:f < f"], noMatch: ["rclone copy a r:b"]),
                Spec.Dangerous("sync purge delete deletefile rmdir rmdirs cleanup settier", ShellReasonCodes.DestroysRemote,
                    "Deletes in the target, or makes it like the source."),
                Spec.Prints("config", Rclone).With(
                    Spec.Prints("file paths touch providers", Rclone),
                    Spec.Dangerous("show dump userinfo", ShellReasonCodes.ReadsCredentials,
                        "Prints the credentials of remotes.")).Otherwise(Spec.Administers("-")))
            .Otherwise(Spec.Administers("-")),
        Spec.Prints("velero kopia tmutil snapper timeshift", """
            -n= -o= -c= -t= -l= -q -h -m -v -a -d= -s= -X --namespace= --output= --config= --kubeconfig= --kubecontext= --details --selector= --limit= --json
            --all --verbose --machine-readable --utc --csvout --jsonout --iso --root= --no-dbus --type= --columns= --list --list-devices --list-snapshots
            --help --version --show-labels --label-columns=
            """)
            .LooksWith(
                "Makes or changes backups.", """
                    get describe list ls logs version help show status info stats listbackups listlocalsnapshots latestbackup destinationinfo machinedirectory
                    compare uniquesize isexcluded calculatedrift diff list-configs get-config
                    """,
                match: ["velero backup create b", "tmutil startbackup"],
                noMatch: ["velero backup get", "kopia snapshot list", "tmutil listbackups", "snapper list"])
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Makes or changes backups.",
                When.Argument(static argument => argument.Text is "--create" or "--check" or "--restore" or "--tags"),
                match: ["timeshift --create"], noMatch: ["timeshift --list"])
            .Dangerous(
                ShellReasonCodes.DestroysRemote, Gone,
                When.Argument(IsDestruction),
                match: ["velero backup delete b", "tmutil disable", "kopia snapshot delete x", "timeshift --delete-all"],
                noMatch: ["velero backup get", "tmutil listbackups", "kopia snapshot list"]),
        Spec.Administers("""
            duplicity duply deja-dup rdiff-backup rsnapshot bup duplicacy attic obnam backintime tarsnap bacula bconsole amanda amrecover zbackup burp
            urbackupclientctl wbadmin wbadmin.exe lsyncd csync2 osync autorestic borgmatic borgbackup zrepl sanoid syncoid znapzend mydumper xtrabackup wal-g
            wal-e barman pgbackrest
            """)
            .Dangerous(
                ShellReasonCodes.DestroysRemote, Gone,
                When.Argument(IsDestruction),
                match: ["duplicity remove-older-than 1M file:///b", "borgmatic prune"], noMatch: ["duplicity collection-status file:///b"])
            .HandsOn("--rsh-command --remote-schema")
            .KeepsToItself(),
        Spec.Dangerous("vssadmin vssadmin.exe diskshadow diskshadow.exe", ShellReasonCodes.DestroysRemote, Gone),
    ];

    private const string Rclone = """
        -n -v -q -P -i -c -u -x -l -h -L -R -M -T= -F= -s= --config= --password-command= --sftp-ssh= --metadata-mapper= --dry-run --verbose? --quiet
        --progress --interactive --checksum --max-depth= --include= --exclude= --filter= --filter-from= --include-from= --exclude-from= --files-from=
        --min-size= --max-size= --min-age= --max-age= --human-readable --json --full --separator= --format= --dirs-only --files-only --recursive --hash=
        --absolute --csv --transfers= --checkers= --bwlimit= --log-level= --drive-shared-with-me --fast-list --one-way --download --combined= --long
        --no-modtime --no-mimetype --original --stat --metadata --tpslimit= --timeout= --contimeout= --retries= --user-agent= --level= --dirsfirst --noreport
        --sort-modtime --sort-reverse --head= --tail= --offset= --count= --stats= --use-json-log --log-file= --hash-type= --encrypted --base64 --all --size
        --modtime --sort-ctime --noindent --protections --quote --unsorted --version --full-path --color= --check --help --source= --order-by=
        """;

    private static bool IsDestruction(Argument argument) =>
        argument.Text is "delete" or "remove" or "prune" or "purge" or "forget" or "destroy" or "wipe" or "deletelocalsnapshots" or "disable"
            or "disablelocal" or "--delete" or "--delete-all"
            or "--remove-older-than" or "remove-older-than" or "remove-all-but-n-full" or "remove-all-inc-of-but-n-full" or "cleanup" or "expire"
                or "stanza-delete" or "--nuke"
            or "thinlocalsnapshots" or "systemstatebackup" or "catalog" or "deleteinprogress" or "rollback" or "undochange";

    private static CommandSpec Administers(string names, string options) =>
        Spec.Changes(names, OperandRole.Data, options + " *", ShellReasonCodes.ChangesSystem, "Makes or changes backups.");

    // Backends are given options that name programs.
    private static CommandSpec HandsPrograms(this CommandSpec spec) =>
        spec.HandsOn("--rsh --password-command --sftp-ssh --metadata-mapper --remote-path --content-from-command")
            .Runs(static (call, judge) =>
            {
                foreach ((string name, _, Argument? value) in call.Options)
                {
                    if (name is "-o" or "--option" && value is { } setting && setting.Text.IndexOf('=') is > 0 and int equals
                        && setting.Text.Substring(0, equals) is "sftp.command" or "sftp.args" or "rclone.program" or "rclone.args")
                    {
                        HandedCommands.JudgeLine(judge, setting.WithText(setting.Text.Substring(equals + 1)));
                    }
                }
            });
}
