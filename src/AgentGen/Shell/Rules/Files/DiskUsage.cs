namespace AgentGen.Shell.Rules;

/// <summary>Commands that say how much room files and file systems take.</summary>
internal static class DiskUsage
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("du gdu", """
            -0ADHLPSabcghklmnrsx -B= -I= -X= -d= -t=
            --all --apparent-size --block-size= --bytes --count-links --dereference --dereference-args --exclude= --exclude-from= --files0-from=
            --human-readable --inodes --max-depth= --no-dereference --null --one-file-system --separate-dirs --si --summarize --threshold= --time?
            --time-style= --total
            """),
        Spec.Prints("df gdf", """
            -,HIPTYabcghiklmnv -B= -F= -t= -x=
            --all --block-size= --direct --exclude-type= --human-readable --inodes --local --no-sync --output? --portability --print-type --si --sync
            --total --type=
            """),
        Spec.Prints("duf", """
            +all +avail-threshold= +hide= +hide-fs= +hide-mp= +inodes +json +only= +only-fs= +only-mp= +output= +sort= +style= +theme= +usage-threshold=
            +version +warnings +width=
            --all --avail-threshold= --hide= --hide-fs= --hide-mp= --inodes --json --only= --only-fs= --only-mp= --output= --sort= --style= --theme=
            --usage-threshold= --version --warnings --width=
            """),
        Spec.Prints("ncdu", """
            -0123LVehqrx -X= -f= -o= -t=
            --apparent-size --color= --confirm-delete --confirm-quit --disk-usage --enable-delete --exclude-caches --exclude-from= --exclude=
            --extended --follow-symlinks --group-directories-first --hide-graph --hide-hidden --hide-percent --ignore-config --no-confirm-quit
            --one-file-system --quiet --show-graph --show-hidden --show-percent --si --sort= --threads=
            """)
            .WritesTo("-o", "Writes what it found to a file.", match: ["ncdu -o scan.json ."], noMatch: ["ncdu -x .", "ncdu -o - ."]),
        Spec.Prints("dust", """
            -BDFHLPRXbcdfhijlmprsx -I= -M= -O= -S= -T= -X= -d= -e= -n= -o= -t= -v= -w= -y= -z= -A= -C=
            --apparent-size --bars-on-right --collapse= --depth= --dereference-links --file-types --filecount --filter= --full-paths --ignore-all-in-file=
            --ignore-directory= --ignore-hidden --invert-filter= --limit-filesystem --min-size= --mtime= --no-colors --no-percent-bars --no-progress
            --number-of-lines= --only-dir --only-file --output-format= --output-json --print-errors --reverse --screen-reader --skip-total --terminal-width=
            --threads=
            """),
        Spec.Prints("diskus", "-bhjL -j= --apparent-size --size-format= --threads= --verbose"),
    ];
}
