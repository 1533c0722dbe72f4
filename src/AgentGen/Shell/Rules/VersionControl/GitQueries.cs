namespace AgentGen.Shell.Rules;

/// <summary>What looks at the repository and prints.</summary>
internal static class GitQueries
{
    internal static readonly CommandSpec[] Subcommands =
    [
        Spec.Prints("status", """
            -sbvzu? --verbose --no-verbose --short --no-short --branch --no-branch --show-stash --no-show-stash --ahead-behind --no-ahead-behind --porcelain?
            --long --null --untracked-files? --no-untracked-files --ignored? --no-ignored --ignore-submodules? --column? --no-column --no-renames
            --find-renames? --renames -M?
            """),
        Spec.Prints("describe", """
            --contains --debug --all --tags --long --first-parent --abbrev? --no-abbrev --exact-match --candidates= --match= --no-match --exclude= --no-exclude
            --always --dirty? --broken?
            """),
        Spec.Prints("rev-parse", """
            -hqn? --parseopt --sq-quote --keep-dashdash --stop-at-non-option --stuck-long --revs-only --no-revs --flags --no-flags --default= --prefix= --verify
            --quiet --sq --short? --not --abbrev-ref? --symbolic --symbolic-full-name --all --branches? --tags? --remotes? --glob= --exclude= --exclude-hidden=
            --disambiguate= --local-env-vars --path-format= --git-dir --git-common-dir --resolve-git-dir= --git-path= --show-toplevel
            --show-superproject-working-tree --shared-index-path --absolute-git-dir --is-inside-git-dir --is-inside-work-tree --is-bare-repository
            --is-shallow-repository --show-cdup --show-prefix --show-object-format? --show-ref-format --since= --after= --until= --before= --end-of-options
            --max-count= --bisect
            """),
        Spec.Prints("name-rev", """
            --name-only --no-name-only --tags --no-tags --refs= --no-refs --exclude= --all --stdin --annotate-stdin --undefined --no-undefined --always
            """),
        Spec.Prints("merge-base", "-a --all --octopus --independent --is-ancestor --fork-point"),
        Spec.Prints("cherry", "-v --abbrev? --no-abbrev --verbose"),
        Spec.Prints("ls-files", """
            -cdmoistukvfz -x= -X= --cached --deleted --modified --others --ignored --stage --killed --directory --no-empty-directory --empty-directory --eol
            --unmerged --resolve-undo --exclude= --exclude-from= --exclude-per-directory= --exclude-standard --full-name --recurse-submodules --error-unmatch
            --with-tree= --abbrev? --debug --deduplicate --sparse --format=
            """).Reading("-X --exclude-from"),
        Spec.Prints("ls-tree", "-drtlz --long --name-only --name-status --object-only --full-name --full-tree --format= --abbrev? --no-abbrev"),
        Spec.Prints("ls-remote", """
            -qthb -o= --quiet --upload-pack= --exec= --tags --heads --branches --refs --get-url --sort= --exit-code --symref --server-option=
            """)
            .Dangerous(
                ShellReasonCodes.GitHelper, "Runs a program of the caller's choice.",
                When.Either(When.Option("--upload-pack --exec"), GitPrograms.InAddress),
                match: ["git ls-remote --upload-pack=./x r", "git ls-remote ext::sh"], noMatch: ["git ls-remote", "git ls-remote --heads origin"])
            .Mutating(
                ShellReasonCodes.Network, "Sends a part of the address that is not known before.",
                When.Operand(static argument => argument.Text.IndexOf('\0') >= 0 && argument.Text.IndexOf(':') > 0),
                match: ["git ls-remote git@host:$(cat f)"], noMatch: ["git ls-remote \"$remote\"", "git ls-remote https://example.org/r.git"]),
        Spec.Reads("grep", """
            -viwaIrEGFPnlLzochpWq -O? -A= -B= -C= -e= -f= -m= -# --cached --no-index --index --untracked --exclude-standard --no-exclude-standard
            --recurse-submodules --invert-match --ignore-case --word-regexp --text --textconv --no-textconv --recursive --no-recursive --max-depth=
            --extended-regexp --basic-regexp --fixed-strings --perl-regexp --line-number --column --full-name --files-with-matches --name-only
            --files-without-match --null --only-matching --count --color? --no-color --break --heading --context= --before-context= --after-context=
            --threads= --show-function --function-context --and --or --not --quiet --all-match --open-files-in-pager? --ext-grep --max-count=
            """, OperandRole.TextThenRead)
            .Dangerous(
                ShellReasonCodes.GitHelper, "Runs a program of the caller's choice.",
                static call => call.ValueOf("-O --open-files-in-pager") is { Text.Length: > 0 } ? call.IndexOf("-O --open-files-in-pager") : -1,
                match: ["git grep --open-files-in-pager=./x y", "git grep -O./x y"], noMatch: ["git grep y", "git grep -n x -- src"])
            .Mutating(
                ShellReasonCodes.GitHelper, "Runs a pager or helpers that the repository configures.",
                When.Option("-O --open-files-in-pager --textconv --ext-grep"),
                match: ["git grep -O y", "git grep --textconv y"], noMatch: ["git grep y"])
            .Reading("-f"),
        Spec.Prints("cat-file", """
            -tsepzZ --allow-unknown-type --use-mailmap --no-use-mailmap --mailmap --batch? --batch-check? --batch-command? --batch-all-objects --buffer
            --follow-symlinks --unordered --textconv --filters --path= --filter=
            """)
            .Mutating(
                ShellReasonCodes.GitHelper, "Runs helpers that the repository configures.",
                When.Option("--textconv --filters"),
                match: ["git cat-file --filters HEAD:f", "git cat-file --textconv HEAD:f"], noMatch: ["git cat-file -p HEAD"])
            .ReadsCommitted(),
        Spec.Prints("show-ref", "-qdhs? --tags --heads --branches --verify --head --dereference --hash? --abbrev? --quiet --exclude-existing? --exists"),
        Spec.Prints("show-branch", """
            -arg? --all --remotes --color? --no-color --more? --list --no-name --current --sha1-name --merge-base --independent --topo-order --topics --sparse
            --date-order --reflog?
            """),
        Spec.Prints("for-each-ref refs", """
            -spt --shell --perl --python --tcl --count= --format= --color? --no-color --sort= --points-at= --merged? --no-merged? --contains? --no-contains?
            --ignore-case --stdin --omit-empty --exclude= --include-root-refs --start-after=
            """),
        Spec.Prints("count-objects", "-vH --verbose --human-readable"),
        Spec.Prints("check-ignore", "-qvnz --quiet --verbose --stdin --non-matching --no-index"),
        Spec.Prints("check-attr", "-az --all --cached --stdin --source="),
        Spec.Reads("check-mailmap", "--stdin --mailmap-file= --mailmap-blob="),
        Spec.Prints("check-ref-format", "--normalize --branch --allow-onelevel --no-allow-onelevel --refspec-pattern --print"),
        Spec.Prints("var", "-l"),
        Spec.Prints("version", "--build-options"),
        Spec.Prints("help", """
            -acgmiwv --all --external-commands --no-external-commands --aliases --no-aliases --verbose --guides --user-interfaces --developer-interfaces
            --config --man --info --web
            """)
            .Mutating(
                ShellReasonCodes.RunsCode, "Opens a browser or a reader.",
                When.Option("-w --web -i --info"),
                match: ["git help -w log"], noMatch: ["git help log", "git help -a"]),
        Spec.Prints("fsck fsck-objects", """
            -v --verbose --unreachable --dangling --no-dangling --tags --root --cache --reflogs --no-reflogs --full --no-full --connectivity-only --strict
            --lost-found --progress --no-progress --name-objects --references --no-references
            """)
            .Mutating(
                ShellReasonCodes.ChangesRepository, "Writes what it finds.",
                When.Option("--lost-found"),
                match: ["git fsck --lost-found"], noMatch: ["git fsck --full"]),
        Spec.Prints("verify-pack", "-vs --verbose --stat-only --object-format="),
        Spec.Prints("verify-commit verify-tag", "-v --verbose --raw --format="),
        Spec.Prints("get-tar-commit-id"),
        Spec.Prints("patch-id", "--unstable --stable --verbatim"),
        Spec.Prints("stripspace", "-sc --strip-comments --comment-lines"),
        Spec.Prints("column", "--command= --mode? --raw-mode= --width= --indent= --nl= --padding="),
        Spec.Prints("merge-tree", """
            -z --write-tree --trivial-merge --messages --no-messages --name-only --allow-unrelated-histories --stdin --merge-base= -X= --strategy-option=
            """)
            .Mutating(
                ShellReasonCodes.ChangesRepository, "Writes objects.",
                static call => call.Has("--trivial-merge") || (call.Operands.Count == 3 && !call.Has("--write-tree")) ? -1 : 0,
                match: ["git merge-tree --write-tree a b", "git merge-tree main topic"],
                noMatch: ["git merge-tree base a b", "git merge-tree --trivial-merge o a b"]),
        Spec.Prints("request-pull", "-p"),
        Spec.Reads("interpret-trailers", """
            --in-place --trim-empty --where= --no-where --if-exists= --no-if-exists --if-missing= --no-if-missing --only-trailers --only-input --unfold --parse
            --no-divider --divider --trailer=
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes the files in place.",
                When.Option("--in-place"),
                match: ["git interpret-trailers --in-place f"], noMatch: ["git interpret-trailers --parse f"]),
        Spec.Reads("hash-object", "-wt= --stdin --stdin-paths --no-filters --literally --path=")
            .Mutating(
                ShellReasonCodes.ChangesRepository, "Writes an object.",
                When.Option("-w"),
                match: ["git hash-object -w f"], noMatch: ["git hash-object f"]),
        Spec.Prints("archive", """
            -lv -o= -# --format= --list --verbose --prefix= --output= --add-file= --add-virtual-file= --worktree-attributes --mtime= --remote= --exec=
            """)
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Runs a program of the caller's choice.",
                When.Option("--exec"),
                match: ["git archive --exec=./x HEAD"], noMatch: ["git archive HEAD"])
            .Writing("-o --output", match: ["git archive -o a.zip HEAD"], noMatch: ["git archive --list"])
            .Reading("--add-file"),
        Spec.Prints("format-patch", """
            -nNksvpuabwWMD -# -o= -v= -U= -M? -C? -B? -l= --stdout --output-directory= --output= --numbered --no-numbered --keep-subject --signoff --no-stat
            --stat? --cover-letter --no-cover-letter --base= --root --subject-prefix= --rfc --zero-commit --start-number= --suffix= --no-signature
            --signature= --to= --cc= --from? --thread? --no-thread --in-reply-to= --attach? --inline? --no-attach --full-index --binary --no-binary
            --no-renames --interdiff= --range-diff= --creation-factor= --notes? --no-notes --force-in-body-from --filename-max-length= --reroll-count=
            --ignore-if-in-upstream --always --quiet --find-renames? --no-prefix --src-prefix= --dst-prefix= --relative? --text --unified=
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes patches as files.",
                When.Not(When.Both(When.Option("--stdout"), When.Not(When.Option("-o --output-directory --output")))),
                match: ["git format-patch -3", "git format-patch main -o out"], noMatch: ["git format-patch -1 HEAD --stdout"]),
    ];
}
