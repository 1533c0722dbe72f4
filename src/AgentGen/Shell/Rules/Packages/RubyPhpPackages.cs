namespace AgentGen.Shell.Rules;

/// <summary>Package managers of Ruby and PHP.</summary>
internal static class RubyPhpPackages
{
    private const string Gem = """
        -aliqdrbVhvnPs= -e --all --local --remote --both --installed --no-installed --versions --no-versions --details --quiet --verbose --version=
        --prerelease --exact --help --source= --reverse-dependencies --pipe --platform= --lib-only --prefix --spec-dir= --yaml --ruby --marshal --gems-first
        --gemdirs --silent --backtrace
        """;

    private const string Bundle = """
        -hvr= --help --version --no-color --verbose --paths --name-only --only-group= --without-group= --groups --outdated --strict --filter-major
        --filter-minor --filter-patch --parseable --porcelain --only-explicit --local --pre --source= --group= --ruby --path --gemfile= --dry-run --format=
        """;

    private const string Composer = """
        -hVqnvd= -ailtosPNDWHAf= --help --version --quiet --no-interaction --verbose --ansi --no-ansi --profile --no-plugins --no-scripts --working-dir=
        --no-cache --all --installed --locked --platform --available --self --name-only --path --tree --latest --outdated --ignore= --minor-only --major-only
        --patch-only --direct --strict --format= --no-dev --only-name --only-vendor --type= --no-check-all --no-check-lock --check-lock --no-check-publish
        --no-check-version --with-dependencies --recursive --global --list --source --sort-by-age --abandoned= --ignore-severity= --ignore-unreachable
        """;

    internal static readonly CommandSpec[] Table =
    [
        PackageManager.Of(
            "gem", Gem,
            Spec.Prints("list search info environment env help contents dependency outdated specification which query stale sources-list", Gem),
            Spec.Prints("sources", "-l --list").Mutating(
                ShellReasonCodes.ChangesSystem, "Changes where packages come from.",
                When.OperandAt(0),
                match: ["gem sources remove x"], noMatch: ["gem sources", "gem sources --list"]),
            Spec.Builds("open").Runs(static (call, judge) =>
            {
                for (int i = 1; i + 1 < call.Arguments.Count; i++)
                {
                    if (call.Arguments[i].Text is "-e" or "--editor")
                    {
                        judge.JudgeText(call.Arguments[i + 1]);
                    }
                }
            }),
            PackageManager.Runs("exec", "-v= -g= --version= --gem= --conservative"),
            Spec.Dangerous("yank", ShellReasonCodes.DestroysRemote, "Removes a package that others may use.")),
        PackageManager.Of(
            "bundle bundler", Bundle,
            Spec.Prints("list show info outdated platform check help version doctor env licenses", Bundle),
            Spec.Prints("config", Bundle).With(Spec.Prints("list get", Bundle)).Otherwise(Spec.Builds("-")),
            PackageManager.Runs("exec", "--keep-file-descriptors --gemfile="))
            .ActsAlone("Installs what the project lists."),
        PackageManager.Of(
            "composer", Composer,
            Spec.Prints("""
                show info list search outdated why why-not depends prohibits licenses validate diagnose check-platform-reqs help about status suggests fund
                audit
                """, Composer),
            Spec.Prints("config", Composer + " --unset --editor --auth --absolute --json --merge --append").Mutating(
                ShellReasonCodes.ChangesFiles, "Changes settings.",
                When.Either(When.OperandAt(1), When.Option("--unset --editor")),
                match: ["composer config a.b true", "composer config --unset a.b"], noMatch: ["composer config --list", "composer config vendor-dir"])
                .Dangerous(
                    ShellReasonCodes.ReadsCredentials, "Prints a credential.",
                    When.Operand(static argument => argument.Text.IndexOf("-oauth", StringComparison.Ordinal) > 0
                        || argument.Text.StartsWith("http-basic", StringComparison.Ordinal)
                        || argument.Text.StartsWith("bearer", StringComparison.Ordinal) || argument.Text.StartsWith("gitlab-token", StringComparison.Ordinal)),
                    match: ["composer config github-oauth.github.com", "composer config http-basic.example.org"],
                    noMatch: ["composer config vendor-dir", "composer config --list"]),
            Spec.Prints("global", Composer).With(Spec.Prints("show outdated config-list licenses", Composer)).Otherwise(PackageManager.Installs("-")),
            PackageManager.Runs("exec", "-l --list")),
    ];
}
