namespace AgentGen.Shell.Rules;

/// <summary>The go command.</summary>
internal static class GoCommands
{
    private const string Looks = """
        -C= -hvmue +C= +json? +f= +m +u +deps +test +e +find +versions +retracted +reuse= +mod= +modfile= +tags= +compiled +all +short +src +cmd +c +v +n +x
        +race +overlay= +composites? +printf? +copylocks? +unusedresult? +tests? +vet= +changed +go= +why +vendor
        """;

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("go", new OptionGrammar("+C= -h"), OperandRole.Data)
            .With(
                Spec.Prints("version doc help list vet", Looks).Mutating(
                    ShellReasonCodes.ChangesFiles, "Brings go.mod up to date.",
                    static call => call.ValueOf("-mod") is { Text: "mod" } ? call.IndexOf("-mod") : -1,
                    match: ["go list -mod=mod ./..."], noMatch: ["go list -mod=readonly ./...", "go list ./..."]),
                Spec.Prints("env", "-wu +json +changed").Mutating(
                    ShellReasonCodes.ChangesSystem, "Changes the settings of go.",
                    When.Option("-w -u"),
                    match: ["go env -w A=b"], noMatch: ["go env", "go env GOPATH"]),
                PackageManager.Group("mod", "graph why verify", Looks),
                PackageManager.Group("tool", "dist nm", Looks),
                PackageManager.Group("work", "edit-json", Looks))
            .Otherwise(
                PackageManager.Installs("-").Dangerous(
                    ShellReasonCodes.InjectsCode, "Runs every step of the build through another program.",
                    When.Argument(static argument => argument.Text.StartsWith("-toolexec", StringComparison.Ordinal)
                        || argument.Text.StartsWith("--toolexec", StringComparison.Ordinal)),
                    match: ["go build -toolexec ./x"], noMatch: ["go build ./..."])
                .Runs(static (call, judge) =>
                {
                    for (int i = 1; i + 1 < call.Arguments.Count; i++)
                    {
                        if (call.Arguments[i].Text is "-exec" or "-toolexec")
                        {
                            judge.JudgeText(call.Arguments[i + 1]);
                        }
                    }
                })),
    ];
}
