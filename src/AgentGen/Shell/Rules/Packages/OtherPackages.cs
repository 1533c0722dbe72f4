namespace AgentGen.Shell.Rules;

/// <summary>Package managers of desktops, of macOS and Windows, and of languages with one of their own.</summary>
internal static class OtherPackages
{
    private const string Options = """
        -alqvhdnijseotrpgVuSmckb1 -f= -A -P -L -C -I -q? -n= --all --installed --available --json --verbose --quiet --help --version --format= --long --remote
        --local --names-only --exact --limit= --outdated --detailed --details --channel= --arch= --columns= --app --runtime --user --system --installation=
        --show-details --cask --casks --formula --formulae --versions --full-name --multiple --pinned --greedy --desc --eval-all --tree --installed-on-request
        --installed-as-dependency --include-build --include-optional --include-test --skip-recommended --union --topological --1 --direct --for-each
        --annotate --dot --graph --recursive --missing --eval --analytics --github --days= --category= --unbrewed --local-only --id-only --limit-output
        --by-id-only --idonly --page= --source= --name= --id= --moniker= --tag= --command= --count= --exclude= --include= --repo= --depth= --no-color --color=
        --prefix --prefix= --global --current --no-header --paths --plugin --missing --updates --no-cache --offline --expression= --attr-path --description
        --status --print-build-logs --impure --flake= --profile= --refresh --option= --config= --env= --overview --latest --show-all --sort= --order= --log
        --commit= --ref --show-ref --show-commit --show-metadata --show-location --cached --dev --prod --unicode= --search=
        """;

    internal static readonly CommandSpec[] Table =
    [
        PackageManager.Of(
            "brew", Options + " --prefix= --cellar= --repository= --caskroom --cache= --env=",
            Spec.Prints("""
                list ls info abv search outdated deps uses leaves desc doctor dr home log config cat formulae casks commands help options missing shellenv
                which-formula livecheck -S
                """, Options),
            Spec.Prints("tap pin", Options).Mutating(
                ShellReasonCodes.RunsCode, "Adds a source of packages, or holds one.",
                When.OperandAt(0),
                match: ["brew tap a/b"], noMatch: ["brew tap"]),
            PackageManager.Group("services analytics", "list info state", Options),
            PackageManager.Group("bundle", "list check", Options + " --file=").ActsAlone("Installs what the project lists."),
            Spec.Builds("uninstall remove rm").Dangerous(
                ShellReasonCodes.DestroysData, "Deletes an application with all of its data.",
                When.Option("--zap"),
                match: ["brew uninstall --zap x"], noMatch: ["brew uninstall x"])),
        PackageManager.Of(
            "snap flatpak", Options,
            Spec.Prints("""
                list find info search version services changes tasks connections interfaces known warnings aliases model remotes remote-ls remote-info history
                ps permissions documents permission-show whoami help
                """, Options),
            Spec.Prints("get", Options),
            PackageManager.Runs("run", "--branch= --arch= --devel --shell --command= --user --system --file-forwarding", skip: 1)),
        PackageManager.Of(
            "nix", Options + " --extra-experimental-features= -f= -I=",
            Spec.Prints("search path-info why-depends show-derivation doctor eval hash", Options),
            PackageManager.Group("flake profile store derivation registry config", """
                show metadata info list ls cat diff-closures history ping show-config
                """, Options)),
        Spec.Prints("nix-env nix-store nix-channel", """
            -qaAPscv -p= -f= -I= --query --installed --available --attr-path --status --compare-versions --description --out-path --meta --json --xml --system
            --list --list-generations --references --referrers --requisites --referrers-closure --tree --graph --hash --size --roots --outputs --deriver
            --valid-derivers --print-env --read-log --file= --profile= --option= --version --help --no-name --drv-path -R --prebuilt-only
            """)
            .Mutating(
                ShellReasonCodes.RunsCode, "Installs, builds or removes packages.",
                When.Not(When.Option("-q --query --list --list-generations --print-env --read-log --version --help")),
                match: ["nix-env -i x", "nix-channel --update"], noMatch: ["nix-env -q", "nix-store --query --references /nix/store/x", "nix-channel --list"]),
        PackageManager.Of(
            "guix", Options,
            Spec.Prints("search show size graph describe", Options),
            PackageManager.ListsWith("package", "-I -A -l -s --list-installed --list-available --list-generations --search", "-p= --profile=")),
        Spec.Changes("nix-shell nix-build nix-instantiate", OperandRole.Data, """
            -p -A= -I= -j= --run= --command= --pure --arg= --argstr= *
            """, ShellReasonCodes.RunsCode, "Builds, installs or runs code.").Running("--run --command"),
        PackageManager.Of(
            "choco winget scoop mas port-select", Options,
            Spec.Prints("""
                list ls search find info show outdated status which cat home help version account features sources signin-status bucket-list cleanup-list hash
                """, Options),
            PackageManager.Group("source bucket pin config feature apikey cache alias", "list ls known export show get", Options)),
        PackageManager.Of(
 """
                opam stack cabal ghcup hex mix rebar3 conan vcpkg luarocks cpan cpanm cpm carton sdk jbang coursier cs pub pear pecl raco zef shards nimble
                dub swiftly elan alr julia-pkg tlmgr sdkmanager
                """, Options,
            Spec.Prints("""
                list ls search info show find status versions version which current help outdated dependents path query graph inspect env-show doctor describe
                depends rdepends var ls-global whereis check tree deps env hex.info hex.search hex.outdated print-library home
                """, Options),
            PackageManager.Group("switch repository repo remote profile plugin config toolchain", "list ls show info path env var", Options),
            PackageManager.Runs("exec", "--switch= --root= --color= --no-ghc-package-path --package="))
            .ActsAlone("Runs a task, or opens a session."),
        PackageManager.Of(
            "asdf mise rtx proto", Options,
            Spec.Prints("""
                list ls current where which latest info help plugins registry doctor ls-remote outdated bin-paths version versions list-all reshim-list
                settings-list tasks-list
                """, Options),
            PackageManager.Group("plugin settings tasks alias cache config", "list ls get list-all info path", Options),
            PackageManager.Runs("exec x", "-C= -j= --cd= --jobs= --raw -q -v -y")),
    ];
}
