namespace AgentGen.Shell.Rules;

/// <summary>Filters: they read files or their input, and print.</summary>
internal static class TextCommands
{
    private const string Grep = "-EFGHILPRTUVZabchilnoqrsvwxyzSJX -# -A= -B= -C? -D= -N= -d= -e= -f= -m= --after-context= --basic-regexp --before-context= --binary --binary-files= --byte-offset --color? --colour? --context= --count --dereference-recursive --devices= --directories= --exclude= --exclude-dir= --exclude-from= --extended-regexp --file= --files-with-matches --files-without-match --fixed-strings --group-separator= --ignore-case --include= --include-dir= --initial-tab --invert-match --label= --line-buffered --line-number --line-regexp --max-count= --no-filename --no-group-separator --no-ignore-case --no-messages --null --null-data --only-matching --perl-regexp --quiet --recursive --regexp= --silent --text --with-filename --word-regexp";

    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("cat", "-AETbenstuvl --number --number-nonblank --show-all --show-ends --show-nonprinting --show-tabs --squeeze-blank"),
        Spec.Reads("tac", "-br -s= --before --regex --separator="),
        Spec.Reads("rev", "-0 --zero"),
        Spec.Reads("head", "-# -qvz -c= -n= --bytes= --lines= --quiet --silent --verbose --zero-terminated"),
        Spec.Reads("tail", "-# -Fqvzrf -c= -n= -s= -b= --bytes= --follow? --lines= --max-unchanged-stats= --pid= --quiet --retry --silent --sleep-interval= --verbose --zero-terminated"),
        Spec.Reads("wc", "-Lclmw --bytes --chars --files0-from= --lines --max-line-length --words --total="),
        Spec.Reads("sort", "-# -MRVbdfghimnrsuzcC -S= -T= -k= -o= -t= --batch-size= --buffer-size= --check? --compress-program= --debug --dictionary-order --field-separator= --files0-from= --general-numeric-sort --human-numeric-sort --ignore-case --ignore-leading-blanks --ignore-nonprinting --key= --merge --month-sort --numeric-sort --output= --parallel= --random-sort --random-source= --reverse --sort= --stable --temporary-directory= --unique --version-sort --zero-terminated")
            .Runs((call, judge) => Outputs(call, judge, "-o --output"))
            .Mutating(ShellReasonCodes.WritesFile, "Writes the result to a file.", When.Option("-o --output"), ["sort -o out in", "sort --output=x y"], ["sort -n in", "sort -k 2 -u"])
            .Dangerous(ShellReasonCodes.InjectsCode, "Runs a program of the caller's choice on temporary files.", When.Option("--compress-program"), ["sort --compress-program=./x big"], ["sort big"]),
        Spec.Reads("uniq", "-# -Dcdiuz -f= -s= -w= --all-repeated? --check-chars= --count --group? --ignore-case --repeated --skip-chars= --skip-fields= --unique --zero-terminated")
            .Mutating(ShellReasonCodes.WritesFile, "Writes the result to its second operand.", When.OperandAt(1), ["uniq in out"], ["uniq -c in"]),
        Spec.Reads("cut", "-Mnsz -b= -c= -d= -f= -D= --bytes= --characters= --complement --delimiter= --fields= --only-delimited --output-delimiter= --zero-terminated"),
        Spec.Prints("tr", "-Ccdst --complement --delete --squeeze-repeats --truncate-set1"),
        Spec.Reads("grep egrep fgrep zgrep zegrep zfgrep bzgrep xzgrep pcregrep pcre2grep ggrep rgrep", Grep, OperandRole.TextThenRead),
        Spec.Reads("rg", "*", OperandRole.TextThenRead)
            .Dangerous(ShellReasonCodes.InjectsCode, "Runs a program of the caller's choice on each file.", When.Option("--pre --hostname-bin"), ["rg --pre ./x y", "rg --pre=./x y"], ["rg --pretty y", "rg y src"]),
        Spec.Reads("ag", "*", OperandRole.TextThenRead)
            .Dangerous(ShellReasonCodes.InjectsCode, "Runs a pager of the caller's choice.", When.Option("--pager"), ["ag --pager ./x y"], ["ag y"]),
        Spec.Reads("ack ack-grep", "*", OperandRole.TextThenRead)
            .Dangerous(ShellReasonCodes.InjectsCode, "Runs a pager or code of the caller's choice.", When.Option("--pager --output"), ["ack --pager=./x y"], ["ack -l y"]),
        Spec.Reads("diff colordiff", "-# -BENTZabdeilnpqrstvwycuHP -D= -F= -I= -S= -U= -C= -W= -L= -x= -X= --brief --color? --context? --ed --exclude= --exclude-from= --expand-tabs --from-file= --horizon-lines= --ifdef= --ignore-all-space --ignore-blank-lines --ignore-case --ignore-file-name-case --ignore-matching-lines= --ignore-space-change --ignore-tab-expansion --ignore-trailing-space --initial-tab --label= --left-column --line-format= --minimal --new-file --no-dereference --no-ignore-file-name-case --normal --paginate --palette= --rcs --recursive --report-identical-files --show-c-function --show-function-line= --side-by-side --speed-large-files --starting-file= --strip-trailing-cr --suppress-blank-empty --suppress-common-lines --tabsize= --text --to-file= --unchanged-line-format= --old-line-format= --new-line-format= --unchanged-group-format= --old-group-format= --new-group-format= --changed-group-format= --unidirectional-new-file --unified? --width="),
        Spec.Reads("comm", "-123iz --check-order --nocheck-order --output-delimiter= --total --zero-terminated"),
        Spec.Reads("join", "-iz -1= -2= -a= -e= -j= -o= -t= -v= --check-order --header --ignore-case --nocheck-order --zero-terminated"),
        Spec.Reads("paste", "-sz -d= --delimiters= --serial --zero-terminated"),
        Spec.Reads("fold", "-# -bs -w= --bytes --spaces --width="),
        Spec.Reads("nl", "-p -b= -d= -f= -h= -i= -l= -n= -s= -v= -w= --body-numbering= --footer-numbering= --header-numbering= --join-blank-lines= --line-increment= --no-renumber --number-format= --number-separator= --number-width= --section-delimiter= --starting-line-number="),
        Spec.Reads("od", "-abcdfilosvxhBODX -A= -N= -S= -j= -t= -w? --address-radix= --endian= --format= --output-duplicates --read-bytes= --skip-bytes= --strings? --traditional --width?"),
        Spec.Reads("hexdump hd", "-CVbcdhovx -L? -e= -f= -n= -s= --canonical --color? --format= --format-file= --length= --no-squeezing --one-byte-char --one-byte-octal --skip= --two-bytes-decimal --two-bytes-hex --two-bytes-octal"),
        Spec.Reads("xxd", "-CEabdeipuvr -c= -g= -l= -o= -s= -n= -R= +bits +cols= +len= +seek= +plain +ps +postscript +include +uppercase +revert")
            .Mutating(ShellReasonCodes.WritesFile, "Writes the result to its second operand.", When.OperandAt(1), ["xxd in out"], ["xxd in"]),
        Spec.Reads("cksum sum md5sum sha1sum sha224sum sha256sum sha384sum sha512sum b2sum b3sum md5 shasum sha1 sha256", "-bctwzpqrs -a= -l= --algorithm= --binary --check --ignore-missing --length= --quiet --status --strict --tag --text --untagged --warn --zero"),
        Spec.Reads("base64 base32 basenc", "-dDi -w= -b= --decode --ignore-garbage --wrap= --base64 --base64url --base32 --base16"),
        Spec.Reads("expand unexpand", "-# -ai -t= --initial --tabs= --all --first-only"),
        Spec.Reads("fmt", "-# -cstu -g= -p= -w= --crown-margin --goal= --prefix= --split-only --tagged-paragraph --uniform-spacing --width="),
        Spec.Reads("pr", "-# -FJTacdfmrtv -D= -N= -S? -W= -e? -h= -i? -l= -n? -o= -s? -w= --across --columns= --date-format= --double-space --expand-tabs? --first-line-number= --form-feed --header= --indent= --join-lines --length= --merge --no-file-warnings --number-lines? --omit-header --omit-pagination --output-tabs? --page-width= --sep-string? --separator? --show-control-chars --show-nonprinting --width="),
        Spec.Reads("numfmt", "-Mz -d= --debug --delimiter= --field= --format= --from= --from-unit= --grouping --header? --invalid= --padding= --round= --suffix= --to= --to-unit= --zero-terminated", OperandRole.Data),
        Spec.Reads("column", "-JLVdehtx -E= -H= -N= -O= -R= -T= -W= -c= -i= -l= -n= -o= -p= -r= -s= *"),
        Spec.Reads("cmp", "-blsv -i= -n= --bytes= --ignore-initial= --print-bytes --quiet --silent --verbose"),
        Spec.Reads("sdiff", "-BEHWZabdilst -I= -o= -w= --expand-tabs --ignore-all-space --ignore-case --left-column --minimal --output= --suppress-common-lines --width=")
            .Mutating(ShellReasonCodes.WritesFile, "Writes the merge to a file.", When.Option("-o --output"), ["sdiff -o m a b"], ["sdiff a b"]),
        Spec.Reads("diff3 tsort ptx shuf", "-3AETXaemvxerzi -L= -n= -i= -o= --easy-only --ed --label= --merge --overlap-only --show-all --show-overlap --text --echo --head-count= --input-range= --repeat --zero-terminated --random-source= --output=")
            .Mutating(ShellReasonCodes.WritesFile, "Writes the result to a file.", When.Option("-o --output"), ["shuf -o x y"], ["shuf -n 1 y"]),
        Spec.Reads("strings", "-TUadefhostvw -# -n= --all --bytes= --radix= --encoding= --print-file-name --unicode="),
        Spec.Reads("nm objdump readelf size ldd otool addr2line c++filt pahole", "*"),
        Spec.Reads("zcat gzcat bzcat xzcat zstdcat lz4cat lzcat zless bzless xzless zdiff zcmp", "*"),
        Spec.Reads("less more most", "*")
            .Mutating(ShellReasonCodes.WritesFile, "Logs to a file, or runs commands at the start.", When.Either(When.Option("-o -O --log-file --LOG-FILE"), When.Argument(argument => argument.Text.StartsWith("+!", StringComparison.Ordinal))), ["less -o log x", "less '+!ls' x"], ["less x"]),
        Spec.Reads("bat batcat", "*")
            .Dangerous(ShellReasonCodes.InjectsCode, "Runs a pager of the caller's choice.", When.Option("--pager"), ["bat --pager ./x y"], ["bat y"]),
        Spec.Reads("look cal ncal colrm csvcut csvgrep csvlook csvstat csvsort csvjson xsv qsv miller mlr pup hexyl delta difft difftastic icdiff tokei scc cloc sloccount jc glow dyff factor", "*"),
        Spec.Reads("jq jaq gojq", "*", OperandRole.TextThenRead),
        Spec.Reads("yq", "*", OperandRole.TextThenRead)
            .Mutating(ShellReasonCodes.ChangesFiles, "Edits files in place, or splits into files.", When.Option("-i --inplace --in-place -s --split-exp"), ["yq -i '.a = 1' f.yml"], ["yq '.a' f.yml"]),
        Spec.Reads("xmllint", "*")
            .Mutating(ShellReasonCodes.WritesFile, "Writes the result to a file.", When.Option("--output -o"), ["xmllint --output y x"], ["xmllint --format x"]),
        Spec.Reads("xmlstarlet", "*")
            .Mutating(ShellReasonCodes.ChangesFiles, "Edits files in place.", When.Option("-L --inplace"), ["xmlstarlet ed -L x"], ["xmlstarlet sel -t x"]),
    ];

    private static void Outputs(Invocation call, Analysis.CommandJudge judge, string options)
    {
        if (call.ValueOf(options) is { } target)
        {
            Analysis.PathJudge.WriteSensitive(judge.Findings, target);
        }
    }
}
