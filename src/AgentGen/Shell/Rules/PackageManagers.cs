namespace AgentGen.Shell.Rules;

/// <summary>Package managers: looking is harmless, installing runs what is installed.</summary>
internal static class PackageManagers
{
    internal static readonly CommandSpec[] Table =
    [
        Manager("npm pnpm yarn bun", "ls list la ll view info show search find s se outdated why explain help help-search docs repo bugs home ping root prefix bin fund whoami team licenses v version-check query doctor dist-tag dist-tags org owner profile token access", "audit config"),
        Manager("pip pipx", "list show search freeze check help debug inspect index hash environment", "config cache"),
        Manager("uv poetry pdm hatch pipenv rye", "list show search check help tree version about env", "python self tool"),
        Manager("cargo", "metadata tree search info help version locate-project pkgid verify-project read-manifest", "owner"),
        Manager("rustup", "show which doc help man", "toolchain target component override self"),
        Manager("gem", "list search info environment env help contents dependency outdated specification which query", ""),
        Manager("bundle bundler", "list show info outdated platform check help version doctor", "config"),
        Manager("composer", "show info list search outdated why depends prohibits licenses validate diagnose check-platform-reqs help about status suggests fund", ""),
        Manager("brew", "list ls info search outdated deps uses leaves desc doctor home log config cat formulae casks commands help --prefix --cellar --version options missing abv shellenv which-formula", "services"),
        Manager("apt apt-get aptitude apt-cache", "list search show policy depends rdepends showpkg madison pkgnames help moo stats dump showsrc unmet changelog", ""),
        Manager("dnf yum microdnf zypper", "list search info provides whatprovides repolist repoquery check-update help deplist updateinfo lr se if", "module history group repo config-manager"),
        Manager("apk snap flatpak port conda mamba micromamba nix-env guix choco winget scoop opkg pkg cpan luarocks vcpkg conan mix hex stack opam nvm rbenv pyenv asdf mise volta fnm sdk", "list ls search info show find query status dependents depends versions version which current help outdated remote-info remote-ls remotes history stats policy doc compare repoquery whence root prefix where", "env config"),
        Spec.Prints("dpkg-query dpkg-deb apt-file apt-show-versions rpmquery pkg-config pkgconf debtree apt-config", "*"),
        Spec.Prints("dpkg", "*").Mutating(ShellReasonCodes.RunsCode, "Installs or removes packages.", When.Option("-i -r -P --install --remove --purge --unpack --configure -a --pending --force-all"), ["dpkg -i x.deb"], ["dpkg -l", "dpkg -L x"]),
        Spec.Prints("rpm", "*").Mutating(ShellReasonCodes.RunsCode, "Installs or removes packages.", static call => call.Options.Any(static option => option.Name.IndexOfAny(['q', 'V', 'K']) == 1 || option.Name is "--query" or "--verify" or "--checksig" or "--showrc") ? -1 : 0, ["rpm -i x.rpm", "rpm -Uvh x.rpm"], ["rpm -qa", "rpm -qi x"]),
        Spec.Prints("pacman yay paru", "*").Mutating(ShellReasonCodes.RunsCode, "Installs or removes packages.", static call => call.Options.Any(static option => option.Name is "--query" or "--files" or "--help" or "-h" || option.Name.IndexOfAny(['Q', 'F', 'h', 'V', 'T']) == 1) || call.Arguments.Any(static argument => argument.Text is "-Ss" or "-Si" or "-Sg" or "-Sl" or "-Qs" or "-Uh" or "-Sh" or "-Rh") ? -1 : 0, ["pacman -S x", "pacman -Syu"], ["pacman -Q", "pacman -Ss x", "pacman -F x"]),
        Spec.Builds("npx pnpx bunx uvx pipsi easy_install corepack lerna nx turbo rush virtualenv"),
    ];

    /// <summary>What comes after <c>run</c> or <c>exec</c> may be a command like any other.</summary>
    private static CommandSpec Manager(string names, string looks, string groups)
    {
        CommandSpec spec = new CommandSpec(names, new OptionGrammar("-C= --prefix= --cwd= --dir= *"), OperandRole.Data)
            .Dangerous(ShellReasonCodes.SpawnsShell, "Hands a shell to a package manager that runs it.", call => When.FirstArgument(call, static argument => Analysis.EmbeddedShell.In(argument.Text)), ["@ x /bin/sh"], ["@ x"])
            .With(Spec.Prints(looks, "*"))
            .With(Runner("run exec x dlx shell script run-script"))
            .Otherwise(Spec.Builds("-"));
        foreach (string group in groups.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            spec.With(new CommandSpec(group, OptionGrammar.Any, OperandRole.Data)
                .With(Spec.Prints("list ls get debug info show search which dir installed", "*"))
                .Otherwise(Spec.Builds("-"))
                .Mutating(ShellReasonCodes.RunsCode, "Changes packages or settings.", static call => call.Operands.Count > 0 && ReadVerbs.IsRead(call.Operand(0).Text) || call.Operands.Count == 0 || call.Has("-l --list --help-cmd") ? -1 : 0, ["cargo owner --add x", "npm config set a b", "rustup target add x"], ["npm config get a", "cargo owner --list x"]));
        }

        return spec;
    }

    private static CommandSpec Runner(string names) =>
        Spec.Builds(names).Runs(static (call, judge) =>
        {
            int first = When.FirstOperand(call, static argument => !argument.IsOption);
            if (first > 0 && Catalog.Find(call.Arguments[first].Text) is { } known && call.Name.Text is "run" or "exec" && known.Names.Count > 0)
            {
                judge.Judge(call.From(first), call.Input);
            }

            for (int i = 1; i < call.Arguments.Count - 1; i++)
            {
                if (call.Arguments[i].Text is "-c" or "-e")
                {
                    Analysis.InlineCode.Judge(judge, call.Arguments[i + 1]);
                }
            }
        });
}
