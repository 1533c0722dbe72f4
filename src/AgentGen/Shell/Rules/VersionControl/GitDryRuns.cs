namespace AgentGen.Shell.Rules;

/// <summary>What changes the repository unless it is asked only to say what it would do.</summary>
internal static class GitDryRuns
{
    internal static readonly CommandSpec[] Subcommands =
    [
        Unless("add stage", "-n --dry-run", """
            -vfipeAuN --verbose --force --interactive --patch --edit --all --no-all --update --intent-to-add --refresh --ignore-errors --ignore-missing
            --renormalize --chmod= --sparse --pathspec-from-file=
            """),
        Unless("commit", "--dry-run", """
            -aqvsneopz -m= -F= -C= -c= -t= -u? -S? -i --all --message= --file= --quiet --verbose --signoff --no-signoff --amend --no-edit --edit --author=
            --date= --allow-empty --allow-empty-message --no-verify --fixup= --squash= --reset-author --reuse-message= --reedit-message= --template=
            --cleanup= --include --only --patch --short --branch --porcelain --long --null --untracked-files? --status --no-status --gpg-sign? --no-gpg-sign
            --no-post-rewrite --trailer= --interactive --pathspec-from-file=
            """),
        Unless("mv", "-n --dry-run", "-fkv --force --verbose --sparse"),
        Unless("apply", "--check --stat --numstat --summary", """
            -Rqvp= -C= -z3N --reverse --index --cached --3way --reject --recount --unsafe-paths --whitespace= --directory= --include= --exclude= --verbose
            --quiet --ignore-whitespace --ignore-space-change --inaccurate-eof --unidiff-zero --apply --intent-to-add --allow-empty
            """)
            .Mutating(
                ShellReasonCodes.ChangesRepository, "Changes the repository.",
                When.Option("--apply"),
                match: ["git apply --stat --apply a.patch"], noMatch: ["git apply --stat a.patch"]),
        Unless("merge-file", "-p --stdout", "-qL= --quiet --diff3 --zdiff3 --ours --theirs --union --marker-size= --object-id --diff-algorithm="),
        Unless("difftool mergetool", "--tool-help", """
            -gdyt= -x= --gui --no-gui --dir-diff --prompt --no-prompt -y --tool= --extcmd= --trust-exit-code --no-trust-exit-code --cached --staged --symlinks
            --no-symlinks
            """)
            .Dangerous(
                ShellReasonCodes.GitHelper, "Runs a program of the caller's choice.",
                When.Option("-x --extcmd"),
                match: ["git difftool --extcmd=./x", "git difftool -x ./x"], noMatch: ["@ --tool=meld"]),
        Spec.Prints("show-index", "--object-format="),
    ];

    private static CommandSpec Unless(string names, string asking, string options) =>
        Spec.Prints(names, asking + " " + options).Mutating(
            ShellReasonCodes.ChangesRepository, "Changes the repository.",
            When.Not(When.Option(asking)),
            match: ["@ x"], noMatch: ["@ " + asking.Split([' '])[0] + " x"]);
}
