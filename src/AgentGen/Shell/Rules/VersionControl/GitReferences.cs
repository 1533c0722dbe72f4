namespace AgentGen.Shell.Rules;

/// <summary>Branches, tags, remotes and the like: listed without operands or with a listing option, else changed.</summary>
internal static class GitReferences
{
    private const string Listing = """
        --color? --no-color --column? --no-column --sort= --no-sort --points-at? --contains? --no-contains? --with? --without? --merged? --no-merged? --format=
        --ignore-case --omit-empty --list --abbrev? --no-abbrev
        """;

    internal static readonly CommandSpec[] Subcommands =
    [
        Spec.Prints("branch", Listing + " " + """
            -vqrahltidDmMcCf -u= --verbose --quiet --remotes --all --show-current --track? --no-track --set-upstream-to= --unset-upstream --delete --move --copy
            --force --edit-description --create-reflog --recurse-submodules
            """)
            .Mutating(
                ShellReasonCodes.ChangesRepository, "Creates or changes a branch.",
                BranchChanges,
                match: ["git branch new", "git branch -m a b", "git branch -d x", "git branch --set-upstream-to=origin/x"],
                noMatch: ["git branch", "git branch -a", "git branch --list 'x*'", "git branch --contains HEAD", "git branch --show-current",
                    "git branch -vv --sort=-committerdate"])
            .Dangerous(
                ShellReasonCodes.DiscardsWork, "Deletes a branch with what only it holds.",
                When.Either(When.Option("-D"), When.Both(When.Option("-d --delete"), When.Option("-f --force"))),
                match: ["git branch -D x", "git branch -d -f x"], noMatch: ["git branch -d x"]),
        Spec.Prints("tag", Listing + " " + """
            -n? -lvdasfei -m= -F= -u= --delete --verify --annotate --message= --file= --edit --no-edit --sign --no-sign --cleanup= --local-user= --force
            --create-reflog --trailer=
            """)
            .Mutating(
                ShellReasonCodes.ChangesRepository, "Creates or deletes a tag.",
                static call => call.Has("""
                    -d --delete -a -m -s -f -u -F --annotate --sign --force --message --file --local-user
                    """) || (call.Operands.Count > 0 && !Lists(call)) ? 0 : -1,
                match: ["git tag v1", "git tag -d v1", "git tag -a v1 -m x"],
                noMatch: ["git tag", "git tag -l 'v*'", "git tag --sort=-v:refname", "git tag -n3"]),
        Spec.Prints("remote", "-v --verbose")
            .With(
                Spec.Prints("show", "-n --no-query"),
                Spec.Prints("get-url", "--push --all"),
                GitCommands.Changes("add rename set-url set-head set-branches prune update remove rm")
                    .Dangerous(
                        ShellReasonCodes.GitHelper, "The address names a program to run.",
                        GitPrograms.InAddress,
                        match: ["git remote add x ext::sh"], noMatch: ["git remote add x https://example.org/r.git"])),
        Spec.Prints("stash", "-q")
            .Mutating(
                ShellReasonCodes.ChangesRepository, "Puts changes away.",
                static call => call.Operands.Count == 0 ? 0 : -1,
                match: ["git stash"], noMatch: ["git stash list"])
            .With(
                GitHistory.Shows("list"),
                GitHistory.Shows("show"),
                GitCommands.Changes("push save apply pop branch create store drop"),
                GitCommands.Discards("clear", "Deletes every stash."))
            .Otherwise(GitCommands.Changes("-")),
        GitHistory.Shows("reflog")
            .With(
                GitHistory.Shows("show"),
                Spec.Prints("exists list"),
                GitCommands.Discards("expire delete drop", "Removes what the reflog remembers."))
            .Otherwise(GitHistory.Shows("-")),
        Spec.Prints("worktree")
            .With(
                Spec.Prints("list", "-vz --porcelain --verbose --expire="),
                GitCommands.Changes("add move lock unlock prune repair"),
                GitCommands.Changes("remove", "-f --force *")
                    .Dangerous(
                        ShellReasonCodes.DiscardsWork, "Deletes a work tree with changes that are not committed.",
                        When.Option("-f --force"),
                        match: ["git worktree remove --force ../x"], noMatch: ["git worktree remove ../x"])),
        Spec.Prints("submodule", "-q --quiet --cached")
            .With(
                Spec.Prints("status", "--cached --recursive"),
                Spec.Prints("summary", "-n= --cached --files --summary-limit="),
                GitCommands.Changes("init update add sync set-url set-branch absorbgitdirs"),
                GitCommands.Changes("foreach", "-q --recursive --quiet *").Runs(
                    static (call, judge) =>
                    {
                        if (call.Operands.Count > 0)
                        {
                            judge.JudgeText(RunTargets.Joined(call, 0));
                        }
                    },
                    stopsAtOperand: true),
                GitCommands.Changes("deinit", "-f --force --all *")
                    .Dangerous(
                        ShellReasonCodes.DiscardsWork, "Deletes a submodule's work tree with changes that are not committed.",
                        When.Option("-f --force"),
                        match: ["git submodule deinit -f lib"], noMatch: ["git submodule deinit lib"])),
        Spec.Prints("notes", "--ref=")
            .With(Spec.Prints("list get-ref"), GitHistory.Shows("show"), GitCommands.Changes("add append copy edit merge remove prune")),
        Spec.Prints("bisect")
            .With(
                Spec.Prints("log terms", "--term-good --term-bad --term-old --term-new"),
                GitCommands.Changes("visualize view start good bad new old skip reset replay"),
                GitCommands.Changes("run").Runs(static (call, judge) => RunTargets.JudgeRest(call, judge, 0), stopsAtOperand: true)),
        Spec.Prints("bundle").With(Spec.Prints("verify list-heads", "-q --quiet"), GitCommands.Changes("create unbundle")),
        Spec.Prints("sparse-checkout").With(Spec.Prints("list"), GitCommands.Changes("init set add reapply disable clean check-rules")),
        Spec.Prints("rerere").With(Spec.Prints("status diff remaining"), GitCommands.Changes("clear forget gc")).Mutating(
            ShellReasonCodes.ChangesRepository, "Records how conflicts were resolved.",
            static call => call.Operands.Count == 0 ? 0 : -1,
            match: ["git rerere"], noMatch: ["git rerere status"]),
        Spec.Prints("lfs")
            .With(
                Spec.Prints("ls-files status env logs version pointer ext", """
                    -lsndaJ? --long --size --name-only --debug --all --deleted --include= --exclude= --json --porcelain --file= --check --strict --no-strict
                    """),
                GitCommands.Changes("""
                    install uninstall track untrack pull push fetch checkout migrate lock unlock dedup update fsck clean smudge filter-process pre-push
                    """),
                GitCommands.Changes("prune", "-fd --force --dry-run --recent *")
                    .Dangerous(
                        ShellReasonCodes.DiscardsWork, "Deletes local files of which the server may hold no copy.",
                        When.Option("-f --force"),
                        match: ["git lfs prune --force"], noMatch: ["git lfs prune"])),
        Spec.Prints("symbolic-ref", "-qdm= --quiet --delete --short --recurse --no-recurse")
            .Mutating(
                ShellReasonCodes.ChangesRepository, "Changes a reference.",
                When.Either(When.OperandAt(1), When.Option("-d --delete")),
                match: ["git symbolic-ref HEAD refs/heads/x", "git symbolic-ref -d X"], noMatch: ["git symbolic-ref HEAD", "git symbolic-ref --short HEAD"]),
        Spec.Prints("replace", "-ldfeg --list --format= --delete --force --edit --graft --raw --convert-graft-file")
            .Mutating(
                ShellReasonCodes.ChangesRepository, "Replaces objects.",
                static call => call.Has("""
                    -d -e -f -g --delete --edit --graft --force --convert-graft-file
                    """) || (call.Operands.Count > 0 && !call.Has("-l --list")) ? 0 : -1,
                match: ["git replace a b", "git replace -d a"], noMatch: ["git replace", "git replace -l"]),
    ];

    private static bool Lists(Invocation call) => call.Has("""
        -l --list -v --verify -n --contains --no-contains --points-at --merged --no-merged --with --without
        """);

    private static int BranchChanges(Invocation call)
    {
        bool edits = call.Has("-m -M -d -D -c -C -f -u -t --move --delete --copy --force --set-upstream-to --unset-upstream --edit-description --track");
        bool looks = call.Has("-l --list --contains --no-contains --with --without --merged --no-merged --points-at -a -r --all --remotes --show-current");
        return edits || (call.Operands.Count > 0 && !looks) ? 0 : -1;
    }
}
