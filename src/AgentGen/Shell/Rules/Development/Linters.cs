namespace AgentGen.Shell.Rules;

/// <summary>Checkers and formatters that read files and print, and run nothing of the project's. Those that run its plug-ins build code.</summary>
internal static class Linters
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("shellcheck", """
            -aCvVxp= -e= -f= -i= -o= -P= -s= -S= -W= --check-sourced --color? --include= --exclude= --extended-analysis= --format= --list-optional --norc
            --rcfile= --enable= --source-path= --shell= --severity= --version --wiki-link-count= --external-sources --help
            """),
        Spec.Reads("hadolint", """
            -hvVc= -f= -t= --help --version --config= --format= --error= --warning= --info= --style= --ignore= --trusted-registry= --require-label=
            --strict-labels --disable-ignore-pragma --no-fail --no-color --failure-threshold= --verbose
            """),
        Spec.Reads("yamllint", "-hvsc= -d= -f= --help --version --strict --config-file= --config-data= --format= --no-warnings --list-files"),
        Spec.Reads("actionlint", "-h +color +no-color +oneline +verbose +debug +format= +ignore= +version +config-file= +stdin-filename="),
        Spec.Reads("gofmt gofumpt goimports", "-dels +r= +cpuprofile= +local= +format-only +srcdir= +extra +lang= +modpath= +w +v").Mutating(
            ShellReasonCodes.ChangesFiles, "Formats the files in place.",
            When.Option("-w -cpuprofile"),
            match: ["gofmt -w .", "goimports -w a.go"], noMatch: ["gofmt -l .", "gofmt -d a.go"]),
        Spec.Reads("shfmt", """
            -hldsmfwi= -p -ln= --help --version --list --diff --write --simplify --minify --apply-ignore --indent= --binary-next-line --case-indent
            --space-redirects --keep-padding --func-next-line --language-dialect= --posix --filename= --find --to-json --from-json -bn -ci -sr -kp -fn
            """).Mutating(
            ShellReasonCodes.ChangesFiles, "Formats the files in place.",
            When.Option("-w --write"),
            match: ["shfmt -w a.sh"], noMatch: ["shfmt -d a.sh", "shfmt -i 2 a.sh"]),
        Spec.Reads("clang-format", """
            -hin +style= +fallback-style= +assume-filename= +dump-config +lines= +offset= +length= +cursor= +sort-includes +verbose +version --style=
            --fallback-style= --assume-filename= --dump-config --lines= --offset= --length= --dry-run --Werror --verbose --version --help --files=
            --sort-includes --qualifier-alignment= --ferror-limit= --output-replacements-xml
            """).Mutating(
            ShellReasonCodes.ChangesFiles, "Formats the files in place.",
            When.Option("-i"),
            match: ["clang-format -i a.c"], noMatch: ["clang-format a.c", "clang-format --dry-run a.c"]),
        Spec.Reads("checkbashisms", "-hvfnxpe --help --version --force --newline --extra --posix --early-fail --lint"),
    ];
}
