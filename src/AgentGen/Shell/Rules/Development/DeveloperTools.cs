namespace AgentGen.Shell.Rules;

/// <summary>Small tools for developers that belong to no larger family.</summary>
internal static class DeveloperTools
{
    internal static readonly CommandSpec[] Table =
    [
        // Explains the escape sequences that it reads.
        Spec.Prints("sequin", "-rvh --raw --version --help"),
        new CommandSpec(
            "hyperfine",
            new OptionGrammar("""
                -iNh -w= -m= -M= -r= -p= -c= -s= -S= -L= -P= -D= -u= -n= --warmup= --min-runs= --max-runs= --runs= --prepare= --conclude= --setup= --cleanup=
                --shell= --parameter-list= --parameter-scan= --parameter-step-size= --ignore-failure --style= --sort= --time-unit= --output= --command-name=
                --input= --reference= --export-json= --export-csv= --export-markdown= --export-asciidoc= --export-orgmode= --show-output --help --version
                """),
            OperandRole.Data)
            .Writing(
                "--export-json --export-csv --export-markdown --export-asciidoc --export-orgmode --output",
                match: ["hyperfine --export-json out.json ls"], noMatch: ["hyperfine ls"])
            .Running("-p -c -s --prepare --conclude --setup --cleanup")
            .Runs(static (call, judge) =>
            {
                foreach (int index in call.Operands)
                {
                    judge.JudgeText(call.Arguments[index]);
                }
            }),
    ];
}
