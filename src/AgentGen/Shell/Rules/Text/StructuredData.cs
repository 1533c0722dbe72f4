namespace AgentGen.Shell.Rules;

/// <summary>Filters for JSON, YAML, XML, tables and the like.</summary>
internal static class StructuredData
{
    private const string Csvkit = """
        -HILSVblvz -K= -d= -e= -p= -q= -t -u= -y= --blanks --date-format= --datetime-format= --delimiter= --doublequote --encoding= --escapechar= --linenumbers
        --locale= --maxfieldsize= --no-doublequote --no-header-row --no-inference --null-value= --quotechar= --quoting= --skip-lines= --skipinitialspace
        --snifflimit= --tabs --verbose --zero --columns= --not-columns= --names --regex= --match= --file= --invert-match --any-match
        --delete-empty-rows -c= -C= -n -m= -r= -f= -i -a -x --max-rows= --max-columns= --max-column-width= --max-precision= --no-number-ellipsis
        --csv --json --indent= --type --nulls --non-nulls --unique --min --max --sum --mean --median --stdev --len --max-length --freq --freq-count=
        --count --decimal-format= --no-grouping-separator --reverse --ignore-case --outer --left --right --key= --stream --lat= --lon= --crs=
        --group= --groups= --filenames --out-delimiter= --out-tabs --out-quotechar= --out-quoting= --out-no-doublequote --out-escapechar=
        --out-lineterminator= --sheet= --write-sheets --format= --schema= --dialect= --query= --skip-header --out-no-header --out-asv -D= -T -A -Q= -U= -B
        -P= -M= -E
        """;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("jq jaq gojq", """
            -0CMRSVacehjnrs -L= -f=
            --arg== --argfile== --argjson== --args --ascii-output --build-configuration --color-output --compact-output --debug-dump-disasm --debug-trace?
            --exit-status --from-file= --indent= --join-output --jsonargs --library-path= --monochrome-output --null-input --raw-input --raw-output
            --raw-output0 --rawfile== --seq --slurp --slurpfile== --sort-keys --stream --stream-errors --tab --unbuffered --yaml-input --yaml-output
            --from= --to=
            """, OperandRole.Data)
            .ReadsAfterText("-f --from-file")
            .ReadsFrom("-f --from-file --rawfile --slurpfile --argfile"),
        Spec.Reads("yq xq tomlq", """
            -0CMNPRSYchejnrvxyi -I= -L= -f= -o= -p= -s= -w=
            --arg== --argjson== --args --ascii-output --colors --compact-output --csv-auto-parse --csv-separator= --debug-node-info --exit-status --explicit-end
            --explicit-start --expression= --from-file= --front-matter= --grammar-version= --header-preprocess --in-place --indent= --indentless
            --indentless-lists --inplace --input-format= --join-output --jsonargs --lua-globals --lua-prefix= --lua-suffix= --lua-unquoted --no-colors
            --no-doc --nul-output --null-input --output-format= --prettyPrint --properties-array-brackets --properties-separator= --raw-input --raw-output
            --rawfile== --security-disable-env-ops --security-disable-file-ops --shell-key-separator= --slurpfile== --sort-keys --split-exp-file=
            --split-exp= --string-interpolation --tojson --tab --toml-output --toml-roundtrip --tsv-auto-parse --unwrapScalar? --verbose --width=
            --xml-attribute-prefix= --xml-content-name= --xml-directive-name= --xml-dtd --xml-force-list= --xml-item-depth= --xml-keep-namespace
            --xml-output --xml-proc-inst-prefix= --xml-raw-token --xml-root= --xml-skip-directives --xml-skip-proc-inst --xml-strict-mode
            --yaml-compact-seq-indent --yaml-fix-merge-anchor-to-spec --yaml-output --yaml-output-grammar-version= --yaml-roundtrip --yml-out-ver=
            --yml-output --yml-roundtrip
            """, OperandRole.TextThenRead)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Edits files in place, or splits into files.",
                When.Option("-i --inplace --in-place -s --split-exp --split-exp-file"),
                match: ["yq -i '.a = 1' f.yml", "yq -s .name f.yml"], noMatch: ["yq '.a' f.yml", "yq -o json '.a' f.yml"])
            .ReadsFrom("--from-file --rawfile --slurpfile")
            .Runs(QueryPrograms.JudgeYaml),
        Spec.Reads("xmllint", """
            -o=
            +auto +c14n +c14n11 +catalogs +chkregister +compress +copy +debug +debugent +dropdtd +dtdattr +dtdvalid= +dtdvalidfpi= +encode= +exc-c14n +format
            +html +htmlout +huge +insert +load-trace +loaddtd +maxmem= +max-ampl= +memory +noblanks +nocatalogs +nocdata +nocompact +nodefdtd +nodict
            +noenc +noent +nofixup-base-uris +nonet +noout +nowarning +nowrap +noxincludenode +nsclean +oldxml10 +output= +path= +pattern= +postvalid
            +pretty= +push +pushsmall +quiet +recover +relaxng= +repeat +sax +sax1 +schema= +schematron= +stream +testIO +timing +valid +version +walker
            +xinclude +xmlout +xpath= +xpath0=
            --auto --c14n --c14n11 --catalogs --chkregister --compress --copy --debug --debugent --dropdtd --dtdattr --dtdvalid= --dtdvalidfpi= --encode=
            --exc-c14n --format --html --htmlout --huge --insert --load-trace --loaddtd --maxmem= --max-ampl= --memory --noblanks --nocatalogs --nocdata
            --nocompact --nodefdtd --nodict --noenc --noent --nofixup-base-uris --nonet --noout --nowarning --nowrap --noxincludenode --nsclean --oldxml10
            --output= --path= --pattern= --postvalid --pretty= --push --pushsmall --quiet --recover --relaxng= --repeat --sax --sax1 --schema=
            --schematron= --stream --testIO --timing --valid --version --walker --xinclude --xmlout --xpath= --xpath0=
            """)
            .WritesTo(
                "--output -output -o", "Writes the result to a file.",
                match: ["xmllint --output y x", "xmllint -o y --format x"], noMatch: ["xmllint --format x", "xmllint --xpath '//a' x"]),
        new CommandSpec("xmlstarlet", new OptionGrammar("-q --quiet --no-doc-namespace --doc-namespace --huge --net"), OperandRole.Data).With(
            Spec.Reads("sel select", """
                -BCIQRTbcdeiklnptxD -E= -N= -a= -c= -f -m= -o= -s= -v= -i= -e= --template --text --net --noblanks --indent --comp --break --copy-of= --match=
                --value-of=
                --output= --nl --inp-name --if= --elem= --attr= --sort= --var= --else --elif= --encode= --quiet --root --xml-decl --no-doc-namespace
                """, OperandRole.Data),
            Spec.Reads("el elements", "-auv -d?"),
            Spec.Reads("val validate", """
                -begqwSEN -d= -r= -s= --dtd= --embed --err --list-bad --list-good --net --quiet --relaxng= --stop --well-formed --xsd= --huge
                """),
            Spec.Reads("fo format", """
                -CDHNOQRnot -e= -s= --dropdtd --encode= --html --indent-spaces= --indent-tab --net --nocdata --noindent --nsclean --omit-decl --quiet --recover
                """),
            Spec.Reads("c14n canonic", "--net --without-comments --with-comments --exc-without-comments --exc-with-comments"),
            Spec.Prints("ls list esc escape unesc unescape pyx xmln p2x depyx", ""),
            Spec.Reads("ed edit", """
                -LOPSdu -N= -a= -d= -i= -m= -n= -r= -s= -t= -u= -v= -x= --append= --delete= --expr= --inplace --insert= --move= --name= --net --omit-decl --pf
                --ps --rename= --subnode= --type= --update= --value= --var=
                """, OperandRole.Data)
                .Mutating(
                    ShellReasonCodes.ChangesFiles, "Edits files in place.",
                    When.Option("-L --inplace"),
                    match: ["xmlstarlet ed -L -d //a x", "xmlstarlet ed --inplace -d //a x"], noMatch: ["xmlstarlet ed -d //a x"])),
        Spec.Reads("csvcut csvgrep csvlook csvstat csvsort csvjson csvjoin csvstack csvformat in2csv", Csvkit)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes each sheet to a file.",
                When.Option("--write-sheets"),
                match: ["in2csv --write-sheets - a.xlsx"], noMatch: ["in2csv a.xlsx", "csvcut -c 1,3 a.csv"]),
        new CommandSpec("xsv qsv", new OptionGrammar("--list"), OperandRole.Data).With(
            Spec.Prints("""
                count headers select slice search sort stats table flatten fmt frequency sample input join cat reverse exclude dedup behead explode
                """, """
                -hnjoise -d= -o= -s= -c= -l= -i= -r= -L= -w= -p= -a --no-headers --delimiter= --output= --select= --start= --end= --len= --index= --ignore-case
                --invert-match --numeric --reverse --everything --mode --cardinality --median --nullable --just-names --intersect --width= --pad= --align=
                --condense=
                --limit= --asc --no-nulls --left --right --full --cross --nulls --no-case --crlf --ascii --quote= --quote-always --escape= --out-delimiter=
                --jobs=
                --seed= --unique --human-readable
                """)
                .WritesTo(
                    "-o --output", "Writes the result to a file.",
                    match: ["xsv sort -o b.csv a.csv"], noMatch: ["xsv select 1,2 a.csv"])),
        Spec.Reads("miller mlr", """
            -nsIh --icsv --ijson --ijsonl --itsv --ixtab --inidx --idkvp --imd --ipprint --iasv --iusv --ojson --ojsonl --ocsv --ocsvlite --otsv --oxtab --onidx
            --odkvp --omd --opprint --csv --csvlite --json --jsonl --tsv --xtab --nidx --dkvp --pprint --c2j --c2p --c2t --c2d --c2n --c2m --c2b --c2l
            --t2c --t2j --t2p --t2d --t2m --j2c --j2t --j2p --j2d --j2m --j2l --l2c --l2j --l2p --x2c --x2j --p2c --p2j --ifs= --ofs= --ips= --ops= --irs=
            --ors= --fs= --ps= --rs= --repifs --implicit-csv-header --headerless-csv-output --allow-ragged-csv-input --hi --ho --barred --right
            --from= --nr-progress-mod= --records-per-batch= --ofmt= --no-color --c2jl --quote-all --quote-original --jvstack --no-jvstack --jlistwrap
            --gzin --bz2in --zin --zstdin --no-auto-flatten --no-auto-unflatten -S -A -O --infer-none --infer-octal --no-fflatsep --load= --mload=
            """, OperandRole.Data)
            .ReadsFrom("--from")
            .Runs(QueryPrograms.JudgeMiller, stopsAtOperand: true),
        Spec.Reads("pup htmlq hq", """
            -cfhinptwl -a= -b= -f= -o= -r= --attribute= --base= --charset= --color --file= --filename= --ignore-whitespace --indent= --limit= --number
            --plain --pretty --remove-nodes= --text
            """)
            .WritesTo("-o --output", "Writes the result to a file.", match: ["htmlq -o out a < p"], noMatch: ["pup 'a attr{href}'"]),
        Spec.Prints("gron ungron", "-ujmcsvk --ungron --json --monochrome --colorize --stream --values --no-sort --insecure")
            .Mutating(
                ShellReasonCodes.Network, "Fetches its input from another machine.",
                When.Operand(static argument => argument.Text.IndexOf("://", StringComparison.Ordinal) > 0),
                match: ["gron https://example.org/a.json"], noMatch: ["gron a.json"]),
        Spec.Prints("csvtool", "-tuz -o= -c=").WritesTo("-o", "Writes the result to a file.", match: ["csvtool -o b col 1 a"], noMatch: ["csvtool col 1 a"])
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a command for each row.",
                When.OperandIs("call"),
                match: ["csvtool call ls a.csv"], noMatch: ["csvtool col 1 a.csv"])
            .Mutating(
                ShellReasonCodes.UnknownCommand, "No rule knows this word of the program.",
                static call => call.Operands.Count == 0 || call.Operand(0).Text is "col" or "namedcol" or "width" or "height" or "readable" or "cat" or "head"
                    or "drop" or "paste" or "pastecol" or "join" or "square" or "sub" or "replace" or "transpose" or "trim" or "setcolumns" or "addrow"
                        or "format" or "call" ? -1 : call.Operands[0],
                match: ["csvtool frobnicate a.csv"], noMatch: ["csvtool col 1 a.csv", "csvtool readable a.csv"]),
    ];
}
