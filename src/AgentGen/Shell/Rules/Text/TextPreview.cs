namespace AgentGen.Shell.Rules;

/// <summary>Commands that show text coloured or laid out.</summary>
internal static class TextPreview
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("glow mdcat", """
            -adlpst -w= -c=
            --all --ansi --columns= --config= --fail --line-numbers --local --no-pager --pager --preserve-new-lines --style= --width=
            """),
        Spec.Reads("highlight pygmentize source-highlight", """
            -ghOq -f= -i= -l= -s= -S= -F= -N= -P= -o=
            --force --input= --line-numbers --list-langs --list-styles --out-format= --output= --src-lang= --style= --syntax=
            """)
            .WritesTo("-o --output", "Writes the result to a file.", match: ["highlight -o b.html a.c"], noMatch: ["highlight -l c a.c"])
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes the result beside the source.",
                static call => call.Name.Text == "source-highlight" && (call.Operands.Count > 0 || call.Has("-i --input"))
                    && call.ValueOf("-o --output") is not { Text: "STDOUT" } ? 0 : -1,
                match: ["source-highlight a.c"], noMatch: ["source-highlight -s c", "pygmentize a.c"]),
        Spec.Reads("lolcat ccze", "-adfit -F= -S= -p= -s= --animate --duration= --force --freq= --invert --seed= --speed= --spread= --truecolor"),
        Spec.Prints("cowsay cowthink figlet toilet fortune sl banner", """
            -DEFILNORSWXabcdegiklnoprstuwxy -C= -T= -W= -f= -m=
            --filter= --gay --metal --width=
            """),
    ];
}
