namespace AgentGen.Shell.Rules;

/// <summary>Commands that compare files.</summary>
internal static class ComparisonCommands
{
    private const string Diff = """
        -# -BEHNPTZabdeilnpqrstvwy -C= -D= -F= -I= -L= -S= -U= -W= -X= -c -u -x=
        --brief --changed-group-format= --color? --context? --ed --exclude-from= --exclude= --expand-tabs --from-file= --horizon-lines= --ifdef=
        --ignore-all-space --ignore-blank-lines --ignore-case --ignore-file-name-case --ignore-matching-lines= --ignore-space-change
        --ignore-tab-expansion --ignore-trailing-space --initial-tab --label= --left-column --line-format= --minimal --new-file --new-group-format=
        --new-line-format= --no-dereference --no-ignore-file-name-case --normal --old-group-format= --old-line-format= --paginate --palette= --rcs
        --recursive --report-identical-files --show-c-function --show-function-line= --side-by-side --speed-large-files --starting-file=
        --strip-trailing-cr --suppress-blank-empty --suppress-common-lines --tabsize= --text --to-file= --unchanged-group-format=
        --unchanged-line-format= --unidirectional-new-file --unified? --width=
        """;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("diff colordiff gdiff zdiff bzdiff xzdiff zstddiff lzdiff", Diff + " --difftype= --color-term-output-only= --fakeexitcode")
            .ReadsFrom("--from-file --to-file -X --exclude-from"),
        Spec.Reads("cmp zcmp bzcmp xzcmp", "-bchlsvxz -i= -n= --bytes= --ignore-initial= --print-bytes --quiet --silent --verbose"),
        Spec.Reads("sdiff", """
            -BEHWZabdilstv -I= -o= -w=
            --diff-program= --expand-tabs --ignore-all-space --ignore-blank-lines --ignore-case --ignore-matching-lines= --ignore-space-change
            --ignore-tab-expansion --ignore-trailing-space --left-column --minimal --output= --speed-large-files --strip-trailing-cr --suppress-common-lines
            --tabsize= --text --width=
            """)
            .WritesTo("-o --output", "Writes the merge to a file.", match: ["sdiff -o m a b"], noMatch: ["sdiff -s a b"])
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a program of the caller's choice.",
                When.Option("--diff-program"),
                match: ["sdiff --diff-program=./x a b"], noMatch: ["sdiff a b"]),
        Spec.Reads("diff3", """
            -3AETXaeimvx -L=
            --diff-program= --easy-only --ed --initial-tab --label= --merge --overlap-only --show-all --show-overlap --strip-trailing-cr --text
            """)
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a program of the caller's choice.",
                When.Option("--diff-program"),
                match: ["diff3 --diff-program=./x a b c"], noMatch: ["diff3 -m a b c"]),
        Spec.Reads("wdiff dwdiff", """
            -#123CacdiLlnpPRrstuvzI -A= -D= -W= -m= -w= -x= -y= -S= -X= -Y= -Z=
            --auto-pager --avoid-wraps --algorithm= --color? --delimiters= --diff-input --end-delete= --end-insert= --ignore-case --ignore-formatting
            --less-mode --line-numbers? --match-context= --no-common --no-deleted --no-init-term --no-inserted --no-profile --paragraph-separator
            --printer --punctuation --repeat-markers --start-delete= --start-insert= --statistics --terminal --white-space= --wdiff-output
            """),
        Spec.Reads("diffstat", "-CbcdhklmqrsuvEKRVT -D= -H= -N= -S= -e= -f= -n= -o= -p= -t -w= -g= -#")
            .WritesTo("-o", "Writes the statistics to a file.", match: ["diffstat -o s.txt a.patch"], noMatch: ["diffstat -p1 a.patch"]),
        Spec.Reads("filterdiff lsdiff grepdiff interdiff combinediff", """
            -bBEhiHnNqsvwz -# -A= -B -F= -I= -U= -X= -d= -f -p= -x= -W=
            --addprefix= --annotate --as-numbered-lines= --clean --decompress --empty-files-as-absent --exclude-from-file= --exclude= --extended-regexp
            --file= --files= --flip --format= --hunks= --ignore-all-space --ignore-blank-lines --ignore-case --ignore-space-change --in-place
            --include-from-file= --include= --interpolate --line-number --lines= --no-filename --no-revert-omitted --number-files --only-match=
            --output-matching= --quiet --remove-timestamps --status --strip-match= --strip= --unified= --verbose --with-filename
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Edits the patch in place.",
                When.Option("--in-place"),
                match: ["filterdiff --in-place -x a a.patch"], noMatch: ["filterdiff -i 'src/*' a.patch", "lsdiff -s a.patch"]),
        Spec.Reads("delta", """
            -Snsr -w= --color-only --dark --diff-highlight --diff-so-fancy --features= --file-style= --hyperlinks --keep-plus-minus-markers --light
            --line-numbers --list-languages --list-syntax-themes --max-line-distance= --max-line-length= --minus-style= --navigate --no-gitconfig
            --paging= --plus-style= --raw --relative-paths --show-config --show-syntax-themes --show-themes --side-by-side --syntax-theme= --tabs=
            --true-color= --width= --zero-style= --parse-ansi
            """),
        Spec.Reads("difft difftastic", """
            --background= --byte-limit= --check-only --color= --context= --display= --exit-code --graph-limit= --ignore-comments --language=
            --list-languages --missing-as-empty --override= --parse-error-limit= --skip-unchanged --sort-paths --strip-cr= --syntax-highlight=
            --tab-width= --width=
            """),
        Spec.Reads("icdiff", """
            -NWrH -L= -U= -u --cols= --color-map= --encoding= --exclude= --exclude-lines= --head= --highlight --is-git-diff --label= --line-numbers
            --matcher= --no-bold --no-headers --numlines= --output-encoding= --permissions --recursive --show-all-spaces --show-no-spaces
            --strip-trailing-cr --tabsize= --truncate --unified= --whole-file
            """),
        Spec.Reads("dyff", """
            -bcgilnsvx -o= -t= --chroot= --color= --detect-kubernetes --exclude= --exclude-regexp= --filter= --filter-regexp= --ignore-order-changes
            --ignore-value-changes --ignore-whitespace-changes --multi-line-context-lines= --no-table-style --omit-header --output= --set-exit-code
            --truecolor= --use-go-patch-style --plain --restructure
            """),
        Spec.Reads("diffoscope", """
            --exclude= --exclude-command= --exclude-directory-metadata= --list-tools --max-container-depth= --max-diff-block-lines= --max-report-size=
            --max-text-report-size= --no-progress --progress --quiet --text-color= --text= --html= --json= --markdown=
            """)
            .WritesTo(
                "--text --html --json --markdown", "Writes a report to a file.",
                match: ["diffoscope --html r.html a b"], noMatch: ["diffoscope a b", "diffoscope --json - a b"]),
    ];
}
