namespace AgentGen.Shell.Rules;

/// <summary>docker compose, under its two names.</summary>
internal static class ComposeCommands
{
    private const string Looks = """
        -aqfto= -n= --all --quiet --filter= --format= --no-trunc --orphans --services --status= --follow --no-color --no-log-prefix --since= --tail=
        --timestamps --until= --index= --hash= --images --profiles --volumes --no-interpolate --no-normalize --resolve-image-digests --environment --variables
        --networks --no-consistency --no-path-resolution --no-env-resolution --protocol= --json --short --no-stream --lock-image-digests --models
        """;

    internal static CommandSpec Compose(string names) =>
        new CommandSpec(names, new OptionGrammar("""
            -f= -p= -v --file= --project-name= --project-directory= --profile= --env-file= --ansi= --progress= --parallel= --compatibility --dry-run
            --all-resources --version --verbose --no-ansi
            """), OperandRole.Data)
            .With(
                Spec.Prints("ps logs images ls top port version events stats volumes", Looks),
                Spec.Prints("config convert", Looks + " --output=").Writing("-o --output", match: ["@ -o out.yml"], noMatch: ["@", "@ --services"]),
                ContainerRuns.Exec("exec"),
                ContainerRuns.Run("run"),
                Spec.Administers("down").Dangerous(
                    ShellReasonCodes.DestroysRemote, "Deletes volumes with their data.",
                    When.Argument(static argument => argument.Text is "-v" or "--volumes"),
                    match: ["docker compose down -v", "docker-compose down --volumes"],
                    noMatch: ["docker compose down", "docker compose down --remove-orphans"]),
                Spec.Administers("rm").Dangerous(
                    ShellReasonCodes.DestroysRemote, "Deletes volumes with their data.",
                    When.Argument(static argument => argument.Text is "-v" or "-fv" or "-sfv" or "-fsv" or "--volumes"),
                    match: ["docker compose rm -fv"], noMatch: ["docker compose rm -f db"]))
            .Otherwise(Spec.Administers("-"));
}
