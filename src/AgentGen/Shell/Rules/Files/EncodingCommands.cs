namespace AgentGen.Shell.Rules;

/// <summary>Commands that show bytes, and turn them into text and back.</summary>
internal static class EncodingCommands
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("od", """
            -BDFHILOXabcdefhilosvx -A= -N= -S= -j= -t= -w?
            --address-radix= --endian= --format= --output-duplicates --read-bytes= --skip-bytes= --strings? --traditional --width?
            """),
        Spec.Reads("hexdump hd", """
            -CVXbcdhovx -L? -e= -f= -n= -s=
            --canonical --color? --format-file= --format= --length= --no-squeezing --one-byte-char --one-byte-hex --one-byte-octal --skip= --two-bytes-decimal
            --two-bytes-hex --two-bytes-octal
            """)
            .ReadsFrom("-f --format-file"),
        Spec.Reads("xxd", """
            -1CEabdehipuv -R= -c= -g= -l= -n= -o= -r -s?
            +EBCDIC +autoskip +bits +capitalize +cols= +groupsize= +include +len= +name= +plain +postscript +ps +revert +seek= +uppercase +version
            """)
            .WritesOperand(1, "Writes the result to its second operand.", match: ["xxd in out", "xxd -r -p in out"], noMatch: ["xxd in", "xxd -p - -"]),
        Spec.Reads("hexyl", """
            -Cpvux -b= -c= -g= -l= -n= -o= -s= -t= -i --base= --block-size= --border= --bytes= --character-table= --characters --color= --color-scheme=
            --display-offset=
            --endianness= --group-size= --groupsize= --length= --no-characters --no-position --no-squeezing --panels= --plain --position --skip=
            --terminal-width=
            """),
        Spec.Reads("strings", """
            -# -adfhotvw -T= -U= -e= -n= -s= -V
            --all --bytes= --data --encoding= --include-all-whitespace --output-separator= --print-file-name --radix= --target= --unicode=
            """),
        // base64 of BSD has -b, -i and -o with values.
        Spec.Reads("base64 base32 basenc gbase64", """
            -Ddi -b= -o= -w=
            --base16 --base2lsbf --base2msbf --base32 --base32hex --base58 --base64 --base64url --break= --decode --ignore-garbage --input= --output= --wrap=
            --z85
            """)
            .WritesTo("-o --output", "Writes the result to a file.", match: ["base64 -o out -i in"], noMatch: ["base64 -w 0 in", "base64 -i in"])
            .ReadsFrom("--input"),
        Spec.Reads("uuencode", "-m --base64 --encode-file-name"),
        Spec.Reads("cksum sum md5sum sha1sum sha224sum sha256sum sha384sum sha512sum b2sum gsha256sum gmd5sum", """
            -bcrstwz -a= -l= -o=
            --algorithm= --base64 --binary --check --debug --ignore-missing --length= --quiet --raw --status --strict --sysv --tag --text --untagged --warn
            --zero
            """),
        Spec.Reads("b3sum", "-cl= --check --derive-key= --keyed --length= --no-mmap --no-names --num-threads= --quiet --raw --seek= --tag"),
        Spec.Reads("md5 sha1 sha224 sha256 sha384 sha512 rmd160", "-bnpqrtx -c= -s= --check --quiet"),
        Spec.Reads("shasum", """
            -01bcpstUw -a= --UNIVERSAL --algorithm= --binary --check --ignore-missing --portable --quiet --status --strict --tag --text --warn --01
            """),
        Spec.Reads("xxhsum xxh32sum xxh64sum xxh128sum", "-bcqw -H= --check --quiet --status --strict --tag --warn --little-endian --binary"),
    ];
}
