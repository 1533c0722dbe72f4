using static AgentGen.Shell.ShellReasonCodes;

namespace AgentGen.Shell.Reasons;

/// <summary>What destroys data and work.</summary>
internal static class DestructionReasons
{
    private const string Destroys = "Destroys data and work";

    internal static readonly ShellReasonGuide[] Table =
    [
        new(Destroys, RecursiveDelete,
            "Deletes a folder with all that is in it, or by force.",
            "A wrong path, an empty variable or a stray blank deletes what nobody meant, without a question.",
            "Name the files, or move them into a folder that is thrown away later; `git clean -n` shows what a clean-up would remove."),
        new(Destroys, BulkDelete,
            "Deletes whatever matches.",
            "What matches is only known when it is gone.",
            "List the matches first (`find … -print`), then delete the files by name."),
        new(Destroys, DestroysData,
            "Destroys data so that it cannot be recovered.",
            "Overwritten or shredded data is in no trash and in no history.",
            "Keep a copy, and remove the file by name when the work is done."),
        new(Destroys, DiscardsWork,
            "Discards work that a repository holds, or history that others share.",
            "Changes that were never committed, and commits that nothing refers to, are nowhere else.",
            "Commit or `git stash` first; undo with `git revert`; push without force to a branch of your own."),
        new(Destroys, DestroysRemote,
            "Destroys data on a server, in a cloud, a cluster or a database.",
            "Others depend on it, and it is outside of every undo.",
            "List or describe what would go, plan it (`--dry-run`, `terraform plan`), and leave the deletion to a person."),
        new(Destroys, SystemPath,
            "Writes to or deletes a path of the system, or a whole home.",
            "The machine may not start again, and nothing in a workspace needs it.",
            "Write inside the workspace; install for the user, in a container or a virtual environment."),
        new(Destroys, WritesDevice,
            "Writes to a disk or another device.",
            "It overwrites file systems below the files.",
            "Write to an image file in the workspace; leave devices to a person."),
        new(Destroys, ChangesDisk,
            "Formats, partitions or otherwise changes disks and file systems.",
            "One wrong name of a disk loses everything on it.",
            "Look with `lsblk`, `df` or `fdisk -l`; leave the change to a person."),
    ];
}
