using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>git: what only looks, what moves forward, and what discards work or shared history.</summary>
internal static class GitCommands
{
    private const string Discards = ShellReasonCodes.DiscardsWork;

    private static readonly string[] HelperKeys =
    [
        "core.pager", "core.editor", "core.fsmonitor", "core.sshcommand", "core.hookspath", "core.gitproxy", "core.askpass", "core.alternaterefscommand", "diff.external", "credential.helper",
        "gpg.program", "sequence.editor", "uploadpack.packobjectshook", "interactive.difffilter", "init.templatedir", "protocol.ext.allow", "web.browser", "http.proxy",
    ];

    private static readonly string[] HelperSections = ["alias.", "pager.", "filter.", "diff.", "merge.", "difftool.", "mergetool.", "credential.", "remote.", "url.", "includeif.", "include.", "gpg.", "man.", "browser.", "guitool.", "sendemail."];

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("git", new OptionGrammar("-C= -c= -pPhv --git-dir= --work-tree= --namespace= --bare --no-pager --paginate --no-replace-objects --no-optional-locks --literal-pathspecs --glob-pathspecs --noglob-pathspecs --icase-pathspecs --exec-path? --html-path --man-path --info-path --version --help --config-env= --super-prefix= --list-cmds="), OperandRole.Data)
            .Dangerous(ShellReasonCodes.GitHelper, "Sets a program that git runs.", When.Either(NamesHelper, static call => call.ValueOf("--exec-path") is null ? -1 : call.IndexOf("--exec-path")), ["git -c core.pager=./x log", "git -c alias.y='!x' y", "git -c core.fsmonitor=x status", "git --exec-path=. x"], ["git -c color.ui=never log", "git --exec-path", "git log"])
            .Mutating(ShellReasonCodes.GitHelper, "Overrides configuration for this call.", When.Option("-c --config-env"), ["git -c a.b=c log"], ["git log -c"])
            .Mutating(ShellReasonCodes.GitHelper, "Runs a pager.", When.Option("-p --paginate"), ["git -p log", "git --paginate log"], ["git --no-pager log", "git log -p"])
            .With(
                Looks("status log show diff diff-files diff-index diff-tree blame annotate shortlog describe rev-parse rev-list name-rev merge-base ls-files ls-tree ls-remote cat-file grep count-objects show-ref show-branch for-each-ref whatchanged cherry range-diff verify-commit verify-tag verify-pack check-ignore check-attr check-mailmap check-ref-format var help version fsck get-tar-commit-id patch-id merge-tree interpret-trailers stripspace column diff-pairs bugreport"),
                Spec.Prints("reflog", "*").With(Looks("show exists"), Discard("expire delete", "Removes what the reflog remembers.")).Otherwise(Looks("-")),
                Spec.Prints("branch", "*")
                    .Mutating(ShellReasonCodes.ChangesRepository, "Creates or changes a branch.", BranchChanges, ["git branch new", "git branch -m a b", "git branch -d x"], ["git branch", "git branch -a", "git branch --list 'x*'", "git branch --contains HEAD", "git branch --show-current"])
                    .Dangerous(Discards, "Deletes a branch with what only it holds.", When.Option("-D"), ["git branch -D x"], ["git branch -d x"]),
                Spec.Prints("tag", "-lnvd -m= -F= *")
                    .Mutating(ShellReasonCodes.ChangesRepository, "Creates or deletes a tag.", static call => call.Has("-l --list -v --verify --contains --points-at --merged --no-merged") || call.Operands.Count == 0 && !call.Has("-d --delete") ? -1 : 0, ["git tag v1", "git tag -d v1"], ["git tag", "git tag -l 'v*'"]),
                Spec.Prints("remote", "*").With(Looks("show get-url"), Changes("add rename set-url set-head set-branches prune update remove rm")),
                Spec.Prints("stash", "*")
                    .Mutating(ShellReasonCodes.ChangesRepository, "Puts changes away.", static call => call.Operands.Count == 0 ? 0 : -1, ["git stash"], ["git stash list"])
                    .With(Looks("list show"), Changes("push save apply pop branch create store drop"), Discard("clear", "Deletes every stash.")),
                Spec.Prints("config", "-lz --get= --get-all= --get-regexp= --get-urlmatch= --list --global --system --local --worktree --show-origin --show-scope --name-only --type= --bool --int --path --null --includes -f= --file= --blob= --default= *")
                    .Mutating(ShellReasonCodes.ChangesRepository, "Changes the configuration.", static call => call.Has("-l --list --get --get-all --get-regexp --get-urlmatch") || (call.Operands.Count > 0 && call.Operand(0).Text is "list" or "get") || (call.Operands.Count == 1 && !call.Has("--unset --unset-all --add -e --edit --remove-section")) ? -1 : 0, ["git config user.name x", "git config --unset a.b"], ["git config user.name", "git config --list", "git config get a.b"])
                    .Dangerous(ShellReasonCodes.GitHelper, "Sets a program that git runs.", static call => When.FirstOperand(call, static argument => IsHelperKey(argument.Text)) is >= 0 and int index && index + 1 < call.Arguments.Count && !call.Has("--get --get-all --unset") && SetsProgram(call.Arguments[index + 1].Text) ? index : -1, ["git config core.pager ./x", "git config alias.y '!sh x'"], ["git config core.pager", "git config alias.st status", "git config user.name x"]),
                Spec.Prints("worktree", "*").With(Looks("list"), Changes("add move lock unlock prune repair"), Changes("remove")),
                Spec.Prints("submodule", "*").With(Looks("status summary"), Changes("init update add sync set-url set-branch absorbgitdirs foreach deinit")),
                Spec.Prints("notes", "*").With(Looks("list show get-ref"), Changes("add append copy edit merge remove prune")),
                Spec.Prints("bisect", "*").With(Looks("log visualize view terms"), Changes("start good bad new old skip reset replay run")),
                Spec.Prints("bundle", "*").With(Looks("verify list-heads"), Changes("create unbundle")),
                Spec.Prints("lfs", "*").With(Looks("ls-files status env logs version"), Changes("install track untrack pull push fetch checkout migrate prune lock unlock")),
                Spec.Prints("symbolic-ref", "*").Mutating(ShellReasonCodes.ChangesRepository, "Changes a reference.", When.OperandAt(1), ["git symbolic-ref HEAD refs/heads/x"], ["git symbolic-ref HEAD"]),
                Spec.Prints("hash-object", "*").Mutating(ShellReasonCodes.ChangesRepository, "Writes an object.", When.Option("-w"), ["git hash-object -w f"], ["git hash-object f"]),
                Spec.Prints("archive", "*").Mutating(ShellReasonCodes.WritesFile, "Writes an archive.", When.Option("-o --output"), ["git archive -o a.zip HEAD"], ["git archive --list"]).Dangerous(ShellReasonCodes.SpawnsShell, "Runs a program of the caller's choice.", When.Option("--exec"), ["git archive --exec=./x HEAD"], ["git archive HEAD"]),
                Changes("add commit merge rebase cherry-pick revert pull fetch clone init mv am apply format-patch commit-tree write-tree read-tree update-index mktree mktag pack-refs pack-objects index-pack unpack-objects repack gc maintenance replace rerere request-pull send-email sparse-checkout update-server-info fast-export fast-import credential difftool mergetool instaweb gui gitk citool daemon archimport svn p4 subtree flow cvsimport checkout-index merge-file prune-packed multi-pack-index commit-graph backfill scalar hook"),
                Spec.Prints("rm", "-rfnq --cached --ignore-unmatch --quiet --dry-run *")
                    .Mutating(ShellReasonCodes.ChangesRepository, "Removes files.", When.Always, ["git rm a"], [])
                    .Dangerous(Discards, "Removes files with changes that are not committed.", When.Both(When.Option("-f --force"), When.Not(When.Option("--cached"))), ["git rm -rf src"], ["git rm a", "git rm -f --cached a"]),
                Spec.Prints("push", "-ufdnqv46o= *")
                    .Mutating(ShellReasonCodes.ChangesRepository, "Publishes commits.", When.Always, ["git push"], [])
                    .Dangerous(Discards, "Overwrites or deletes history that others share.", When.Either(When.Option("-f --force --mirror -d --delete --prune --force-with-lease"), When.Operand(static argument => argument.Text.Length > 1 && argument.Text[0] is '+' or ':')), ["git push -f", "git push origin main --force", "git push origin :main", "git push origin +main"], ["git push", "git push origin main", "git push -u origin x"]),
                Spec.Prints("reset", "*")
                    .Mutating(ShellReasonCodes.ChangesRepository, "Moves the branch or the index.", When.Always, ["git reset HEAD a"], [])
                    .Dangerous(Discards, "Discards changes that are not committed.", When.Option("--hard --merge --keep"), ["git reset --hard", "git reset --hard HEAD~1", "git reset --merge"], ["git reset --soft HEAD~1", "git reset HEAD a"]),
                Spec.Prints("checkout", "-b= -B= -fqltpdm --force --ours --theirs --detach --track --orphan= *")
                    .Mutating(ShellReasonCodes.ChangesRepository, "Changes the work tree.", When.Always, ["git checkout main"], [])
                    .Dangerous(Discards, "Discards changes that are not committed.", When.Either(When.Option("-f --force"), When.Either(When.Operand(static argument => argument.Text is "." or "./" or "*"), HasDashes)), ["git checkout .", "git checkout -- a", "git checkout HEAD -- a", "git checkout -f main"], ["git checkout main", "git checkout -b x"]),
                Spec.Prints("restore", "-sSWpmq --staged --worktree --source= *")
                    .Mutating(ShellReasonCodes.ChangesRepository, "Restores files.", When.Always, ["git restore --staged a"], [])
                    .Dangerous(Discards, "Discards changes that are not committed.", static call => !call.Has("--staged -S") || call.Has("--worktree -W") ? 0 : -1, ["git restore .", "git restore a", "git restore -W a"], ["git restore --staged a"]),
                Spec.Prints("switch", "-c= -C= -fdqt --create= --discard-changes --force --detach *")
                    .Mutating(ShellReasonCodes.ChangesRepository, "Changes the branch.", When.Always, ["git switch main"], [])
                    .Dangerous(Discards, "Discards changes that are not committed.", When.Option("-f --force --discard-changes"), ["git switch -f main"], ["git switch main", "git switch -c x"]),
                Spec.Prints("clean", "-dfinqxX -e= --dry-run --force --interactive --quiet --exclude=")
                    .Mutating(ShellReasonCodes.ChangesRepository, "Removes files that are not tracked.", When.Not(When.Option("-n --dry-run")), ["git clean"], ["git clean -n"])
                    .Dangerous(Discards, "Deletes files that are nowhere else.", When.Both(When.Option("-f --force"), When.Not(When.Option("-n --dry-run"))), ["git clean -fd", "git clean -xdf"], ["git clean -n", "git clean -nfd"]),
                Discard("filter-branch filter-repo", "Rewrites history."),
                Spec.Prints("update-ref", "*")
                    .Mutating(ShellReasonCodes.ChangesRepository, "Changes a reference.", When.Always, ["git update-ref refs/x HEAD"], [])
                    .Dangerous(Discards, "Deletes a reference.", When.Option("-d"), ["git update-ref -d refs/x"], ["git update-ref refs/x HEAD"]),
                Discard("prune", "Deletes objects nothing refers to.")),
    ];

    private static CommandSpec Looks(string names) =>
        Spec.Prints(names, "-c -C? -o= -p -O? *")
            .Mutating(ShellReasonCodes.GitHelper, "Runs helpers that the repository configures.", When.Option("--ext-diff --textconv --open-files-in-pager --show-signature --filters --upload-pack --exec"), ["@ --ext-diff", "@ --textconv"], ["@"])
            .Mutating(ShellReasonCodes.WritesFile, "Writes to a file.", When.Option("--output --output-directory"), ["@ --output=f"], ["@"])
            .Dangerous(ShellReasonCodes.GitHelper, "Runs a program of the caller's choice.", static call => call.ValueOf("-O --open-files-in-pager --upload-pack --exec") is { } program && (call.Name.Text == "grep" || call.Name.Text == "ls-remote") && program.Text.Length > 0 ? 0 : -1, ["git grep --open-files-in-pager=./x y", "git ls-remote --upload-pack=./x r"], ["@"]);

    private static CommandSpec Changes(string names) => Spec.Changes(names, OperandRole.Data, "*", ShellReasonCodes.ChangesRepository, "Changes the repository.")
        .Dangerous(ShellReasonCodes.GitHelper, "Runs a program of the caller's choice.", static call => call.Name.Text == "clone" && call.Has("-u") ? call.IndexOf("-u") : call.IndexOf("--upload-pack --receive-pack --extcmd"), ["git clone -u ./x r", "@ --upload-pack=./x"], ["@ x"])
        .Dangerous(ShellReasonCodes.GitHelper, "The address names a program to run.", When.Operand(static argument => argument.Text.StartsWith("ext::", StringComparison.Ordinal)), ["@ ext::sh"], ["@ x"]);

    private static CommandSpec Discard(string names, string message) => Spec.Dangerous(names, Discards, message);

    private static int NamesHelper(Invocation call)
    {
        foreach ((string name, int index, Argument? value) in call.Options)
        {
            if (name is "-c" or "--config-env" && value is { } setting && IsHelperKey(setting.Text))
            {
                return index;
            }
        }

        return -1;
    }

    private static bool IsHelperKey(string setting)
    {
        int equals = setting.IndexOf('=');
        string key = (equals < 0 ? setting : setting.Substring(0, equals)).ToLowerInvariant();
        return Array.IndexOf(HelperKeys, key) >= 0 || HelperSections.Any(section => key.StartsWith(section, StringComparison.Ordinal));
    }

    private static bool SetsProgram(string value) => value.IndexOf('!') >= 0 || value.IndexOf('/') >= 0 || EmbeddedShell.IsShell(value);

    private static int HasDashes(Invocation call)
    {
        int dashes = When.FirstArgument(call, static argument => argument.Text == "--");
        return dashes >= 0 && dashes + 1 < call.Arguments.Count ? dashes : -1;
    }

    private static int BranchChanges(Invocation call)
    {
        bool edits = call.Has("-m -M -d -D -c -C -f -u -t --move --delete --copy --force --set-upstream-to --unset-upstream --edit-description --track");
        bool looks = call.Has("-l --list --contains --no-contains --merged --no-merged --points-at -a -r --all --remotes --show-current");
        return edits || (call.Operands.Count > 0 && !looks) ? 0 : -1;
    }
}
