namespace AgentGen.Shell.Rules;

/// <summary>Search tools beyond grep and find, and indexes of source code.</summary>
internal static class ContentSearch
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("rga", """
            -# -FHILNPUVaceghilnopqsuvwxz0 -A= -B= -C= -E= -M= -T= -e= -f= -g= -j= -m= -r= -t= -d= -S --after-context= --before-context= --context= --count
            --count-matches --color= --colors= --column --files --files-with-matches --files-without-match --fixed-strings --follow --glob= --heading --hidden
            --iglob= --ignore-case --json --line-number --max-count= --max-depth= --multiline --no-filename --no-heading --no-ignore --no-line-number --null
            --only-matching --pretty --regexp= --replace= --smart-case --sort= --sortr= --stats --text --threads= --type= --type-not= --type-list --vimgrep
            --with-filename --word-regexp --rga-adapters= --rga-accurate --rga-no-cache --rga-cache-max-blob-len= --rga-list-adapters
            --rga-max-archive-recursion= --rga-no-prefix-filenames --rga-print-config-schema --rga-cache-compression-level= --help --version
            """, OperandRole.TextThenRead),
        Spec.Reads("pt ucg sift", """
            -# -0ACGHLQSRUVacefghilnoqrstuvwxz -A= -B= -C= -G= -e= -f= -g= -m= -j= -d= -k -x= -X= -p= -P= -t= -T= -b -M -E --after= --before= --context= --color
            --nocolor --color= --group --nogroup --numbers --nonumbers --column --count --files-with-matches --files-without-matches --file-search-regexp=
            --ignore= --ignore-case --smart-case --word-regexp --hidden --follow --skip-vcs-ignores --global-gitignore --home-ptignore --depth= --parallel
            --null --max-count= --output-encode= --stats --filename --no-filename --noenv --only-matching --type= --help-types --list-file-types --invert-match
            --literal --case-sensitive --recurse --no-recurse --include-dir= --exclude-dirs= --dirs= --exclude-files= --files= --line-number --multiline
            --limit= --targets --git --binary-skip --binary-text --not-type= --ext= --exclude-ext= --path= --ipath= --help --version --replace= --group-by-file
            --quiet --zip
            """, OperandRole.TextThenRead),
        AstGrep("ast-grep sgrep"),
        Spec.Reads("comby", """
            -fdhimosvqn -matcher= -f= -d= +stdin +f= +d= +matcher= +match-only +m +i +in-place +rule= +templates= +config= +diff +json-lines +json-pretty
            +json-only-diff +stdout +count +color +newline-separated +chunk-matches? +list +lang= +version +help +jobs= +timeout= +depth= +exclude-dir=
            +exclude= +exclude-dir-prefix= +exclude-file-prefix= +extensions= +e= +sequential +substitute-only= +match-newline-at-toplevel +bound-count= +review
            +r +editor= +default-no +omega +custom-matcher= +zip= +full-file-matcher= +template-only
            """, OperandRole.Data)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Edits files in place.",
                When.Option("-i -in-place -review -r"),
                match: ["comby 'a(:[1])' 'b(:[1])' -i .go"], noMatch: ["comby 'a(:[1])' '' .go -match-only", "comby 'a' 'b' -stdin -diff"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Opens an editor of the caller's choice.",
                When.Option("-editor"),
                match: ["comby -editor ./x a b"], noMatch: ["comby a b -stdin"]),
        Spec.Prints("fselect", "-ichv --interactive --config= --no-color --help --version --nocolor"),
        Spec.Prints("fzy peco agrep tre-agrep", """
            -# -BDEGHIMSVbcdefghiklnoprstvwxy -e= -l= -p= -q= -t= -D= -I= -S= -E= -j= -n --query= --lines= --prompt= --tty= --show-matches= --show-scores
            --workers= --null --benchmark= --rcfile= --buffer-size= --initial-index= --initial-matcher= --initial-filter= --select-1 --on-cancel=
            --selection-prefix= --layout= --print-query --max-errors= --delete-cost= --insert-cost= --substitute-cost= --count --line-number --no-filename
            --with-filename --show-cost --show-position --color --regexp= --delimiter= --literal --ignore-case --word-regexp --invert-match --best-match --quiet
            --version --help --show-info
            """)
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs a command of the caller's choice, or takes its settings from a file.",
                When.Either(When.Option("--rcfile"), When.Argument(static argument => argument.Text.StartsWith("--exec", StringComparison.Ordinal))),
                match: ["peco --exec 'sh'", "peco --rcfile x"], noMatch: ["peco --query a", "fzy -l 5", "agrep -1 colour a.txt"]),
        Verbs.Of("zoxide", "-hV --help --version", "query", """
            -lisa --all --list --interactive --score --exclude= --base-dir=
            """).AlsoChanges("add remove import edit").With(
            Spec.Prints("init", "--cmd= --hook= --no-cmd")),
        Spec.Prints("autojump fasd", "-adfhilrstvA -e= -b= -B= -o= -t -s -R --stat --complete --help --version --purge --increase --decrease --add=")
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes its record of directories, or runs a command.",
                When.Option("-e --purge --increase --decrease --add -A -D"),
                match: ["autojump --purge", "fasd -e vim a"], noMatch: ["autojump -s", "fasd -d work"]),
        Spec.Reads("cscope", """
            -bcCdekLlqRTuUvVh -0= -1= -2= -3= -4= -5= -6= -7= -8= -9= -F= -f= -I= -i= -P= -p= -s= --help --version
            """, OperandRole.Data)
            .Mutating(
                ShellReasonCodes.WritesFile, "Builds its database.",
                static call => call.Has("-V --version -h --help") || (call.Has("-d") && (call.Has("-L") || call.Has("-l"))) ? -1 : 0,
                match: ["cscope -Rbq", "cscope -b"], noMatch: ["cscope -d -L -0 main", "cscope -dL3 open_file", "cscope -V"]),
        Spec.Prints("global", """
            -acdefgGiIklLMnNoOPpqrsStTuvVxX0w -C= -e= -f -F -S= -l --absolute --completion --definition --encode-path= --file --first-match --from-here=
            --gtagslabel= --help --idutils --grep --ignore-case --local --literal --match-part= --nearness? --nofilter? --not --nosource --only-other --other
            --path --path-style= --print0 --print-dbpath --quiet --reference --regexp= --result= --rootdir? --scope= --symbol --tags --through --update
            --single-update= --verbose --version --cxref --color= --config? --debug
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Brings its index up to date.",
                When.Option("-u --update --single-update"),
                match: ["global -u"], noMatch: ["global -x main", "global -rx open_file"]),
        Spec.Prints("readtags", """
            -DDdeilnpsvEh -t= -Q= -S= -F= -s? --debug --escape-output --extension-fields --icase-match --line-number --list --list-pseudo-tags
            --prefix-match --tag-file= --version --help --filter= --sorter= --formatter= --override-sort-detection= --list-kinds= --list-langs --absolute-input
            """),
        Spec.Reads("etags ctags-universal universal-ctags ctags-exuberant", """
            -aBeFnNRuVwxGhx -D= -f= -h= -I= -L= -o= -i= -l= -r= --list-kinds? --list-kinds-full? --list-languages --list-maps? --list-fields? --list-extras?
            --list-features --list-aliases? --list-params? --list-roles? --list-excludes --list-file-kind --list-mline-regex-flags --list-output-formats
            --list-pseudo-tags --list-regex-flags --list-subparsers? --list-map-extensions? --list-map-patterns? --version --help --help-full --print-language
            --license --options= --langmap= --languages= --kinds-all= --fields= --extras= --output-format= --sort= --recurse? --exclude= --append?
            --tag-relative? --langdef= --machinable? --with-list-header? --totals? --_interactive? --language-force= --excmd=
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes a file of tags.",
                static call => call.Options.Any(static option => option.Name.StartsWith("--list", StringComparison.Ordinal) || option.Name is "--version"
                or "--help"
                    or "--help-full" or "--print-language" or "--license" || (option.Name is "-f" or "-o" && option.Value is { Text: "-" }))
                        && !call.Options.Any(static option => option.Name is "-f" or "-o" && option.Value is { Text: not "-" }) ? -1 : 0,
                match: ["etags *.c", "ctags-universal -R src", "ctags-universal -f - -o tags a.c"], noMatch: ["etags --help", "ctags-universal --list-kinds=C",
                    "ctags-universal -f - a.c"]),
        Spec.Changes("gtags", OperandRole.Data),
    ];

    // "run" is what it does without a verb; a rewrite is only printed unless it is applied.
    private static CommandSpec AstGrep(string names) =>
        Spec.Prints(names, Options).With(
            Spec.Prints("run scan", Options).Mutating(
                ShellReasonCodes.ChangesFiles, "Rewrites files.",
                When.Option("-U --update-all -i --interactive"),
                match: ["ast-grep run -p 'a($X)' -r 'b($X)' -U"], noMatch: ["ast-grep run -p 'a($X)' -l js", "ast-grep scan"]),
            Spec.Prints("help docs"),
            Spec.Changes("test new lsp completions"))
        .Otherwise(Spec.Prints("-"))
        .Mutating(
            ShellReasonCodes.ChangesFiles, "Rewrites files.",
            When.Option("-U --update-all -i --interactive"),
            match: ["ast-grep -p 'a($X)' -r 'b($X)' -U"], noMatch: ["ast-grep -p 'a($X)' -l ts src"]);

    private const string Options = """
        -hViU -A= -B= -C= -c= -j= -l= -p= -r= -k= --after= --before= --color= --config= --context= --debug-query? --exclude= --filter= --follow --format=
        --globs= --heading= --help --include-metadata --info? --inline-rules= --interactive --json? --kind= --lang= --max-results= --no-ignore= --off?
        --pattern= --report-style= --rewrite= --rule= --selector= --stdin --strictness= --threads= --update-all --version --warning? --error? --hint? --inspect=
        --files-with-matches
        """;
}
