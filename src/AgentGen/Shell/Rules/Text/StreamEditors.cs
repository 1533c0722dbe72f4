using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>sed and awk: filters whose program may write and run.</summary>
internal static class StreamEditors
{
    internal static readonly CommandSpec[] Table =
    [
        // -i takes a suffix only attached, as GNU has it; BSD's empty one is an operand then. -l takes a number in GNU alone: it must not hide an option.
        Spec.Prints("sed gsed", """
            -Eanrsuz -e= -f= -i? -l? -I?
            --binary --debug --expression= --file= --follow-symlinks --in-place? --line-length= --null-data --posix --quiet --regexp-extended --sandbox
            --separate --silent --unbuffered --zero-terminated
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Edits files in place.",
                When.Option("-i -I --in-place"),
                match: ["sed -i s/a/b/ f", "sed -i.bak s/a/b/ f", "sed -ni p f", "sed -i '' s/a/b/ f"], noMatch: ["sed s/a/b/ f", "sed -n 1,5p f"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs a script from a file.",
                When.Option("-f --file"),
                match: ["sed -f x.sed f"], noMatch: ["sed -e p f"])
            .Runs(JudgeSed),
        Spec.Prints("awk gawk mawk nawk goawk original-awk bwk", """
            -CIMNOPSVbcghknrst -# -D? -E= -F= -L? -W= -d? -e= -f= -i= -l= -o? -p? -v=
            --assign= --bignum --characters-as-bytes --copyright --csv --debug? --dump-variables? --exec= --field-separator= --file= --gen-pot --include=
            --lint-old --lint? --load= --no-optimize --non-decimal-data --optimize --persist? --posix --pretty-print? --profile? --re-interval --sandbox
            --source= --trace --traditional --use-lc-numeric
            """)
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs a program from a file, or extensions.",
                static call => call.IndexOf("-f --file -i --include -l --load -E --exec") is >= 0 and int option ? option
                    : call.ValueOf("-W") is { } extra && extra.Text.StartsWith("e", StringComparison.Ordinal) ? call.IndexOf("-W") : -1,
                match: ["awk -f x.awk f", "gawk -i inplace '{print}' f", "gawk -l filefuncs '{print}'", "mawk -W exec x.awk"],
                noMatch: ["awk '{print $1}' f", "gawk -e '{print $1}' f", "mawk -W version"])
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes the program, its variables or a profile to a file, or starts the debugger.",
                When.Option("-d -o -p -D --dump-variables --pretty-print --profile --debug --persist"),
                match: ["gawk -o- '{print}' f", "gawk --profile=p '{print}' f"], noMatch: ["awk '{print $1}' f"])
            .Runs(JudgeAwk)
            .ReadsFrom("-f --file -i --include -E --exec"),
    ];

    private static void JudgeSed(Invocation call, CommandJudge judge)
    {
        Argument? script = null;
        bool inPlace = call.Has("-i -I --in-place");
        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (name is "-e" or "--expression" && value is { } expression)
            {
                // More than one are lines of one script.
                script = script is { } before ? before.WithText(before.Text + "\n" + expression.Text) : expression;
            }
        }

        int first = inPlace && call.Operands.Count > 0 && call.Operand(0).Text.Length == 0 ? 1 : 0;
        if (script is null && !call.Has("-f --file") && call.Operands.Count > first)
        {
            script = call.Operand(first++);
        }

        if (script is { } text)
        {
            JudgeScript(judge, text, SedScript.Judge);
        }

        for (int i = first; i < call.Operands.Count; i++)
        {
            PathJudge.Read(judge.Findings, call.Operand(i));
            if (inPlace)
            {
                PathJudge.WriteSensitive(judge.Findings, call.Operand(i));
            }
        }
    }

    private static void JudgeAwk(Invocation call, CommandJudge judge)
    {
        bool hasProgram = call.Has("-f --file -E --exec");
        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (name is "-v" or "--assign" && value is { } assignment)
            {
                JudgeAssignment(judge, assignment);
            }
            else if (name is "-e" or "--source" && value is { } source)
            {
                hasProgram = true;
                JudgeScript(judge, source, AwkProgram.Judge);
            }
        }

        int first = 0;
        if (!hasProgram && call.Operands.Count > 0)
        {
            JudgeScript(judge, call.Operand(first++), AwkProgram.Judge);
        }

        bool inPlace = call.ValueOf("-i --include")?.Text.StartsWith("inplace", StringComparison.Ordinal) ?? false;
        for (int i = first; i < call.Operands.Count; i++)
        {
            PathJudge.Read(judge.Findings, call.Operand(i));
            JudgeAssignment(judge, call.Operand(i));
            if (inPlace)
            {
                PathJudge.WriteSensitive(judge.Findings, call.Operand(i));
            }
        }
    }

    // name=value: a path among the values is one that the program opens.
    private static void JudgeAssignment(CommandJudge judge, Argument assignment)
    {
        if (assignment.Text.IndexOf('=') is > 0 and var equals)
        {
            string value = assignment.Text.Substring(equals + 1);
            if (value.IndexOf('\\') >= 0)
            {
                // Escapes mean in the value what they mean in a text of the program.
                var lexer = new AwkLexer("\"" + value + "\"");
                value = lexer.Next() == AwkToken.Text ? lexer.Value : value;
            }

            PathJudge.Read(judge.Findings, assignment.WithText(value));
        }
    }

    private static void JudgeScript(CommandJudge judge, Argument script, Action<CommandJudge, Argument> read)
    {
        if (script.Origin > Origin.Unknown || script.Text.Trim() == "\0")
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a program that is not known before.", script);
        }
        else
        {
            read(judge, script);
        }
    }
}
