namespace AgentGen.Shell.Rules;

/// <summary>cargo and rustup.</summary>
internal static class RustPackages
{
    private const string Options = """
        -C= -Z= -hVvqedif= -p= -F= -l --help --version --list --verbose --quiet --color= --locked --offline --frozen --explain= --edges= --invert? --prune=
        --depth= --prefix= --no-dedupe --duplicates --charset= --format= --package= --workspace --exclude= --features= --all-features --no-default-features
        --target= --manifest-path= --filter-platform= --no-deps --format-version= --limit= --index= --registry= --message-format= --all-targets --token=
        """;

    internal static readonly CommandSpec[] Table =
    [
        Cargo(PackageManager.Of("cargo", Options + " --config=", Subcommands()))
            .Otherwise(Cargo(Toolchain())),
        Spec.Prints("rustup", "-hVvq --help --version --verbose --quiet --toolchain=")
            .With(
                Spec.Prints("show", "-v --verbose").With(Spec.Prints("active-toolchain home profile", "-v --verbose")),
                Spec.Prints("which check help man completions", "--toolchain= --path"),
                PackageManager.Group("toolchain target component override self set", "list", "-vq --verbose --quiet --toolchain= --installed"),
                PackageManager.Runs("run", "--install", skip: 1))
            .Otherwise(PackageManager.Installs("-")),
    ];

    private static CommandSpec[] Subcommands() =>
    [
        Spec.Prints("metadata tree search info help version locate-project pkgid verify-project read-manifest outdated audit deny-list", Options),
        Spec.Prints("owner", Options + " -a= -r= --add= --remove=").Mutating(
            ShellReasonCodes.ChangesSystem, "Changes who owns a package.",
            When.Option("-a -r --add --remove"),
            match: ["cargo owner --add ada x"], noMatch: ["cargo owner --list x"]),
        PackageManager.ListsWith("install", "--list", "-qvf --root= --locked --git= --path= --version= --bin= --features= --force --quiet --verbose --color="),
        PackageManager.Group("config report", "get future-incompatibilities", Options),
    ];

    // "cargo +nightly tree": the toolchain stands before the subcommand.
    private static CommandSpec Toolchain() =>
        Spec.Prints("-", Options + " --config=")
            .Mutating(
                ShellReasonCodes.RunsCode, "Builds, installs or runs code.",
                static call => call.Name.Text.Length > 0 && call.Name.Text[0] == '+' ? -1 : 0,
                match: ["cargo build"], noMatch: ["cargo +nightly tree"])
            .With(Subcommands())
            .Otherwise(Spec.Builds("-"));

    private static CommandSpec Cargo(CommandSpec spec) =>
        spec.Dangerous(
            ShellReasonCodes.InjectsCode, "Sets a program that cargo runs.",
            When.Argument(static argument => argument.Text.IndexOf('=') > 0 && NamesProgram(argument.Text)),
            match: ["cargo --config 'build.rustc-wrapper=\"./x\"' build", "cargo --config 'alias.x=\"run\"' x", "cargo build --config=target.x.runner=./x"],
            noMatch: ["cargo build --release", "cargo --config net.retry=3 build"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Takes settings that may name programs.",
                OtherSetting,
                match: ["cargo --config ./a.toml tree", "cargo metadata --config 'build={rustc=\"./x\"}'", "cargo +./toolchain tree"],
                noMatch: ["cargo tree", "cargo --config net.offline=true tree", "cargo +nightly tree"]);

    private static int OtherSetting(Invocation call)
    {
        for (int i = 1; i < call.Arguments.Count && call.Arguments[i].Text != "--"; i++)
        {
            string text = call.Arguments[i].Text;
            string? setting = text.StartsWith("--config=", StringComparison.Ordinal) ? text.Substring("--config=".Length)
                : text == "--config" ? (i + 1 < call.Arguments.Count ? call.Arguments[i + 1].Text : "") : null;
            bool isHarmless = setting is null || setting.StartsWith("net.", StringComparison.Ordinal) || setting.StartsWith("term.", StringComparison.Ordinal)
                || setting.StartsWith("profile.", StringComparison.Ordinal);
            if (!isHarmless || (text.Length > 0 && text[0] == '+' && text.IndexOf('/') >= 0))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool NamesProgram(string text)
    {
        string setting = text.StartsWith("--config=", StringComparison.Ordinal) ? text.Substring("--config=".Length) : text;
        int equals = setting.IndexOf('=');
        string key = setting.Substring(0, equals < 0 ? 0 : equals).Trim();
        return key.StartsWith("alias.", StringComparison.Ordinal)
            || key is "build.rustc" or "build.rustc-wrapper" or "build.rustc-workspace-wrapper" or "build.rustdoc" or "doc.browser"
            || (key.StartsWith("target.", StringComparison.Ordinal) && (key.EndsWith(".runner", StringComparison.Ordinal)
            || key.EndsWith(".linker", StringComparison.Ordinal)))
            || key.StartsWith("credential-alias.", StringComparison.Ordinal) || key is "registry.credential-provider"
            || key.StartsWith("registry.global-credential", StringComparison.Ordinal);
    }
}
