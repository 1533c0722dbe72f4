namespace AgentGen.Shell.Rules;

/// <summary>Commands that look for text in files.</summary>
internal static class SearchCommands
{
    private const string AckTypes = """
        actionscript ada asciidoc apl asm asp aspx batch bazel bitbake cc cfmx chpl clojure cmake coffee config coq cpp crystal csharp cshtml css cython
        delphi dlang dot dts ebuild eiffel elisp elixir elm erlang factor fortran fsharp gettext glsl go gradle groovy gsp haml handlebars haskell haxe hh
        hpp html idris ini ipython isabelle j jade java jinja2 js json jsp julia kotlin less liquid lisp log lua m4 make mako markdown mason matlab
        mathematica md mercury naccess nim nix objc objcpp ocaml octave ooc org parrot pdb perl perltest php pike plist plone pod powershell proto ps1 pug
        puppet purescript python qml racket rake razor restructuredtext rs rst r rdoc rr rspec ruby rust salt sass scala scheme scss shell skipped
        smalltalk smarty sml sql stata stylus svg swift tcl terraform tex text thrift tla tt toml ts twig vala vb velocity verilog vhdl vim vue wix wsdl
        wadl xml xsl yacc yaml zeek zephir
        """;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("grep egrep fgrep zgrep zegrep zfgrep bzgrep xzgrep lzgrep zstdgrep pcregrep pcre2grep ggrep rgrep ugrep", """
            -EFGHIJLMOPRSTUVXZabchilnopqrsuvwxyz -# -A= -B= -C? -D= -N= -d= -e= -f= -m=
            --after-context= --basic-regexp --before-context= --binary --binary-files= --byte-offset --color? --colour? --context? --count
            --dereference-recursive --devices= --directories= --exclude= --exclude-dir= --exclude-from= --extended-regexp --file= --file-list= --file-offsets
            --files-with-matches --files-without-match --fixed-strings --group-separator= --ignore-case --include= --include-dir= --include-from=
            --initial-tab --invert-match --label= --line-buffered --line-number --line-offsets --line-regexp --max-count= --multiline --newline=
            --no-filename --no-group-separator --no-ignore-case --no-messages --null --null-data --om-separator= --only-matching? --perl-regexp --quiet
            --recursive --regexp= --silent --text --total-count --utf --utf-8 --with-filename --word-regexp --word-regex
            """, OperandRole.Data)
            .TellsHunts("-r -R --recursive --dereference-recursive", "grep")
            .ReadsFrom("-f --file")
            .ReadsAfterText("-e --regexp -f --file --files"),
        Spec.Reads("rg", """
            -.0FHILNPSUVabchilnopqsuvwxz -A= -B= -C= -E= -M= -T= -d= -e= -f= -g= -j= -m= -r= -t=
            --after-context= --auto-hybrid-regex --before-context= --binary --block-buffered --byte-offset --case-sensitive --color= --colors= --column
            --context-separator= --context= --count --count-matches --crlf --debug --dfa-size-limit= --encoding= --engine= --field-context-separator=
            --field-match-separator= --file= --files --files-with-matches --files-without-match --fixed-strings --follow --generate= --glob-case-insensitive
            --glob= --heading --hidden --hyperlink-format= --iglob= --ignore --ignore-case --ignore-dot --ignore-exclude --ignore-file-case-insensitive
            --ignore-file= --ignore-files --ignore-global --ignore-messages --ignore-parent --ignore-vcs --include-zero --invert-match --json
            --line-buffered --line-number --line-regexp --max-columns-preview --max-columns= --max-count= --max-depth= --maxdepth= --max-filesize=
            --messages --mmap --multiline --multiline-dotall --no-auto-hybrid-regex --no-binary --no-block-buffered --no-byte-offset --no-column
            --no-config --no-context-separator --no-crlf --no-encoding --no-filename --no-fixed-strings --no-follow --no-glob-case-insensitive
            --no-heading --no-hidden --no-ignore --no-ignore-dot --no-ignore-exclude --no-ignore-file-case-insensitive --no-ignore-files
            --no-ignore-global --no-ignore-messages --no-ignore-parent --no-ignore-vcs --no-include-zero --no-invert-match --no-json
            --no-line-buffered --no-line-number --no-max-columns-preview --no-messages --no-mmap --no-multiline --no-multiline-dotall
            --no-one-file-system --no-pcre2 --no-pcre2-unicode --no-pre --no-require-git --no-search-zip --no-sort-files --no-stats --no-text
            --no-trim --no-unicode --null --null-data --one-file-system --only-matching --passthru --passthrough --path-separator= --pcre2
            --pcre2-unicode --pcre2-version --pre-glob= --pre= --hostname-bin= --pretty --quiet --regex-size-limit= --regexp= --replace= --require-git
            --search-zip --smart-case --sort= --sortr= --sort-files --stats --stop-on-nonmatch --text --threads= --trace --trim --type-add= --type-clear=
            --type-list --type-not= --type= --unicode --unrestricted --vimgrep --with-filename --word-regexp
            """, OperandRole.Data)
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a program of the caller's choice on each file.",
                When.Option("--pre --hostname-bin"),
                match: ["rg --pre ./x y", "rg --pre=./x y", "rg --hostname-bin ./x --hyperlink-format default y"],
                noMatch: ["rg --pretty y", "rg --pre-glob '*.pdf' y", "rg --no-pre y", "rg y src"])
            .TellsHunts("", "rg")
            .ReadsAfterText("-e --regexp -f --file --files")
            .ReadsFrom("-f --file"),
        Spec.Reads("ag", """
            -0DFHLQRSUVacfhilnorstuvwz -A? -B? -C? -G= -W= -g? -m= -p= -#
            --ackmate --affinity --after? --all-text --all-types --before? --break --case-sensitive --color --color-line-number= --color-match= --color-path=
            --column --context? --count --debug --depth= --file-search-regex= --filename --filename-pattern= --files-with-matches --files-without-matches
            --fixed-strings --follow --group --heading --hidden --ignore-case --ignore-dir= --ignore= --invert-match --line-numbers --list-file-types
            --literal --match --max-count= --mmap --multiline --no-affinity --noaffinity --nobreak --no-break --nocolor --no-color --nofilename
            --no-filename --nofollow --no-follow --nogroup --no-group --noheading --no-heading --no-mmap --nommap --nomultiline --no-multiline
            --nonumbers --no-numbers --nopager --no-pager --norecurse --no-recurse --null --numbers --one-device --only-matching --pager= --parallel
            --passthrough --passthru --path-to-ignore= --print-all-files --print-long-lines --print0 --recurse --search-binary --search-files
            --search-zip --silent --skip-vcs-ignores --smart-case --stats --stats-only --unrestricted --vimgrep --width= --word-regexp --workers=
            --asm --batch --bazel --c --cc --clojure --cmake --coffee --cpp --csharp --css --dart --delphi --elisp --elixir --elm --erlang --fsharp
            --fortran --go --gradle --graphql --groovy --haml --haskell --html --ini --jade --java --js --json --jsp --jsx --julia --kotlin --less
            --lisp --lua --m4 --make --makefile --markdown --matlab --md --nim --nix --objc --ocaml --perl --php --powershell --proto --puppet --python
            --r --rdoc --restructuredtext --rst --ruby --rust --sass --scala --scheme --shell --sql --stylus --svg --swift --tcl --terraform --tex
            --toml --ts --tt --vala --vb --verilog --vhdl --vim --vue --xml --yaml
            """, OperandRole.TextThenRead)
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a pager of the caller's choice.",
                Manuals.RunsPager("--pager"),
                match: ["ag --pager ./x y", "ag --pager='sh x' y"], noMatch: ["ag y", "ag --pager=less y"]),
        Spec.Reads("ack ack-grep", """
            -1HILPQRSVcfhiklnosvwxr -# -A= -B= -C? -g= -m= -p? -t= -T=
            --ackrc= --after-context= --bar --before-context= --break --cathy --color --color-colno= --color-filename= --color-lineno= --color-match= --colour
            --column --context? --count --create-ackrc --dump --env --files-from= --files-with-matches --files-without-matches --filter --flush --follow
            --group --heading --help-colors --help-rgb-colors --help-types --ignore-ack-defaults --ignore-case --ignore-dir= --ignore-directory=
            --ignore-file= --invert-match --known-types --lines= --literal --match= --max-count= --no-filename --no-ignore-case --no-recurse
            --no-smart-case --nobreak --nocolor --nocolour --nocolumn --noenv --nofilter --nofollow --nogroup --noheading --noignore-dir=
            --nopager --nosmart-case --output= --pager? --passthru --print0 --proximate? --range-end= --range-start= --recurse --show-types
            --smart-case --sort-files --thpppt --type-add= --type-del= --type-set= --type= --underline --with-filename --word-regexp
            """ + " " + EachWith("--", AckTypes) + EachWith("--no", AckTypes), OperandRole.TextThenRead)
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a pager of the caller's choice.",
                Manuals.RunsPager("--pager"),
                match: ["ack --pager=./x y"], noMatch: ["ack -l y", "ack --nopager --python y", "ack --pager='less -R' y"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Evaluates an expression on each match, or takes options from a file.",
                When.Option("--output --ackrc"),
                match: ["ack --output='$1' '(y)'", "ack --ackrc=./rc y"], noMatch: ["ack -o y", "ack --create-ackrc"]),
    ];

    private static string EachWith(string prefix, string names) =>
        string.Concat(names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => prefix + name + " "));
}
