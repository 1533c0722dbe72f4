namespace AgentGen.Shell.Rules;

/// <summary>Filters that order lines, or work on ordered ones.</summary>
internal static class SortCommands
{
    private static readonly string[] Compressors = ["gzip", "bzip2", "xz", "zstd", "lz4", "lzop", "pigz", "pbzip2"];

    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("sort gsort", """
            -# -CMRVbcdfghimnrsuz -S= -T= -k= -o= -t=
            --batch-size= --buffer-size= --check? --compress-program= --debug --dictionary-order --field-separator= --files0-from= --general-numeric-sort
            --heapsort --human-numeric-sort --ignore-case --ignore-leading-blanks --ignore-nonprinting --key= --merge --mergesort --mmap --month-sort
            --numeric-sort --output= --parallel= --qsort --radixsort --random-sort --random-source= --reverse --sort= --stable --temporary-directory=
            --unique --version-sort --zero-terminated
            """)
            .WritesTo(
                "-o --output", "Writes the result to a file.",
                match: ["sort -o out in", "sort --output=x y", "sort -uo x x"],
                noMatch: ["sort -n in", "sort -k 2 -u", "sort +1 -2 in", "sort -o /dev/null in"])
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a program of the caller's choice on temporary files.",
                static call => call.ValueOf("--compress-program") is { } program && Array.IndexOf(Compressors, program.Text) < 0 ? 0 : -1,
                match: ["sort --compress-program=./x big"], noMatch: ["sort big", "sort --compress-program=zstd big"])
            .ReadsFrom("--files0-from --random-source"),
        Spec.Reads("uniq", """
            -# -Dcdiuz -f= -s= -w=
            --all-repeated? --check-chars= --count --group? --ignore-case --repeated --skip-chars= --skip-fields= --unique --zero-terminated
            """)
            .WritesOperand(
                1, "Writes the result to its second operand.",
                match: ["uniq in out", "uniq -c in out"], noMatch: ["uniq -c in", "uniq in /dev/stdout"]),
        Spec.Reads("comm", "-123fiz --check-order --nocheck-order --output-delimiter= --total --zero-terminated"),
        Spec.Reads("join", "-iz -1= -2= -a= -e= -j= -o= -t= -v= --check-order --header --ignore-case --nocheck-order --zero-terminated"),
        Spec.Reads("tsort", "-lqw"),
        Spec.Reads("ptx", """
            -AGRfrt -F= -M= -O= -S= -T= -W= -b= -g= -i= -o= -w=
            --auto-reference --break-file= --flag-truncation= --format= --gap-size= --ignore-case --ignore-file= --macro-name= --only-file= --references
            --right-side-refs --sentence-regexp= --traditional --typeset-mode --width= --word-regexp=
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "May write to its second operand.",
                When.Both(When.Option("-G --traditional"), When.OperandAt(1)),
                match: ["ptx -G in out"], noMatch: ["ptx in"]),
        Spec.Reads("shuf gshuf", "-erz -i= -n= -o= --echo --head-count= --input-range= --output= --random-source= --repeat --zero-terminated")
            .WritesTo("-o --output", "Writes the result to a file.", match: ["shuf -o x y"], noMatch: ["shuf -n 1 y", "shuf -e a b c"])
            .ReadsFrom("--random-source"),
    ];
}
