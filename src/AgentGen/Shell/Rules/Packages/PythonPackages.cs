namespace AgentGen.Shell.Rules;

/// <summary>Package managers and environments of Python.</summary>
internal static class PythonPackages
{
    private const string Pip = """
        -oueElvqVhfr -i= --outdated --uptodate --editable --local --user --path= --pre --format= --not-required --exclude-editable --include-editable
        --exclude= --index-url= --extra-index-url= --no-index --find-links= --files --requirement= --all --help --debug --isolated --require-virtualenv
        --verbose --version --quiet --no-input --keyring-provider= --proxy= --retries= --timeout= --exists-action= --trusted-host= --cert= --client-cert=
        --cache-dir= --no-cache-dir --disable-pip-version-check --no-color --no-python-version-warning --use-feature= --use-deprecated= --algorithm= --json
        --depth= --strict --no-deps  --platform= --abi= --implementation= --only-binary= --no-binary= --ignore-requires-python --global
        --site -a
        """;

    private const string Projects = """
        -hVqvnCP= -p= -e= -d= --help --version --quiet --verbose --no-interaction --ansi --no-ansi --directory= --project= --no-plugins --no-cache --all
        --tree --latest --outdated --top-level --only= --with= --without= --no-dev --why --format= --json --list --short -s -l -o -a -t -T --depth= --package=
        --invert --prune= --no-dedupe --frozen --locked --offline --python= --no-config --config-file= --color= --no-progress --output-format= --show-urls
        --only-installed --only-downloads --all-versions --all-platforms --show-paths --show-version-specifiers --show-with --show-extras --show-python --path
        --full-path --executable --venv --where --py --envs --bare --reverse --graph --csv --markdown --fields= --sort= --exclude= --include= --env=
        --skip-maintainers --no-sync --group= --no-group= --extra= --all-extras --all-groups --key= --unset? --packages --short --site-packages
        """;

    internal static readonly CommandSpec[] Table =
    [
        PackageManager.Of(
            "pip pipx", Pip,
            Spec.Prints("""
                list show search freeze check help debug inspect index environment completion
                """, Pip).With(Spec.Prints("versions", Pip)).Otherwise(Spec.Prints("-", Pip)),
            Spec.Reads("hash", Pip),
            PackageManager.Group("config", "list get debug", Pip),
            PackageManager.Group("cache", "dir info list", Pip),
            PackageManager.Group("interpreter", "list", Pip),
            PackageManager.Runs("run", "-q --spec= --python= --pip-args= --index-url= --no-cache --with= --path --pypackages --system-site-packages --verbose"),
            PackageManager.Runs("runpip", "", skip: 1)),
        PackageManager.Of(
            "uv", Projects,
            Spec.Prints("tree help audit-list", Projects),
            Spec.Prints("version", Projects).Mutating(
                ShellReasonCodes.ChangesFiles, "Sets the version of the project.",
                When.OperandAt(0),
                match: ["uv version 1.2.3"], noMatch: ["uv version", "uv version --short"]),
            Spec.Prints("pip", Projects).With(Spec.Prints("list show freeze tree check", Projects + " " + Pip)).Otherwise(PackageManager.Installs("-")),
            PackageManager.Group("python tool cache self workspace", "list find dir version size metadata", Projects),
            Spec.Prints("auth").With(CloudClient.Credentials("token")).Otherwise(Spec.Builds("-")),
            PackageManager.Runs("run", """
                -m -p= --with= --with-editable= --with-requirements= --extra= --group= --python= --env-file= --project= --directory= --package= --isolated
                --active --no-sync --frozen --locked --no-project --script --gui-script --all-extras --no-dev --dev --quiet -q -s
                """)),
        PackageManager.Runs("uvx", "-p= --from= --with= --python= --index-url= --refresh --isolated --no-cache -q"),
        PackageManager.Of(
            "poetry pdm hatch pipenv rye", Projects,
            Spec.Prints("list show search check help tree about info graph status verify which outdated report", Projects),
            Spec.Prints("version", Projects).Mutating(
                ShellReasonCodes.ChangesFiles, "Sets the version of the project.",
                When.OperandAt(0),
                match: ["poetry version minor"], noMatch: ["poetry version", "poetry version --short"]),
            Spec.Prints("config", Projects + " --local --migrate --edit --delete --editor").Mutating(
                ShellReasonCodes.ChangesFiles, "Changes settings.",
                When.Either(When.OperandAt(1), When.Option("--unset --delete --migrate --edit")),
                match: ["poetry config virtualenvs.in-project true", "poetry config --unset a.b"],
                noMatch: ["poetry config --list", "poetry config virtualenvs.path"]),
            PackageManager.Group("env source self cache python tool dep venv toolchain plugin", "list info show find activate dir ls hash", Projects),
            PackageManager.Runs("run", "-C= -p= -P= --project= --directory= -s --list --site-packages --env-file="),
            Spec.Builds("shell").Runs(static (call, judge) => RunTargets.JudgeRest(call, judge, 0))),
        Spec.Builds("pipsi easy_install virtualenv venv pip-compile pip-sync pip-tools twine flit cibuildwheel maturin setuptools-scm"),
        PackageManager.Of(
            "conda mamba micromamba", """
                -hVvqn= -p= -c= -f -e --help --version --name= --prefix= --json --verbose --quiet --channel= --all --envs --system --base --show?
                --show-sources --full-name --explicit --export --revisions --canonical --override-channels --info --offline --no-pip --md5 --sha256 --reverse
                --license --unsafe-channels -a -s
                """,
            Spec.Prints("list search info help compare doctor repoquery", """
                -hvqn= -p= -c= -f -e -a -s -t --name= --prefix= --json --verbose --quiet --channel= --all --envs --system --base --full-name --explicit
                --export --revisions --canonical --override-channels --info --offline --no-pip --md5 --sha256 --reverse --license --subdir= --platform= --tree
                --recursive --remote --local
                """),
            Spec.Prints("config", "--show? --show-sources --get? --describe? --json --validate --file= --env --system --verbose -v").Mutating(
                ShellReasonCodes.ChangesFiles, "Changes settings.",
                When.Not(When.Option("--show --show-sources --get --describe --validate")),
                match: ["conda config --add channels x", "conda config --set a b"], noMatch: ["conda config --show", "conda config --get channels"]),
            Spec.Prints("env", "-n= -p= --json --name= --prefix=").With(Spec.Prints("list export", """
                -n= -p= --json --name= --prefix= --no-builds --from-history --ignore-channels
                """)).Otherwise(PackageManager.Installs("-")),
            PackageManager.Runs("run", "-n= -p= --name= --prefix= --cwd= --no-capture-output --live-stream --dev -v --debug-wrapper-scripts -e= -a=")),
        Spec.Prints("pyenv rbenv goenv jenv tfenv phpenv", "-hv --help --version")
            .With(
                Spec.Prints("""
                    versions version version-name version-file version-origin which whence root prefix commands help shims hooks completions list
                    """, "--bare --skip-aliases --skip-envs --list -l --usage --path --help --sh --no-sh"),
                Spec.Prints("global local shell").Mutating(
                    ShellReasonCodes.ChangesFiles, "Chooses another version.",
                    When.OperandAt(0),
                    match: ["pyenv global 3.12"], noMatch: ["pyenv global"]),
                PackageManager.ListsWith("install", "-l --list", "-fskvp --force --skip-existing --keep --verbose --patch --complete -L --list-all"),
                PackageManager.Runs("exec", ""))
            .Otherwise(PackageManager.Installs("-")),
    ];
}
