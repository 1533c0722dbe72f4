namespace AgentGen.Shell.Rules;

/// <summary>Commands that pick from structured text: JSON, YAML, TOML, XML, records.</summary>
internal static class QueryLanguages
{
    private const string Jq = """
        -CMRSaceijnrsh -L= -0 -f= -t -y -Y -w= -x
        --arg= --args --argjson= --ascii-output --color-output --compact-output --exit-status --from-file= --help --indent= --indentless-lists --join-output
        --jsonargs --monochrome-output --null-input --raw-input --raw-output --raw-output0 --rawfile= --seq --slurp --slurpfile= --sort-keys --stream
        --tab --toml-output --unbuffered --width= --xml-dtd --xml-force-list= --xml-item-depth= --xml-output --xml-root= --yaml-output
        --yaml-roundtrip --yaml-output-grammar-version= --explicit-start --explicit-end --in-place
        """;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("xq-python", Jq, OperandRole.TextThenRead)
            .ReadsFrom("--rawfile --slurpfile -f --from-file")
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Edits files in place.",
                When.Option("-i --in-place"),
                match: ["xq-python -i -x '.a = 1' a.xml"], noMatch: ["xq-python -r .a a.xml"]),
        Dasel("dasel"),
        Spec.Reads("fx", "-rshvy --raw --slurp --yaml --themes --help --version --export-themes --comp= --strict", OperandRole.Read)
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs JavaScript.",
                When.OperandAt(1),
                match: ["fx a.json '.map(x => x.id)'"], noMatch: ["fx a.json"]),
        Spec.Prints("jp jmespath jp.py jpp", """
            -cuh -f= -e= --filename= --expr-file= --unquoted --compact --ast --help --version
            """).ReadsFrom("-f --filename -e --expr-file"),
        Spec.Prints("json_pp json_xs json_reformat json_verify jsonpp jsonfmt", "-vquemsthinp -f= -t= -json_opt= -o= -c +json_opt= +f= +t= +v +V")
            .Mutating(
                ShellReasonCodes.RunsCode, "Evaluates Perl.",
                When.Option("-e"),
                match: ["json_xs -e '$_ = $_->{a}'"], noMatch: ["json_pp -json_opt pretty,canonical", "json_reformat -m"]),
        Spec.Reads("jless", "-NnrhVsS -m= --mode= --line-numbers --no-line-numbers --relative-line-numbers --scrolloff= --json --yaml --help --version --sexp"),
        Spec.Prints("jtbl", "-cdfHhmnqrtv --cols= --help --version -m -n -t -r -q"),
        Spec.Reads("jd", "-mpcsy -f= -t= -o= +set +mset +yaml +color +setkeys= +port= +precision= +git-diff-driver +v2 +opts= -v2 --help --version")
            .WritesTo("-o", "Writes the difference to a file.", match: ["jd -o d.json a.json b.json"], noMatch: ["jd a.json b.json"])
            .Mutating(
                ShellReasonCodes.Network, "Serves pages.",
                When.Option("-port"),
                match: ["jd -port=8080"], noMatch: ["jd -set a.json b.json"]),
        Spec.Reads("json-diff jsondiff json-diff-ng jsondiffpatch", """
            -CcfjksSnvhp -i= -o= -x= -e= --indent= --color --no-color --full --keys-only --sort --raw-json --keep-unchanged-values --max-elisions=
            --precision= --output-keys= --exclude-keys= --syntax= --format= --help --version -p
            """),
        Spec.Reads("jsonpath jpath", "-cjhp -i= --help --json --pretty --ensure-ascii", OperandRole.TextThenRead),
        Spec.Reads("xpath xpathcli", "-qpnes -e= -p= -s= --help", OperandRole.Data),
        Spec.Reads("yamlpath yaml-get yaml-paths yaml-diff yaml-validate", """
            -acdefhiklmnoqrsvxyAFKLOPSX -p= -t= -u= -s= -r= -S --query= --pathsep= --values --refnames --nostdin --decrypt --except= --search=
            --quiet --verbose --debug --help --version --expand --nofile --noexpression --noyamlpath --onlykeynames --keynames
            """),
        Spec.Reads("yamlfmt", """
            -hqv +lint +dry +conf= +formatter= +global_conf +no_global_conf +output_format= +in +version +quiet +debug= +verbose +exclude= +gitignore_excludes
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Formats files in place.",
                static call => call.Has("-lint -dry -version -h -in") ? -1 : 0,
                match: ["yamlfmt .", "yamlfmt -conf .yamlfmt a.yaml"], noMatch: ["yamlfmt -lint .", "yamlfmt -dry a.yaml"]),
        Verbs.Of("taplo", "-hVc= --config= --log-spans --verbose --colors= --no-auto-config --cache-path=", "get lint check validate help config", """
            -f= -o= -s -p --file-path= --output-format= --strip-newline --schema= --default-schema-catalogs --no-schema --schema-catalog= --separator=
            """)
            .With(Spec.Changes("format fmt").Mutating(ShellReasonCodes.ChangesFiles, "Formats files.", When.Always, match: ["taplo fmt a.toml"], noMatch: [])),
        Spec.Reads("tidy", """
            -mieqhvbucgnxw? -f= -o= -w=
            +m +modify +e +errors +q +quiet +xml +html +utf8 +ascii +raw +latin1 +i +indent +wrap= +asxml +asxhtml +ashtml +output= +file= +config= +help
            +version +omit +upper +clean +bare +numeric +language= +access= +show-config +help-config +help-option= +xml-config +xml-help +win1252 +utf16 +gdoc
            --indent= --wrap= --show-body-only= --show-warnings= --quiet= --tidy-mark= --input-xml= --output-xml= --force-output= --drop-empty-elements=
            --output-xhtml= --output-html= --doctype= --indent-spaces= --char-encoding= --preserve-entities=
            """)
            .ReadsFrom("-config")
            .WritesTo("-o -output -f -file", "Writes to a file.", match: ["tidy -o b.html a.html"], noMatch: ["tidy -q -e a.html"])
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Edits files in place.",
                When.Option("-m -modify -config"),
                match: ["tidy -m a.html", "tidy -config c a.html"], noMatch: ["tidy -xml -i a.xml"]),
        Spec.Reads("xsltproc", """
            -vo= -V --output= --version --verbose --timing --profile --repeat --debug --novalid --noout --maxdepth= --maxvars= --html --encoding= --param=
            --stringparam= --path= --nonet --nowrite --nomkdir --writesubtree= --nocatalogs --catalogs --xinclude --xincludestyle --load-trace --norman
            --dumpextensions --nodict --huge --seed-rand=
            """)
            .WritesTo("-o --output --writesubtree", "Writes the result to files.", match: ["xsltproc -o b a.xsl a.xml"], noMatch: ["""
                xsltproc --nowrite --nonet a.xsl a.xml
                """])
            .Mutating(
                ShellReasonCodes.RunsCode, "Style sheets may write files and fetch others.",
                static call => call.Operands.Count == 0 || (call.Has("--nowrite") && call.Has("--nonet")) ? -1 : call.Operands[0],
                match: ["xsltproc a.xsl a.xml"], noMatch: ["xsltproc --nowrite --nonet a.xsl a.xml", "xsltproc --version"]),
        Spec.Reads("recsel recinf csv2rec rec2csv recfmt", """
            -# -CRacdeghiklmnpqrstuvGSU -e= -q= -n= -t= -p= -P= -G= -S= -U -j= -s= -m= -f= -d= --include-descriptors --collapse --case-insensitive --quick=
            --number= --random= --type= --join= --expression= --print= --print-values= --print-row= --count --group-by= --sort= --uniq --descriptor
            --names-only --print-sexps --file= --delim= --strict --omit-empty --help --version
            """),
        Spec.Reads("textql", """
            +console +dlm= +header +output-dlm= +output-file= +output-header +pretty +quiet +save-to= +sql= +version +help -h
            """, OperandRole.Read)
            .WritesTo("-output-file -save-to", "Writes to a file.",
                match: ["textql -save-to a.db -sql 'select 1' a.csv"], noMatch: ["textql -header -sql 'select count() from a' a.csv"]),
        Spec.Prints("jello jellex", "-Ccilnrsthv -e= -f= -q= -a")
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs Python.",
                When.Either(When.OperandAt(0), When.Option("-q -f")),
                match: ["jello '[x.id for x in _]'"], noMatch: ["jello -s"]),
        Spec.Reads("xmlwf", "-dnprstvwmNxc -d= -e= -a= -b= -g= -q -h --help --version -k")
            .WritesTo("-d", "Writes copies.", match: ["xmlwf -d out a.xml"], noMatch: ["xmlwf a.xml"]),
        Spec.Reads("xml2 2xml html2 2html csv2 2csv"),
        Spec.Reads("hxselect hxnormalize hxextract hxpipe hxunpipe hxcount hxtoc hxwls hxclean hxunent hxname2id hxprune", """
            -cisxdehfklortv -l= -s= -i= -L -c= -b= -t -n -X -r -u
            """, OperandRole.Data),
        Verbs.Of("cue", "-hisSvE --all-errors --ignore --simplify --strict --trace --verbose", "vet eval export def version help", """
            -aAcfOHT -o= -e= -d= -l= -p= -t= --out= --outfile= --expression= --concrete --schema= --inject= --path= --list --merge --package= --name=
            --show-hidden --show-optional --show-attributes --all --force --escape --inject-vars
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes the result to a file.",
                When.Argument(static argument => argument.Text is "-o" or "--outfile" || argument.Text.StartsWith("--outfile=", StringComparison.Ordinal)
                    || (argument.Text.StartsWith("-o", StringComparison.Ordinal) && argument.Text != "-o-")),
                match: ["cue export -o a.json", "cue def --outfile=a.cue"], noMatch: ["cue export a.cue --out json", "cue vet a.cue"]),
        Spec.Reads("jsonschema check-jsonschema", """
            -CFhiqvV -i= -o= -s= --instance= --output= --base-uri= --error-format= --version --help --schemafile= --builtin-schema= --check-metaschema
            --no-cache --color= --default-filetype= --force-filetype= --quiet --verbose --traceback-mode= --fill-defaults --regex-variant= --cache-filename=
            """)
            .Mutating(
                ShellReasonCodes.Network, "Fetches the schema.",
                When.Argument(static argument => argument.Text.IndexOf("://", StringComparison.Ordinal) > 0),
                match: ["check-jsonschema --schemafile https://example.org/s.json a.json"],
                noMatch: ["check-jsonschema --schemafile s.json a.json", "jsonschema -i a.json s.json"]),
        Spec.Reads("csvdiff daff csvlens tidy-viewer tabview xlsx2csv", """
            -# -adefghinstuwxCDHS -p= -s= -d= -c= -l= -k= -m= -q= -o= -f= --primary-key= --separator= --ignore= --include= --format= --columns= --output= --id=
            --unordered --ordered --color --no-color --all --act= --delimiter= --filter= --find= --no-headers --tab-separated --ignore-case --help --version
            --key= --ignore-columns= --style= --summary --context= --title --sheet= --all-sheets
            """)
            .WritesTo("--output", "Writes to a file.", match: ["daff --output d.html a.csv b.csv"], noMatch: ["daff a.csv b.csv", "csvdiff id a.csv b.csv"])
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes to a file, or changes settings.",
                static call => call.Name.Text == "xlsx2csv" && call.Operands.Count > 1 && !OptionPaths.IsOutput(call.Operand(1).Text) ? call.Operands[1]
                    : call.Name.Text is "daff" && call.Operands.Count > 0 && IsOtherVerb(call.Operand(0).Text) ? call.Operands[0]
                    : call.Name.Text is "daff" or "xlsx2csv" ? call.IndexOf("-o -a --all") : -1,
                match: ["xlsx2csv a.xlsx b.csv", "daff copy a.csv b.csv", "daff git csv"],
                noMatch: ["xlsx2csv a.xlsx", "daff a.csv b.csv", "daff diff a.csv b.csv", "csvdiff -o json a.csv b.csv"]),
        Spec.Reads("jsonnet jsonnetfmt", """
            -AStVhicnypmeJ= -o= -e -J= -m= -t= -s= -y -S -V= -A= --ext-str= --ext-code= --ext-str-file= --ext-code-file= --tla-str= --tla-code= --exec
            --tla-str-file= --tla-code-file=
            --jpath= --max-stack= --max-trace= --string --yaml-stream --output-file= --multi= --create-output-dirs --test --in-place --indent= --help --version
            --string-style= --comment-style=
            """)
            .WritesTo("-o --output-file -m --multi", "Writes to files.",
                match: ["jsonnet -m out a.jsonnet", "jsonnet -o a.json a.jsonnet"], noMatch: ["jsonnet a.jsonnet", "jsonnetfmt --test a.jsonnet"])
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Edits files in place.",
                When.Option("-i --in-place"),
                match: ["jsonnetfmt -i a.jsonnet"], noMatch: ["jsonnetfmt a.jsonnet"])
            .Mutating(
                ShellReasonCodes.RunsCode, "The program reads files that it names itself.",
                static call => call.Has("-e --exec --ext-code --tla-code")
                    ? When.FirstArgument(call, static argument => argument.Text.IndexOf("import", StringComparison.Ordinal) >= 0) : -1,
                match: ["jsonnet -e 'importstr \"a\"'"], noMatch: ["jsonnet -e '{a: 1}'", "jsonnet a.jsonnet"])
            .ReadsFrom("--ext-str-file --ext-code-file --tla-str-file --tla-code-file"),
    ];

    // A word that is no file: of daff's own words only one shows a difference.
    private static bool IsOtherVerb(string text) => text.IndexOf('.') < 0 && text.IndexOf('/') < 0 && text is not ("diff" or "version" or "help" or "-");

    // Version 1 has verbs and edits the file; version 2 selects only; without a verb the operand is a selector.
    private static CommandSpec Dasel(string names) =>
        Spec.Reads(names, """
            -hvcmnpiw? -f= -r= -w= -s= -i= -o= --file= --read= --write= --parser= --selector= --null --plain --multiple --compact --length --colour --color
            --format= --indent= --pretty --help --version --interactive --in= --out= --var= --rw-flag= --read-flag= --write-flag= --return-root --unstable
            --csv-comma= --escape-html=
            """, OperandRole.Data)
            .ReadsFrom("-f --file")
            .WritesTo("-o --out", "Writes the result to a file.", match: ["dasel put -f a.json -o b.json -v x .name"], noMatch: ["dasel -f a.json .name"])
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Edits the file.",
                When.Either(
                    When.Operand(static argument => argument.Text is "put" or "delete"),
                    When.Option("--return-root")),
                match: ["dasel put -f a.toml -t string -v x .name", "dasel delete -f a.json .name"],
                noMatch: ["dasel -f a.toml -r toml .package.name", "dasel select -f a.yaml -s .name"]);
}
