namespace AgentGen.Shell.Rules;

/// <summary>AgentGen's own command: a run never decides about itself.</summary>
internal static class AgentGenCommand
{
    private const string Options = """
        -h -? --help --version --store= --json --jsonl --format= --style= --plain --no-color --color= --limit= --follow --status= --since= --baseline=
        --output= -o= --configuration= -c= --framework= -f= --no-build --rules=
        """;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("agentgen dotnet-agentgen AgentGen.Cli", Options)
            .With(
                Spec.Prints("shell", Options).With(Spec.Prints("check explain help", Options)),
                Spec.Prints("schema tools help version", Options)
                    .WritesTo("-o --output", "Writes to a file.", match: ["agentgen schema x -o f"], noMatch: ["agentgen schema x"]),
                Spec.Prints("runs run", Options)
                    .With(
                        Spec.Prints("list ls show watch tail events export help", Options),
                        Decides("""
                            approve reject deny decide answer send reply message edit cancel stop kill pause retry skip resolve resume rollback undo
                            compensate delete remove prune purge import start create claim release takeover advance phase grant revoke set
                            """)),
                Decides("approve reject deny decide answer send reply cancel resume retry rollback resolve grant revoke"))
            .Otherwise(Spec.Builds("-")),
    ];

    private static CommandSpec Decides(string names) =>
        Spec.Dangerous(names, ShellReasonCodes.DecidesForPeople, "Decides about a run, which is for people to do.");
}
