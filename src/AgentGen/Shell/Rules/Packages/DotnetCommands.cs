namespace AgentGen.Shell.Rules;

/// <summary>The dotnet command.</summary>
internal static class DotnetCommands
{
    private const string Looks = """
        -h -? -g -v= --help --framework= -f= --format= --outdated --deprecated --vulnerable --include-transitive --include-prerelease --highest-patch
        --highest-minor --config= --source= --interactive --no-restore --verbosity= --output-version= --global --local --tool-path= --detail --author= --skip=
        --take= --prerelease --exact-match --list --check --trust-none --columns= --columns-all --language= --lang= --type= --tag= --package= --author
        --machine-readable --configfile= --solution-folders --project= --sdk= --runtimes --id= --arch= --info --version
        """;

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec(
            "dotnet",
            new OptionGrammar("""
                --info --list-sdks --list-runtimes --version --help -h -d --diagnostics --roll-forward= --additionalprobingpath= --fx-version= --depsfile=
                --runtimeconfig=
                """),
            OperandRole.Data)
            .With(
                Spec.Prints("help"),
                Spec.Prints("list", Looks).With(Spec.Prints("package reference", Looks))
                    .Otherwise(Spec.Prints("-", Looks).With(Spec.Prints("package reference", Looks))),
                Listing("tool", "list search"),
                Listing("workload", "list search --info --version"),
                Listing("new", "list search details --list -l"),
                Listing("package reference project", "list search"),
                Listing("build-server sdk", "check"),
                Spec.Prints("sln solution", Looks)
                    .With(Spec.Prints("list", Looks), Spec.Builds("add remove migrate"))
                    .Otherwise(Spec.Prints("-", Looks).With(Spec.Prints("list", Looks)).Otherwise(Spec.Builds("-"))),
                Spec.Prints("nuget", Looks)
                    .With(
                        Listing("list why verify config", "source client-cert get paths"),
                        Spec.Prints("locals", "-l --list -c --clear --force-english-output").Mutating(
                            ShellReasonCodes.ChangesFiles, "Empties caches.",
                            When.Option("-c --clear"),
                            match: ["dotnet nuget locals all --clear"], noMatch: ["dotnet nuget locals all --list"]),
                        Spec.Dangerous("delete", ShellReasonCodes.DestroysRemote, "Removes a package that others may use."))
                    .Otherwise(Spec.Builds("-")),
                Spec.Prints("user-secrets", "-p= --project= --id= -c= --configuration= -v --verbose")
                    .With(CloudClient.Credentials("list"))
                    .Otherwise(Spec.Builds("-")),
                Spec.Prints("dev-certs", Looks).With(PackageManager.ListsWith("https", "-c --check --check-trust-machine-readable", "-qv --quiet --verbose"))
                    .Otherwise(Spec.Builds("-")),
                Spec.Builds("ef").Dangerous(
                    ShellReasonCodes.DestroysRemote, "Drops the database.",
                    static call => call.Arguments.Count > 2 && call.Arguments[1].Text == "database" && call.Arguments[2].Text == "drop"
                        && When.FirstArgument(call, static argument => argument.Text == "--dry-run") < 0 ? 2 : -1,
                    match: ["dotnet ef database drop --force"], noMatch: ["dotnet ef database update", "dotnet ef database drop --dry-run"]),
                Spec.Builds("""
                    build test run restore clean publish pack add remove watch format msbuild vstest store fsi exec script
                    """))
            .Otherwise(Spec.Builds("-")),
        Spec.Prints("nuget", "-h -v")
            .With(
                Spec.Prints("list search help", "+Source= +AllVersions +Prerelease +Verbosity= +NonInteractive +ConfigFile= +Verbose +Take="),
                Spec.Dangerous("delete", ShellReasonCodes.DestroysRemote, "Removes a package that others may use."))
            .Otherwise(PackageManager.Installs("-")),
    ];

    private static CommandSpec Listing(string names, string looks) =>
        Spec.Prints(names, Looks).With(Spec.Prints(looks, Looks)).Otherwise(Spec.Builds("-"));
}
