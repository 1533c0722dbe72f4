namespace AgentGen.Shell.Rules;

/// <summary>What reads source code and lists of packages and reports on them, without running the project.</summary>
internal static class CodeAnalysis
{
    // Pydoc imports what it shows: of modules that come with Python nothing of the project runs.
    private static readonly string[] Standard =
    [
        "abc", "argparse", "array", "ast", "asyncio", "base64", "bisect", "builtins", "calendar", "cmath", "codecs", "collections", "concurrent",
            "configparser", "contextlib",
        "copy", "csv", "ctypes", "dataclasses", "datetime", "decimal", "difflib", "dict", "email", "enum", "errno", "fnmatch", "fractions", "functools", "gc",
            "getopt", "getpass",
        "glob", "gzip", "hashlib", "heapq", "hmac", "html", "http", "importlib", "inspect", "int", "io", "ipaddress", "itertools", "json", "keywords", "len",
            "list", "locale", "logging",
        "math", "mimetypes", "modules", "multiprocessing", "open", "operator", "os", "pathlib", "pickle", "platform", "pprint", "print", "queue", "random",
            "re", "sched", "secrets",
        "select", "set", "shlex", "shutil", "signal", "socket", "sorted", "sqlite3", "ssl", "stat", "statistics", "str", "string", "struct", "subprocess",
            "symbols", "sys", "tarfile",
        "tempfile", "textwrap", "threading", "time", "timeit", "tomllib", "topics", "traceback", "tuple", "types", "typing", "unittest", "urllib", "uuid",
            "venv", "warnings", "weakref",
        "xml", "zipfile", "zlib", "zoneinfo", "range", "enumerate", "map", "zip", "filter", "bytes", "float", "bool", "object", "type",
    ];

    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("pydoc", "-k= -n= -p= -bw")
            .Mutating(
                ShellReasonCodes.RunsCode, "Imports modules that may be the project's, writes pages or serves them.",
                static call => call.IndexOf("-k -n -p -b -w") is >= 0 and int option ? option : When.FirstOperand(call,
                static argument => !IsStandard(argument.Text)),
                match: ["pydoc -w os", "pydoc ./tool.py", "pydoc -p 8080", "pydoc mypackage"], noMatch: ["pydoc os.path", "pydoc json", "pydoc list"]),
        Spec.Reads("pyflakes pycodestyle pydocstyle mccabe dodgy eradicate vermin xenon", """
            -dqsvhaeim -t= -m= -d= -e= -r --count --diff --exclude= --filename= --select= --ignore= --max-line-length= --max-doc-length= --statistics
            --show-source --show-pep8 --hang-closing --format= --config= --explain --source --debug --verbose --quiet --convention= --add-select= --add-ignore=
            --match= --match-dir= --ignore-decorators= --property-decorators= --min= --dot --indent-size= --benchmark --testsuite= --help --version --first
            --aggressive --no-tips --violations --backport= --eval-annotations --target= --processes=
            """),
        Spec.Reads("lizard", """
            -hVXmwE= -l= -C= -a= -L= -T= -x= -t= -m -s= -i= -w -f= -W= -N -X -P= -o= --verbose --help --version --languages= --CCN= --arguments= --length=
            --exclude= --working_threads= --modified --sort= --ignore_warnings= --warnings_only --input_file= --whitelist= --xml --csv --html --extension=
            --Threshold= --output_file= --warning-msvs
            """)
            .WritesTo("-o --output_file", "Writes the report to a file.",
                match: ["lizard -o r.csv src"], noMatch: ["lizard -l python src", "lizard --CCN 10 src"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Loads an extension.",
                When.Option("-E --extension"),
                match: ["lizard -Emine src"], noMatch: ["lizard -w src"]),
        Spec.Prints("pipdeptree deptry pip-licenses pip-check pip-chill pip-outdated piptree", """
            -acdefhlrusvwm -p= -e= -f= -o= -w= -d= --all --reverse --packages= --exclude= --json --json-tree --mermaid --graph-output= --warn= --depth=
            --local-only --user-only --freeze --license --metadata= --path= --output= --encoding= --format= --from= --order= --summary --with-authors
            --with-urls --with-description --with-system --with-license-file --no-license-path --ignore-packages= --allow-only= --fail-on= --filter-strings
            --partial-match --no-version --no-chill --verbose --help --version --local --user --not-required --pip-version= --skip-update --hide-unchanged
            --show-update --exclude-dependencies --output-file=
            """)
            .Mutating(
                ShellReasonCodes.Network, "Asks the package index.",
                static call => call.Name.Text is "pip-check" or "pip-outdated" ? 0 : -1,
                match: ["pip-check"], noMatch: ["pipdeptree"])
            .WritesFor("deptry", "-o", "Writes to a file.", match: ["deptry -o r.json ."], noMatch: ["pipdeptree -o json", "deptry ."])
            .WritesTo("--output-file", "Writes to a file.",
                match: ["pip-licenses --output-file=l.txt"], noMatch: ["pip-licenses --format=json", "pipdeptree -r -p six"]),
        Spec.Changes("pip-audit safety osv-scanner cargo-audit npm-check-updates ncu retire", OperandRole.Data, "*", ShellReasonCodes.Network,
            "Asks an advisory database."),
        Spec.Builds("pytype dmypy ty basedpyright pyroma check-manifest interrogate pyclean textlint testssl testssl.sh xcodegen tuist mint"),
        Spec.Reads("gprof gcov gcov-dump gcov-tool gprof2dot", """
            -abcdfhiklmnoprstuvwxyzABCDILPQTZ -s= -o= -r -e= -E= -J= -f -d= --brief --all-blocks --branch-probabilities --branch-counts --conditional-branches
            --flat-profile --no-flat-profile --graph --no-graph --annotated-source --demangle --line --sum --help --version --preserve-paths --relative-only
            --stdout --use-colors --human-readable --json-format --function-summaries --no-output --object-directory= --format= --output=
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes its reports beside the sources.",
                static call => call.Name.Text.StartsWith("gcov", StringComparison.Ordinal) && call.Name.Text != "gcov-dump" && !call.Has("""
                    -t --stdout -n --no-output --help --version
                    """) ? 0 : -1,
                match: ["gcov a.c"], noMatch: ["gcov -t a.c", "gprof a.out gmon.out", "gcov-dump -l a.gcda"])
            .WritesFor("gprof2dot", "-o --output", "Writes to a file.", match: ["gprof2dot -o g a.prof"], noMatch: ["gprof2dot a.prof"]),
        Spec.Reads("ms_print callgrind_annotate cg_annotate cg_diff heaptrack_print", """
            -hvfatplmso -I= -a= -n= -d= -F= -s= -p= -f= -H= -T= -M= -x= --threshold= --show= --sort= --show-percs= --tree= --auto= --context= --inclusive=
            --include= --annotate --no-annotate --diff --no-diff --show= --help --version --mod-filename= --mod-funcname= --file= --print-peaks=
            --print-allocators= --print-temporary= --print-leaks= --peak-limit= --merge-backtraces= --filter-bt-function= --shorten-templates= --suppressions=
            """),
        Spec.Reads("perldoc", "-hDtulirmTXU -f= -q= -v= -a= -L= -M= -w= -d= -o= -n= -F")
            .WritesTo("-d", "Writes to a file.", match: ["perldoc -d a.txt perlfunc"], noMatch: ["perldoc -f map", "perldoc perlre"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Loads a formatter of the caller's choice.",
                When.Option("-M -w -n"),
                match: ["perldoc -MMine perlre"], noMatch: ["perldoc -m File::Spec"]),
        Spec.Reads("podchecker pod2usage", "-ahv -w +warnings +nowarnings +man +help +exit= +output= +verbose= +pathlist= +formatter= +utf8")
            .WritesTo("-output", "Writes to a file.", match: ["pod2usage -output a.txt a.pl"], noMatch: ["podchecker a.pm", "pod2usage a.pl"])
            .Mutating(ShellReasonCodes.RunsCode, "Loads a formatter of the caller's choice.", When.Option("-formatter"),
                match: ["pod2usage -formatter Mine a.pl"], noMatch: ["pod2usage -verbose 2 a.pl"]),
        Spec.Prints("""
            python-config python3-config perl-config ncurses5-config ncurses6-config ncursesw5-config ncursesw6-config libpng-config xml2-config xslt-config
            nspr-config nss-config pcre-config pcre2-config libgcrypt-config gpgrt-config llvm-config apr-1-config apu-1-config curl-config icu-config
            freetype-config sdl2-config wx-config php-config Magick-config MagickWand-config gsl-config krb5-config net-snmp-config gpg-error-config
            libusb-config cups-config
            """, """
            --abi-version --assertion-mode --bindir --build-mode --build-system --cc --cflags --cflags-only-I --cmakedir --components --configdir
            --configure-options --configs --curses-version --cxx --cxxflags --cpp --cppflags --datadir --embed --exec-prefix? --extension-dir --extension-suffix
            --features --ftversion --has-rtti --help --host-target --ignore-libllvm --include-dir --includedir --includes --ini-dir --ini-path --ldflags
            --ldopts --libdir --libfiles --libnames --libs --libs-cflags --libs-only-l --libs-only-L --libs-only-other --libs8 --link-shared --link-static
            --man-dir --mandir --modules --mversion --obj-root --php-binary --php-sapis --plugindir --prefix? --protocols --ca --src-root --static-libs --static
            --system-libs --targets-built --terminfo --terminfo-dirs --termpath --vernum --version --checkfor= --list --debug --unicode --toolkit= --libtool
            --L_opts --I_opts --cellar
            """),
    ];

    private static bool IsStandard(string name)
    {
        int dot = name.IndexOf('.');
        return Array.IndexOf(Standard, dot < 0 ? name : name.Substring(0, dot)) >= 0 && name.IndexOf('/') < 0
            && !name.EndsWith(".py", StringComparison.Ordinal);
    }
}
