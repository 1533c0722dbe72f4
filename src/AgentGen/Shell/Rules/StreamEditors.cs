using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>sed and awk: filters whose program may write and run.</summary>
internal static class StreamEditors
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("sed gsed", "-nErszu -e= -f= -i? -l= -I? --quiet --silent --debug --expression= --file= --in-place? --line-length= --posix --regexp-extended --separate --sandbox --unbuffered --null-data --follow-symlinks")
            .Mutating(ShellReasonCodes.ChangesFiles, "Edits files in place.", When.Option("-i -I --in-place"), ["sed -i s/a/b/ f", "sed -i.bak s/a/b/ f", "sed -ni p f"], ["sed s/a/b/ f", "sed -n 1,5p f"])
            .Mutating(ShellReasonCodes.RunsCode, "Runs a script from a file.", When.Option("-f --file"), ["sed -f x.sed f"], ["sed -e p f"])
            .Runs(JudgeSed),
        Spec.Prints("awk gawk mawk nawk goawk", "-F= -v= -f= -m= -W= -i= -l= -E= -e= -bcCdDghILnNoOprStVPs --field-separator= --assign= --file= --include= --load= --source= --exec= --sandbox --posix --re-interval --traditional --csv --characters-as-bytes --version")
            .Mutating(ShellReasonCodes.RunsCode, "Runs a program from a file, or extensions.", When.Option("-f --file -i --include -l --load -E --exec"), ["awk -f x.awk f", "gawk -i inplace '{print}' f"], ["awk '{print $1}' f"])
            .Runs(JudgeAwk),
    ];

    private static void JudgeSed(Invocation call, CommandJudge judge)
    {
        bool hasScript = false;
        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (name is "-e" or "--expression" && value is { } expression)
            {
                hasScript = true;
                SedScript.Judge(judge, expression);
            }
            else if (name is "-f" or "--file")
            {
                hasScript = true;
            }
        }

        int first = 0;
        if (!hasScript && call.Operands.Count > 0)
        {
            first = 1;
            SedScript.Judge(judge, call.Operand(0));
        }

        bool inPlace = call.Has("-i -I --in-place");
        for (int i = first; i < call.Operands.Count; i++)
        {
            if (inPlace)
            {
                PathJudge.WriteSensitive(judge.Findings, call.Operand(i));
            }
            else
            {
                PathJudge.Read(judge.Findings, call.Operand(i));
            }
        }
    }

    private static void JudgeAwk(Invocation call, CommandJudge judge)
    {
        int first = 0;
        if (!call.Has("-f --file -E --exec") && call.Operands.Count > 0)
        {
            first = 1;
            AwkProgram.Judge(judge, call.Operand(0));
        }

        for (int i = first; i < call.Operands.Count; i++)
        {
            PathJudge.Read(judge.Findings, call.Operand(i));
        }
    }
}
