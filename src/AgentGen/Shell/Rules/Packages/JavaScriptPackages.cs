using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Package managers of JavaScript.</summary>
internal static class JavaScriptPackages
{
    private const string Options = """
        -C= -w= -aghlpqsdDPrFvj --prefix= --cwd= --dir= --filter= --global --json --long --parseable --depth= --omit= --include= --link --package-lock-only
        --unicode --no-unicode --workspace= --workspaces --include-workspace-root --install-links --all --registry= --silent --quiet --loglevel= --color?
        --no-color --offline --prefer-offline --cache= --before= --only= --prod --production --dev --no-optional --recursive --latest --compatible --help
        --version --verbose --searchlimit= --searchopts= --searchexclude= --no-description --audit-level= --location= --userconfig= --no-progress --pattern=
        --no-table --format= --level= --groups --name-only --no-workspaces --otp= --tag= --access= --diff= --diff-name-only --diff-unified=
        --diff-ignore-all-space --sbom-format= --sbom-type= --dry-run --find-by= --scope= --lockfile-only --exclude-peers --reporter=
        """;

    internal static readonly CommandSpec[] Table =
    [
        PackageManager.Of(
            "npm pnpm yarn bun", Options,
            Spec.Prints("""
                ls list la ll view info show v search find s se outdated why explain help help-search docs repo bugs home issues ping root prefix bin fund
                whoami licenses doctor query diff sbom versions completion check stars -v
                """, Options),
            Spec.Prints("version", Options).Mutating(
                ShellReasonCodes.ChangesFiles, "Sets the version of the package.",
                When.OperandAt(0),
                match: ["npm version patch"], noMatch: ["npm version"]),
            Spec.Prints("audit", Options).Mutating(
                ShellReasonCodes.RunsCode, "Installs other versions.",
                When.Either(When.Operand(static argument => argument.Text != "signatures"), When.Option("--fix")),
                match: ["npm audit fix"], noMatch: ["npm audit", "npm audit --json"]),
            Spec.Prints("config c", Options)
                .With(
                    Spec.Prints("list ls get", Options).Dangerous(
                        ShellReasonCodes.ReadsCredentials, "Prints credentials.",
                        When.Operand(static argument => argument.Text.IndexOf("_auth", StringComparison.Ordinal) >= 0
                            || argument.Text.IndexOf("_password", StringComparison.Ordinal) >= 0),
                        match: ["npm config get //registry.npmjs.org/:_authToken"], noMatch: ["npm config get registry"]),
                    Spec.Builds("set").Dangerous(
                        ShellReasonCodes.InjectsCode, "Sets a program or an option that runs with every script.",
                        SetsProgram,
                        match: ["npm config set script-shell ./x", "npm config set node-options='--require ./x'"],
                        noMatch: ["npm config set registry https://example.org", "npm config set script-shell bash"]))
                .Otherwise(Spec.Builds("-")),
            Spec.Prints("get", Options),
            PackageManager.Group("""
                owner dist-tag dist-tags access team org token profile cache hook pkg store pm workspaces workspace plugin global npm
                """, "ls list get info packages status path dir cache-dir bin hash whoami view ll", Options),
            Spec.Builds("unpublish").Dangerous(
                ShellReasonCodes.DestroysRemote, "Removes a package that others may use.",
                When.Not(When.Option("--dry-run")),
                match: ["npm unpublish x"], noMatch: ["npm unpublish x --dry-run"]),
            Exec("exec x dlx", Options + " -c= -p= --call= --package= --script-shell= --node-options= --yes --no -y"),
            Spec.Prints("run run-script rum urn", Options + " " + """
                --if-present --ignore-scripts --foreground-scripts --parallel --stream --bail --no-bail --sequential -s -if --top-level
                """)
                .Mutating(
                    ShellReasonCodes.RunsCode, "Runs a script of the project.",
                    When.OperandAt(0),
                    match: ["npm run build"], noMatch: ["npm run"])
                .Runs(Injects, stopsAtOperand: true),
            Spec.Builds("explore edit").Runs(static (call, judge) =>
            {
                if (call.Operands.Count > 1)
                {
                    judge.JudgeText(RunTargets.Joined(call, 1));
                }
            }))
            .ActsAlone("Installs what the project lists.", "yarn"),
        Exec("npx pnpx bunx", """
            -c= -p= -yq --call= --package= --yes --no --no-install --quiet --shell= --node-options= --bun --ignore-existing --prefer-offline *
            """),
        Spec.Builds("corepack lerna nx turbo rush wireit node-gyp node-pre-gyp prebuild-install electron-builder"),
        Spec.Changes("rimraf del-cli del", OperandRole.Data).Runs(static (call, judge) =>
        {
            List<Argument> command = [call.Name.WithText("rm"), call.Name.WithText("-rf"), .. call.Operands.Select(index => call.Arguments[index])];
            judge.Judge(command, default);
        }),
        Spec.Prints("nvm fnm volta nodenv", "-hv --help --version --no-colors --no-alias --lts --json")
            .With(
                Spec.Prints("ls list current version versions which ls-remote list-remote lsr root bin prefix doctor --version", """
                    --lts? --no-colors --no-alias --json --all -a --format= --latest --filter= --sort= -d -c --current --default
                    """),
                PackageManager.Runs("exec run", "--silent --lts --using= --node= --npm= --yarn= --env=", skip: 0))
            .Otherwise(PackageManager.Installs("-")),
    ];

    private static CommandSpec Exec(string names, string options) =>
        PackageManager.Runs(names, options)
            .Running("-c --call")
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Hands a shell to a package manager that runs it.",
                When.Argument(static argument => EmbeddedShell.In(argument.Text)),
                match: ["@ /bin/sh", "npx -c /bin/sh", "npm exec --call=/bin/bash"], noMatch: ["@ eslint"])
            .Runs(Injects);

    private static void Injects(Invocation call, CommandJudge judge)
    {
        foreach (Argument argument in call.Arguments)
        {
            string text = argument.Text;
            bool injects = (text.StartsWith("--node-options", StringComparison.Ordinal) && LoadsCode(text))
                || (text.StartsWith("--script-shell=", StringComparison.Ordinal) && text.IndexOf('/') > 0 && !EmbeddedShell.In(text));
            if (injects)
            {
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.InjectsCode, "Sets a program or an option that runs with every script.", argument);
            }
        }
    }

    private static bool LoadsCode(string text) =>
        text.IndexOf("require", StringComparison.Ordinal) >= 0 || text.IndexOf("import", StringComparison.Ordinal) >= 0
            || text.IndexOf("-r ", StringComparison.Ordinal) >= 0
        || text.IndexOf("loader", StringComparison.Ordinal) >= 0;

    private static int SetsProgram(Invocation call)
    {
        if (call.Operands.Count == 0)
        {
            return -1;
        }

        string setting = call.Operand(0).Text;
        int equals = setting.IndexOf('=');
        string key = equals < 0 ? setting : setting.Substring(0, equals);
        string value = equals >= 0 ? setting.Substring(equals + 1) : call.Operands.Count > 1 ? call.Operand(1).Text : "";
        bool injects = key switch
        {
            "script-shell" or "shell" or "editor" or "git" or "browser" => value.IndexOf('/') >= 0,
            "node-options" or "onload-script" => LoadsCode(value) || key == "onload-script",
            _ => false,
        };
        return injects ? call.Operands[0] : -1;
    }
}
