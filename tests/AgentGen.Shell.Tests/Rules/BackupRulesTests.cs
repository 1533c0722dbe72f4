namespace AgentGen.Shell.Tests.Rules;

public sealed class BackupRulesTests
{
    [Fact]
    public void What_only_looks_is_read_only() =>
        Verdicts.ShouldAllBe("""
            restic snapshots
            restic -r /srv/backup stats
            borg list backups
            borg info repo::monday
            rclone lsd remote:
            rclone size remote:bucket
            velero backup get
            tmutil listbackups
            kopia snapshot list
            """, ShellRisk.ReadOnly);

    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            restic backup ~/work
            restic --password-command 'cat pw.txt' backup ~/work
            borg create repo::monday ~/work
            duplicity ~/work file:///srv/backup
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            restic forget --prune 1a2b
            borg delete repo::monday
            borg extract --rsh './x' repo::a
            restic --password-command=./x backup
            restic -o sftp.command=./x snapshots
            rclone purge remote:bucket
            rclone config dump
            velero backup delete monday
            tmutil deletelocalsnapshots /
            vssadmin.exe delete shadows /all
            """, ShellRisk.Dangerous);
}
