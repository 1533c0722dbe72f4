using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>What shows commits and differences. Their options come from git's own lists; what runs a helper or writes a file has a rule.</summary>
internal static class GitHistory
{
    private const string Diff = """
        -puszabwWRrtcmq -# -U= -S= -G= -O= -l= -I= -X? -B? -M? -C? -D --patch --no-patch --unified= --function-context --no-function-context --raw
        --patch-with-raw --patch-with-stat --numstat --shortstat --dirstat? --cumulative --dirstat-by-file? --check --summary --name-only --name-status
        --stat? --stat-width= --stat-name-width= --stat-graph-width= --stat-count= --compact-summary --no-compact-summary --binary --full-index
        --no-full-index --color? --no-color --ws-error-highlight= --abbrev? --no-abbrev --src-prefix= --dst-prefix= --line-prefix= --no-prefix
        --default-prefix --inter-hunk-context= --output-indicator-new= --output-indicator-old= --output-indicator-context= --break-rewrites? --find-renames?
        --irreversible-delete --find-copies? --find-copies-harder --no-renames --rename-empty --no-rename-empty --follow --no-follow --minimal --no-minimal
        --ignore-all-space --ignore-space-change --ignore-space-at-eol --ignore-cr-at-eol --ignore-blank-lines --ignore-matching-lines= --indent-heuristic
        --no-indent-heuristic --patience --histogram --diff-algorithm= --anchored= --word-diff? --word-diff-regex= --color-words? --color-moved?
        --no-color-moved --color-moved-ws= --no-color-moved-ws --relative? --no-relative --text --no-text --exit-code --quiet --ext-diff --no-ext-diff
        --textconv --no-textconv --ignore-submodules? --submodule? --ita-invisible-in-index --ita-visible-in-index --pickaxe-all --pickaxe-regex
        --rotate-to= --skip-to= --find-object= --diff-filter= --output= --cc --combined-all-paths --merge-base --base --ours --theirs --max-depth=
        """;

    private const string Log = Diff + " " + """
        -igEFP -n= -L= --source --no-source --mailmap --no-mailmap --use-mailmap --no-use-mailmap --clear-decorations --decorate-refs= --no-decorate-refs
        --decorate-refs-exclude= --decorate? --no-decorate --full-diff --log-size --max-count= --skip= --since= --after= --since-as-filter= --until=
        --before= --max-age= --min-age= --author= --committer= --grep-reflog= --grep= --all-match --invert-grep --regexp-ignore-case --basic-regexp
        --extended-regexp --fixed-strings --perl-regexp --remove-empty --merges --no-merges --min-parents= --max-parents= --no-min-parents --no-max-parents
        --first-parent --exclude-first-parent-only --not --all --branches? --tags? --remotes? --glob= --exclude= --exclude-hidden= --reflog
        --alternate-refs --single-worktree --ignore-missing --bisect --stdin --cherry-mark --cherry-pick --left-only --right-only --cherry --walk-reflogs
        --merge --boundary --use-bitmap-index --progress= --simplify-by-decoration --show-pulls --full-history --dense --sparse --simplify-merges
        --ancestry-path? --date-order --author-date-order --topo-order --reverse --no-walk? --do-walk --pretty? --format= --abbrev-commit
        --no-abbrev-commit --oneline --encoding= --expand-tabs? --no-expand-tabs --notes? --no-notes --show-notes? --show-notes-by-default
        --standard-notes --no-standard-notes --show-signature --no-show-signature --relative-date --date= --parents --children --left-right --graph
        --no-graph --graph-lane-limit= --show-linear-break? --diff-merges= --no-diff-merges --dd --remerge-diff --header --no-commit-header --commit-header
        --timestamp --count --disk-usage? --objects --in-commit-order --objects-edge --objects-edge-aggressive --indexed-objects --unpacked
        --object-names --no-object-names --filter= --no-filter --filter-provided-objects --filter-print-omitted --missing= --exclude-promisor-objects
        --bisect-vars --bisect-all --root --no-commit-id --always --dual-color --no-dual-color --creation-factor= --no-creation-factor
        """;

    internal static readonly CommandSpec[] Subcommands =
    [
        Shows("log whatchanged reflog-show rev-list diff-tree range-diff", Log, OperandRole.Data),
        Shows("show", Log, OperandRole.Read).ReadsCommitted(),
        Shows("diff diff-files diff-index diff-pairs", Diff + " " + """
            -vN --cached --staged --no-index --stdin --root --ignore-missing --no-merge-base --one-file
            """, OperandRole.Read).ReadsCommitted(),
        Spec.Prints("shortlog", Log + " -nsecw? --numbered --no-numbered --summary --no-summary --email --no-email --group= --no-committer")
            .WritesTo("--output", "Writes to a file.", match: ["git shortlog --output=f HEAD"], noMatch: ["git shortlog HEAD"]),
        Spec.Reads("blame annotate", """
            -bltprfnsewchv -L= -S= -M? -C? --root --no-root --show-stats --no-show-stats --reverse --first-parent --porcelain --line-porcelain --incremental
            --encoding= --contents= --date= --progress --no-progress --ignore-rev= --no-ignore-rev --ignore-revs-file= --no-ignore-revs-file --color-lines
            --no-color-lines --color-by-age --no-color-by-age --score-debug --show-name --show-number --show-email --no-show-email --minimal --abbrev?
            --no-abbrev --textconv --no-textconv --since= --diff-algorithm=
            """)
            .Mutating(
                ShellReasonCodes.GitHelper, "Runs helpers that the repository configures.",
                When.Option("--textconv"),
                match: ["git blame --textconv f"], noMatch: ["git blame f", "git blame --no-textconv -L 1,5 f"])
            .Reading("--contents --ignore-revs-file -S"),
    ];

    /// <summary>The options of git log, for what shows commits under another name.</summary>
    internal static CommandSpec Shows(string names) => Shows(names, Log, OperandRole.Data);

    /// <summary>A file as a commit holds it, <c>HEAD:path</c>, is read as it would be in the work tree.</summary>
    internal static CommandSpec ReadsCommitted(this CommandSpec spec) =>
        spec.Runs(static (call, judge) =>
        {
            foreach (int index in call.Operands)
            {
                Argument operand = call.Arguments[index];
                if (operand.Text.IndexOf(':') is >= 0 and var colon)
                {
                    PathJudge.Read(judge.Findings, operand.WithText(operand.Text.Substring(colon + 1)));
                }
            }
        });

    private static CommandSpec Shows(string names, string options, OperandRole role) =>
        Spec.Reads(names, options, role)
            .Mutating(
                ShellReasonCodes.GitHelper, "Runs helpers that the repository configures.",
                When.Option("--ext-diff --textconv --show-signature"),
                match: ["@ --ext-diff", "@ --textconv", "git log --show-signature"], noMatch: ["@", "@ --no-ext-diff --no-textconv", "@ --stat -- src"])
            .Writing("--output", match: ["@ --output=f"], noMatch: ["@", "@ --output-indicator-new=+"])
            .Reading("-O");
}
