namespace AgentGen.Shell.Rules;

/// <summary>Tables in files: what shows, counts and converts them.</summary>
internal static class ColumnarData
{
    private const string Csvkit = """
        -# -HKLSbehltuvyz -d= -e= -f= -p= -q= -u= -z= -y= -c= -I -O -K= -i= -v -V -n --delimiter= --tabs --quotechar= --quoting= --no-doublequote --escapechar=
        --maxfieldsize= --encoding= --locale= --skipinitialspace --blanks --null-value= --date-format= --datetime-format= --no-header-row --skip-lines=
        --linenumbers --zero --version --help --snifflimit= --no-inference --names --dialect=
        """;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("csvclean", Csvkit + " " + """
             -a --enable-all-checks --length-mismatch --empty-columns --omit-error-rows --label= --header-normalize-space --dry-run --join-short-rows
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Older versions write the cleaned file beside the original.",
                static call => call.Has("-n --dry-run --help --version") ? -1 : 0,
                match: ["csvclean a.csv"], noMatch: ["csvclean -n a.csv", "csvclean --dry-run a.csv"]),
        Spec.Reads("csvsql", Csvkit + " " + """
             --db= --query= --insert --prefix= --before-insert= --after-insert= --sql-delimiter= --tables= --no-constraints --unique-constraint= --no-create
            --create-if-not-exists --overwrite --db-schema= --chunk-size= --min-col-len= --col-len-multiplier=
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Works on a database.",
                When.Option("--db --insert --overwrite --before-insert --after-insert"),
                match: ["csvsql --db sqlite:///a.db --insert a.csv"], noMatch: ["csvsql --query 'select count(*) from a' a.csv", "csvsql -i sqlite a.csv"]),
        Verbs.Of("xan", "-hV --help --version", """
            count headers h v view flatten select drop slice top sample search filter grep fuzzy-join groupby agg stats frequency freq hist plot sort
            dedup shuffle fmt join cat reverse transpose explode implode enum behead range guillotine bins heatmap progress help map transform fill
            window merge union-find url-join regex-join
            """, """
            -# -abcehijnrstuvwAICDNRUSTMH -d= -s= -o= -c= -l= -i= -e= -g= -A -B -n -p= -L= -f= -k= -q= -t= --delimiter= --no-headers --output= --select=
            --start= --end= --len= --limit= --all --groupby= --by= --reverse --numeric --count --uniq --exact --regex --ignore-case --invert-match
            --human-readable --just-names --csv --cols= --rows= --sep= --parallel --hide-headers --hide-index --hide-info --split= --expand --theme= --evaluate=
            --evaluate-file= --bins= --bars= --color= --nulls --quartiles --approx --parallel --seed= --extra
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes the result to a file.",
                When.Argument(static argument => argument.Text is "-o" or "--output" || argument.Text.StartsWith("--output=", StringComparison.Ordinal)
                    || (argument.Text.StartsWith("-o", StringComparison.Ordinal) && argument.Text.Length > 2)),
                match: ["xan sort -o b.csv a.csv", "xan select a --output=b a.csv"], noMatch: ["xan sort a.csv", "xan headers a.csv"])
            .AlsoChanges("index split partition parallel p scrape tokenize xls input to from network"),
        Verbs.Of("sqlite-utils", "-h --help --version", "tables views rows schema indexes triggers plugins", """
            -t -c= -l= -h --table --csv --tsv --nl --json-cols --counts --columns --schema --fts4 --fts5 --fmt= --arrays --limit= --offset= --where= --order=
            --param= --no-headers --views --aux --raw --column=
            """)
            .AlsoChanges("""
                memory query insert upsert create-table create-index create-database create-view convert transform extract enable-fts disable-fts populate-fts
                rebuild-fts enable-wal disable-wal vacuum optimize analyze add-column add-foreign-key add-foreign-keys index-foreign-keys bulk insert-files
                duplicate rename-table reset-counts add-geometry-column create-spatial-index dump search analyze-tables install uninstall
                """),
        Verbs.Of("parquet-tools parquet pqrs parquet-cli", "-hV --help --version --debug --no-color", """
            cat head meta schema size rowcount row-count column-index column-size pages dictionary footer inspect show csv check-stats bloom-filter
            dump footer-size scan sample
            """, """
            -# -ajcdnms= -n= -c= --json --columns= --column= --limit= --records= --detailed --disable-crop --head= --format= --no-crop --pretty --raw --human
            --original-type
            """)
            .AlsoChanges("merge convert convert-csv to-avro prune trans-compression masking rewrite csv-schema create import"),
        Verbs.Of("avro-tools avrocat", "-h --help --version", "cat count getmeta getschema tojson fingerprint canonical recodec-check", """
            --head? --limit= --offset= --pretty --no-pretty --key= --samplerate= --reader-schema= --schema-file= --fingerprint=
            """),
        Verbs.Of("orc-tools orc", "-h --help", "meta data scan count version key sizes check", """
            -jpvn= -j -p --json --pretty --rowindex= --recover --skip-dump --backup-path=
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Repairs files.",
                When.Argument(static argument => argument.Text is "--recover"),
                match: ["orc-tools meta --recover a.orc"], noMatch: ["orc-tools meta a.orc"]),
        Spec.Reads("msgpack2json json2msgpack", "-BCbcdhilpv -i= -o= -p= --help")
            .WritesTo("-o", "Writes to a file.", match: ["msgpack2json -i a.mp -o a.json"], noMatch: ["msgpack2json -d -i a.mp"]),
        Spec.Reads("visidata vd", """
            -bhigIqvnN -f= -w= -W= -d= -p= -o= -P= -c= --filetype= --delimiter= --encoding= --skip= --header= --readonly --help --version --null-value= --theme=
            --default-width=
            """)
            .WritesTo("-o", "Saves the sheet.", match: ["vd -b a.csv -o a.json"], noMatch: ["vd a.csv", "vd -f json a"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Replays commands or runs Python.",
                When.Option("-p -P -c"),
                match: ["vd -p steps.vdj"], noMatch: ["vd a.csv"]),
        Spec.Reads("h5ls h5dump ncdump h5stat h5diff h5debug", """
            -# -AHBFSEacdefghilnprstuvwxyV -d= -a= -g= -l= -s= -c= -k= -m= -w= -o= -n? -b= -v= -h -p= --help --version --header --attribute= --dataset= --group=
            --contents? --properties --string --width= --output= --no-compact-subset --simple --verbose --full --address --recursive --width=
            """)
            .WritesTo("-o --output", "Writes to a file.", match: ["h5dump -o a.txt a.h5"], noMatch: ["h5dump -H a.h5", "ncdump -h a.nc"]),
    ];
}
