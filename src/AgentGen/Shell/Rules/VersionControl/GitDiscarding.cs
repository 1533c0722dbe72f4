namespace AgentGen.Shell.Rules;

/// <summary>What can discard work that is nowhere else, or rewrite history.</summary>
internal static class GitDiscarding
{
    private const string Discards = ShellReasonCodes.DiscardsWork;

    private const string Message = "Discards changes that are not committed.";

    internal static readonly CommandSpec[] Subcommands =
    [
        GitCommands.Discards("filter-branch filter-repo", "Rewrites history."),
        Spec.Prints("prune", "-nv --dry-run --verbose --progress --expire=")
            .Dangerous(
                Discards, "Deletes objects nothing refers to.",
                When.Not(When.Option("-n --dry-run")),
                match: ["git prune", "git prune --expire=now"], noMatch: ["git prune -n"]),
        GitCommands.Changes("gc", "-q --aggressive --auto --prune? --no-prune --quiet --force *")
            .Dangerous(
                Discards, "Deletes objects nothing refers to.",
                static call => call.ValueOf("--prune") is { Text: "now" or "all" } ? call.IndexOf("--prune") : -1,
                match: ["git gc --prune=now"], noMatch: ["git gc", "git gc --prune"]),
        Spec.Prints("rm", "-rfnq --cached --ignore-unmatch --quiet --dry-run --force --sparse --pathspec-from-file= --pathspec-file-nul")
            .Mutating(
                ShellReasonCodes.ChangesRepository, "Removes files.",
                When.Not(When.Option("-n --dry-run")),
                match: ["git rm a"], noMatch: ["git rm --dry-run a"])
            .Dangerous(
                Discards, "Removes files with changes that are not committed.",
                When.Both(When.Option("-f --force"), When.Not(When.Option("--cached -n --dry-run"))),
                match: ["git rm -rf src"], noMatch: ["git rm a", "git rm -f --cached a"]),
        GitCommands.Changes("reset", "-qpN --soft --mixed --hard --merge --keep --quiet --patch *")
            .Dangerous(
                Discards, Message,
                When.Option("--hard --merge"),
                match: ["git reset --hard", "git reset --hard HEAD~4", "git reset --merge"],
                noMatch: ["git reset --soft HEAD~1", "git reset HEAD a", "git reset --keep main"]),
        GitCommands.Changes("read-tree", "-m --reset -u --prefix= *")
            .Dangerous(
                Discards, Message,
                When.Option("--reset"),
                match: ["git read-tree --reset -u HEAD"], noMatch: ["git read-tree HEAD"]),
        GitCommands.Changes("checkout-index", "-afqunz --all --force --prefix= --stdin --temp *")
            .Dangerous(
                Discards, Message,
                When.Both(When.Option("-f --force"), When.Not(When.Option("--prefix --temp"))),
                match: ["git checkout-index -f -a"], noMatch: ["git checkout-index -a --prefix=out/", "git checkout-index a"]),
        GitCommands.Changes("checkout", """
            -b= -B= -fqltpdm --force --ours --theirs --detach --track? --no-track --orphan= --patch --merge --conflict= --quiet --pathspec-from-file= *
            """)
            .Dangerous(
                Discards, Message,
                When.Either(
                    When.Option("-f --force --pathspec-from-file"),
                    When.Both(
                        When.Not(When.Option("--ours --theirs -p --patch")),
                        When.Either(When.Operand(static argument => argument.Text is "." or "./" or ":/" or "*"), When.Either(HasDashes, NamesPaths)))),
                match: ["git checkout .", "git checkout -- a", "git checkout HEAD -- a", "git checkout -f main", "git checkout main src/a.txt"],
                noMatch: ["git checkout main", "git checkout -b x", "git checkout -b x origin/main", "git checkout --ours -- a"]),
        GitCommands.Changes("restore", "-s= -SWpmq --staged --worktree --source= --patch --ours --theirs --merge *")
            .Dangerous(
                Discards, Message,
                static call => call.Has("--ours --theirs -p --patch -m --merge") || (call.Has("--staged -S") && !call.Has("--worktree -W")) ? -1 : 0,
                match: ["git restore .", "git restore a", "git restore -W a", "git restore -SW ."],
                noMatch: ["git restore --staged a", "git restore --ours a"]),
        GitCommands.Changes("switch", "-c= -C= -fdqtm --create= --force-create= --discard-changes --force --detach --orphan= --track? --merge *")
            .Dangerous(
                Discards, Message,
                When.Option("-f --force --discard-changes"),
                match: ["git switch -f main", "git switch --discard-changes main"], noMatch: ["git switch main", "git switch -c x"]),
        Spec.Prints("clean", "-dfinqxX -e= --dry-run --force --interactive --quiet --exclude=")
            .Mutating(
                ShellReasonCodes.ChangesRepository, "Removes files that are not tracked.",
                When.Not(When.Option("-n --dry-run")),
                match: ["git clean"], noMatch: ["git clean -n"])
            .Dangerous(
                Discards, "Deletes files that are nowhere else.",
                When.Both(When.Option("-f --force"), When.Not(When.Option("-n --dry-run"))),
                match: ["git clean -fd", "git clean -xdf"], noMatch: ["git clean -n", "git clean -nfd"]),
        GitCommands.Changes("update-ref", "-dm= --no-deref --stdin --create-reflog *")
            .Dangerous(
                Discards, "Deletes a reference.",
                When.Option("-d"),
                match: ["git update-ref -d refs/x"], noMatch: ["git update-ref refs/x HEAD"]),
    ];

    private static int HasDashes(Invocation call)
    {
        int dashes = When.FirstArgument(call, static argument => argument.Text == "--");
        return dashes >= 0 && dashes + 1 < call.Arguments.Count ? dashes : -1;
    }

    // A second operand is a path, unless a branch is made at the first.
    private static int NamesPaths(Invocation call) =>
        call.Operands.Count > 1 && !call.Has("-b -B --orphan -t --track -d --detach") ? call.Operands[1] : -1;
}
