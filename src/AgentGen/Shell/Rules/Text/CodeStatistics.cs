namespace AgentGen.Shell.Rules;

/// <summary>Commands that count lines of code.</summary>
internal static class CodeStatistics
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("tokei", """
            -CVfhlp -c= -e= -i= -n= -o= -s= -r= -t=
            --columns= --compact --exclude= --files --hidden --input= --languages --no-ignore --no-ignore-dot --no-ignore-parent --no-ignore-vcs
            --num-format= --output= --rsort= --sort= --streaming= --type= --types= --verbose
            """),
        Spec.Prints("scc", """
            -acdhlmpuvwz -M= -f= -i= -n= -o= -s= -x=
            --avg-wage= --binary --by-file --character --ci --cocomo-project-type= --count-as= --currency-symbol= --debug --dryness --eaf= --exclude-dir=
            --exclude-ext= --exclude-file= --file-gc-count= --format-multi= --format= --gen --generated-markers= --include-ext= --include-symlinks --languages
            --large-byte-count= --large-line-count= --min --min-gen --min-gen-line-length= --no-cocomo --no-complexity --no-duplicates --no-gen --no-gitignore
            --no-gitmodule --no-hborder --no-ignore --no-large --no-min --no-min-gen --no-scc-ignore --no-size --not-match= --output= --overhead=
            --percent --remap-all= --remap-unknown= --size-unit= --sloccount-format --sort= --trace --uloc --verbose --wide
            """)
            .WritesTo(
                "-o --output --format-multi", "Writes the counts to a file.",
                match: ["scc -o counts.txt ."], noMatch: ["scc --by-file -f json .", "scc --exclude-dir vendor"]),
        Spec.Prints("cloc", """
            -v? -h -?
            +by-file +by-file-by-lang +by-percent= +csv +diff +exclude-dir= +exclude-ext= +exclude-lang= +force-lang= +fullpath +git +include-ext=
            +include-lang= +json +list-file= +match-d= +match-f= +md +not-match-d= +not-match-f= +out= +processes= +quiet +show-ext +show-lang +skip-uniqueness
            +sum-one +sum-reports +timeout= +vcs= +xml +yaml
            --3 --autoconf --extract-with= --by-file --by-file-by-lang --by-percent= --categorized= --count-and-diff --csv --csv-delimiter= --diff
            --diff-timeout= --docstring-as-code
            --exclude-content= --exclude-dir= --exclude-ext= --exclude-lang= --exclude-list-file= --file-encoding= --fmt= --follow-links --force-lang=
            --found= --fullpath --git --git-diff-all --git-diff-rel --hide-rate --ignore-whitespace --ignored= --include-content= --include-ext=
            --include-lang= --json --lang-no-ext= --list-file= --match-d= --match-f= --max-file-size= --md --no-autogen --no-recurse --no3 --not-match-d=
            --not-match-f= --original-dir --processes= --progress-rate= --quiet --read-binary-files --read-lang-def= --report-file= --out= --sdir=
            --show-ext? --show-lang? --show-os --skip-archive= --skip-leading= --skip-uniqueness --stat --stdin-name= --strip-comments=
            --strip-str-comments --sum-one --sum-reports --timeout= --unicode --unix --unpack-archive= --use-sloccount --vcs= --windows --xml --xsl= --yaml
            """)
            .WritesTo(
                "--out --report-file -out --found --ignored --categorized --strip-comments --unpack-archive", "Writes counts or files.",
                match: ["cloc --out=counts.txt .", "cloc . --report-file counts"], noMatch: ["cloc --by-file --json src", "cloc --vcs=git"])
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a command of the caller's choice on archives.",
                When.Option("--extract-with"),
                match: ["cloc --extract-with='./x >FILE<' a.tgz"], noMatch: ["cloc ."]),
        Spec.Prints("sloccount", """
            --addlang= --addlangall --autogen --cached --categorycount --details --duplicates --effort= --filecount --filecounts --follow --multiproject
            --overhead= --personcost= --personcostfactor= --schedule= --wide
            """),
        Spec.Prints("loc gocloc onefetch", """
            -hu
            --by-file --debug --email --exclude-ext= --exclude= --files --include-lang= --include= --languages --match-d= --match= --no-art --no-bots
            --no-color-palette --not-match-d= --not-match= --output-type= --output= --show-lang --skip-duplicated --sort= --unrestricted
            """),
    ];
}
