namespace AgentGen.Shell.Rules;

/// <summary>Filters: they read files or their input, and print.</summary>
internal static class TextCommands
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("cat gcat", "-AETbelnstuv --number --number-nonblank --show-all --show-ends --show-nonprinting --show-tabs --squeeze-blank"),
        Spec.Reads("tac gtac", "-br -s= --before --regex --separator="),
        Spec.Reads("rev", "-0Vh --zero"),
        Spec.Reads("head ghead", "-# -qvz -c= -n= --bytes= --lines= --quiet --silent --verbose --zero-terminated"),
        Spec.Reads("tail gtail multitail", """
            -# -Ffqrvz -b= -c= -n= -s=
            --bytes= --debug --follow? --lines= --max-unchanged-stats= --pid= --quiet --retry --silent --sleep-interval= --verbose --zero-terminated
            """),
        Spec.Reads("wc gwc", "-Lclmw --bytes --chars --files0-from= --libxo? --lines --max-line-length --total= --words")
            .ReadsFrom("--files0-from"),
        Spec.Reads("cut gcut", """
            -Mnswz -D= -b= -c= -d= -f=
            --bytes= --characters= --complement --delimiter= --fields= --only-delimited --output-delimiter= --whitespace-delimited? --zero-terminated
            """),
        Spec.Prints("tr gtr", "-CUcdstu --complement --delete --squeeze-repeats --truncate-set1"),
        Spec.Reads("paste", "-sz -d= --delimiters= --serial --zero-terminated"),
        Spec.Reads("fold", "-# -bcs -w= --bytes --characters --spaces --width="),
        Spec.Reads("nl", """
            -p -b= -d= -f= -h= -i= -l= -n= -s= -v= -w=
            --body-numbering= --footer-numbering= --header-numbering= --join-blank-lines= --line-increment= --no-renumber --number-format=
            --number-separator= --number-width= --section-delimiter= --starting-line-number=
            """),
        Spec.Reads("expand unexpand", "-# -ai -t= --all --first-only --initial --tabs="),
        Spec.Reads("fmt", """
            -# -cmnstu -d= -g= -l= -p= -w=
            --crown-margin --goal= --prefix= --split-only --tagged-paragraph --uniform-spacing --width=
            """),
        Spec.Reads("pr", """
            -# -FJTacdfmprtv -D= -L= -N= -S? -W= -e? -h= -i? -l= -n? -o= -s? -w=
            --across --columns= --date-format= --double-space --expand-tabs? --first-line-number= --form-feed --header= --indent= --join-lines --length=
            --merge --no-file-warnings --number-lines? --omit-header --omit-pagination --output-tabs? --page-width= --pages= --sep-string? --separator?
            --show-control-chars --show-nonprinting --width=
            """),
        Spec.Prints("numfmt", """
            -Mz -d=
            --debug --delimiter= --field= --format= --from-unit= --from= --grouping --header? --invalid= --padding= --round= --suffix= --to-unit= --to=
            --unit-separator= --zero-terminated
            """),
        Spec.Reads("column", """
            -JLVdentx -C= -E= -H= -N= -O= -R= -S= -T= -W= -c= -i= -l= -o= -p= -r= -s= -h
            --columns= --fillrows --json --keep-empty-lines --output-separator= --output-width= --separator= --table --table-column= --table-columns-limit=
            --table-columns= --table-empty-lines --table-header-repeat --table-hide= --table-maxout --table-name= --table-noextreme= --table-noheadings
            --table-order= --table-right= --table-truncate= --table-wrap= --tree-id= --tree-parent= --tree= --use-spaces=
            """),
        Spec.Prints("col colrm", "-HVbfhpvx -l= --fine --lines= --no-backspaces --pass --spaces --tabs"),
        Spec.Reads("ul", "-Vhi -T= -t= --indicated --terminal="),
        Spec.Reads("look", "-Vadfh -t= --alphanum --alternative --ignore-case --terminate=", OperandRole.TextThenRead),
        Spec.Reads("iconv", """
            -?Vcls -f= -o= -t=
            --byte-subst= --from-code= --list --output= --silent --to-code= --unicode-subst= --usage --verbose --widechar-subst=
            """)
            .WritesTo(
                "-o --output", "Writes the converted text to a file.",
                match: ["iconv -f latin1 -t utf8 -o b a", "iconv --output=b a"], noMatch: ["iconv -f latin1 -t utf8 a", "iconv -l"]),
        Spec.Reads("uconv", """
            -?LVchisv -b= -f= -l= -o= -t= -x=
            --add-signature --block-size= --callback= --canon --default-code --fallback --from-callback= --from-code= --list --list-code=
            --list-transliterators --no-fallback --output= --remove-signature --silent --to-callback= --to-code= --verbose
            """)
            .WritesTo("-o --output", "Writes the converted text to a file.", match: ["uconv -o b a"], noMatch: ["uconv -x any-nfc a"]),
        Spec.Reads("pv", """
            -0AEILSTWabcefklnpqrst8FVXi= -D= -H= -L= -M= -N= -B= -d= -m= -s= -w= -z= -i= -C -Q
            --average-rate --average-rate-window= --bits --buffer-percent --buffer-size= --bytes --cursor --delay-start= --discard --eta --fineta --force
            --format= --gauge --height= --interval= --last-written= --line-mode --name= --no-splice --null --numeric --progress --quiet --rate --rate-limit=
            --size= --skip-errors --stop-at-size --sync --timer --wait --watchfd= --width=
            """),
        Spec.Prints("datamash", """
            -CHWcfgist -F= -R= -g= -t=
            --field-separator= --filler= --format= --full --group= --header-in --header-out --headers --ignore-case --narm --no-strict --output-delimiter=
            --round= --skip-comments --sort --whitespace --zero-terminated -z
            """),
        Spec.Prints("cal ncal gcal", """
            -# -CJMNSYbehjopvwy -A= -B= -H= -d= -m? -n= -s?
            --color? --columns= --iso --julian --monday --months= --one --reform= --span --sunday --three --twelve --vertical --week? --year
            """),
        Spec.Prints("gettext ngettext", "-Eehns -c= -d= --context= --domain="),
        Spec.Prints("dircolors infocmp toe", """
            -1CDEFGIKLTUVWbcdghilnpqrtuxaso -A= -B= -R= -e= -f= -m= -s= -v? -w= --bourne-shell --c-shell --print-database --print-ls-colors
            """),
        Spec.Prints("choose", "-cnx -f= -i? -o= --character-wise --exclusive --field-separator= --input= --non-greedy --one-indexed --output-field-separator="),
        Spec.Prints("factor", "-h --exponents"),
    ];
}
