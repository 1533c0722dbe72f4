using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>The shell's own commands, and shells.</summary>
internal static class ShellBuiltins
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("echo true false : test [ break continue return shift getopts times wait jobs caller let expr seq sleep yes clear tput reset compgen complete compopt bind", "*"),
        Spec.Prints("printf", "*")
            .Runs(static (call, judge) =>
            {
                if (call.Operands.Count > 1 && call.Arguments[1].Text == "-v")
                {
                    judge.Scope.Set(call.Operand(0).Text, Flow.Unknown);
                }
            }),
        Spec.Prints("cd pushd popd dirs exit logout umask ulimit fg bg disown suspend", "*"),
        Spec.Prints("set", "*")
            .Dangerous(ShellReasonCodes.WipesHistory, "Switches the history off.", static call => call.Arguments.Count > 2 && call.Arguments[1].Text == "+o" && call.Arguments[2].Text == "history" ? 2 : -1, ["set +o history"], ["set -e", "set -o pipefail"])
            .Runs(static (_, judge) =>
            {
                judge.Scope.Set("@", Flow.Unknown);
                judge.Scope.Set("*", Flow.Unknown);
            }),
        Spec.Prints("shopt enable unalias", "*"),
        Spec.Prints("read mapfile readarray", "*").Runs(ForgetOperands),
        Spec.Prints("unset", "*")
            .Dangerous(ShellReasonCodes.WipesHistory, "Switches the history off.", When.OperandIs("HISTFILE", "HISTSIZE", "HISTFILESIZE"), ["unset HISTFILE"], ["unset X"])
            .Runs(ForgetOperands),
        Spec.Prints("export declare typeset local readonly", "*").Runs(JudgeDeclaration),
        Spec.Prints("alias", "*").Runs(static (call, judge) =>
        {
            foreach (int index in call.Operands)
            {
                string text = call.Arguments[index].Text;
                if (text.IndexOf('=') is > 0 and int equals)
                {
                    judge.JudgeText(call.Arguments[index].WithText(text.Substring(equals + 1)));
                }
            }
        }),
        Spec.Prints("history fc", "*")
            .Dangerous(ShellReasonCodes.WipesHistory, "Clears or rewrites the history.", When.Option("-c -d -w -s"), ["history -c", "history -d 5"], ["history", "history 20"])
            .Mutating(ShellReasonCodes.ChangesFiles, "Writes the history.", When.Option("-a -n -r"), ["history -a"], ["history"]),
        Spec.Prints("trap", "*").Runs(static (call, judge) =>
        {
            if (call.Operands.Count > 1)
            {
                judge.JudgeText(call.Operand(0));
            }
        }),
        Spec.Prints("eval", "*").Runs(JudgeEval),
        Spec.Prints("source .", "*").Runs(JudgeSource),
        Spec.Prints("sh bash zsh dash ksh ash csh tcsh fish mksh rbash pwsh posh busybox-sh", "-abefhkmnptuvxBCEHPTirslDLcdgyNV -o= -O= +o= --init-file= --rcfile= --login --noprofile --norc --posix --restricted --verbose --debugger --noediting --command=")
            .Dangerous(ShellReasonCodes.InjectsCode, "Starts the shell with a file of the caller's choice.", When.Option("--init-file --rcfile"), ["bash --rcfile x"], ["bash -c ls"])
            .Runs(JudgeShell, stopsAtOperand: true),
    ];

    private static void JudgeEval(Invocation call, CommandJudge judge)
    {
        if (call.Arguments.Count < 2)
        {
            return;
        }

        var origin = Origin.Known;
        foreach (Argument argument in call.From(1))
        {
            origin = argument.Origin > origin ? argument.Origin : origin;
        }

        string text = string.Join(" ", call.From(1).Select(static argument => argument.Text));
        Argument first = call.Arguments[1];
        judge.JudgeFlow(Flow.Of(text).With(origin), first);
    }

    private static void JudgeSource(Invocation call, CommandJudge judge)
    {
        if (call.Operands.Count == 0)
        {
            return;
        }

        Argument file = call.Operand(0);
        if (file.Origin > Origin.Unknown)
        {
            judge.JudgeFlow(file.AsFlow(), file);
        }
        else if (IsStandardInput(file.Text) && call.Input.Exists)
        {
            judge.JudgeFlow(call.Input, file);
        }
        else
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a script.", file);
        }
    }

    // A shell runs what -c says, else a script, else what it reads.
    private static void JudgeShell(Invocation call, CommandJudge judge)
    {
        bool hasCommand = call.Options.Any(static option => option.Name is "-c" or "--command");
        if (hasCommand)
        {
            if (call.Operands.Count > 0)
            {
                Argument script = call.Operand(0);
                judge.JudgeFlow(script.AsFlow(), script);
            }
            else if (call.ValueOf("--command") is { } command)
            {
                judge.JudgeText(command);
            }
        }
        else if (call.Operands.Count > 0 && !call.Options.Any(static option => option.Name == "-s") && !IsStandardInput(call.Operand(0).Text))
        {
            Argument script = call.Operand(0);
            if (script.Origin > Origin.Unknown)
            {
                judge.JudgeFlow(script.AsFlow(), script);
            }
            else if (!call.Has("-n"))
            {
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a script.", script);
            }
        }
        else if (call.Input.Exists)
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs what is piped into a shell.", call.Name);
            judge.JudgeFlow(call.Input, call.Name);
        }
        else
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.UnseenCode, "Starts a shell that runs whatever it reads.", call.Name);
        }
    }

    private static bool IsStandardInput(string path) => path is "-" or "/dev/stdin" || path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal);

    private static void JudgeDeclaration(Invocation call, CommandJudge judge)
    {
        foreach (int index in call.Operands)
        {
            Argument argument = call.Arguments[index];
            if (argument.Text.IndexOf('=') is > 0 and int equals)
            {
                string name = argument.Text.Substring(0, equals);
                Argument value = argument.WithText(argument.Text.Substring(equals + 1));
                judge.JudgeVariable(name, value);
                judge.Scope.Set(name, value.AsFlow());
            }
        }
    }

    private static void ForgetOperands(Invocation call, CommandJudge judge)
    {
        foreach (int index in call.Operands)
        {
            judge.Scope.Set(call.Arguments[index].Text, Flow.Unknown);
        }
    }
}
