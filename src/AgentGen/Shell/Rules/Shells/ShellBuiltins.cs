using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>The shell's own commands, and shells.</summary>
internal static class ShellBuiltins
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("echo true false : break continue return getopts times caller expr seq sleep yes clear tput reset", "*"),
        Spec.Prints("wait", "*").Runs(Variables.Expand),
        Spec.Prints("compgen", "-abcdefgjksuv -o= -A= -G= -W= -F= -C= -X= -P= -S= -V=").Runs(JudgeCompletion),
        Spec.Prints("complete compopt", "-abcdefgjksuvprDEI -o= +o= -A= -G= -W= -F= -C= -X= -P= -S=").Runs(JudgeCompletion),
        Spec.Prints("bind", "-lpPsSvVX -m= -q= -u= -r= -f= -x=").Runs(static (call, judge) =>
        {
            // '"keys": command'
            if (call.ValueOf("-x") is { } binding)
            {
                judge.JudgeText(binding.WithText(binding.Text.Substring(binding.Text.IndexOf(':') + 1)));
            }
        }),
        Spec.Prints("printf", "*").Runs(Variables.Print),
        Spec.Prints("cd pushd popd", "-LPen@ -# *").Runs(static (call, judge) =>
        {
            judge.Files.HasMoved = true;
            judge.Scope.Folder = call.Operands.Count > 0 && call.Operand(0) is { IsKnown: true } folder && folder.Text is ['/' or '~', ..] ? folder.Text : null;
        }),
        Spec.Prints("dirs exit logout umask ulimit fg bg disown suspend", "*"),
        Spec.Prints("set", "*")
            .Dangerous(
                ShellReasonCodes.WipesHistory, "Switches the history off.",
                static call => call.Arguments.Count > 2 && call.Arguments[1].Text == "+o" && call.Arguments[2].Text == "history" ? 2 : -1,
                match: ["set +o history"], noMatch: ["set -e", "set -o pipefail"])
            .Runs(Variables.SetArguments),
        Spec.Prints("jobs", "-lnprs -x!")
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs a command.",
                When.Option("-x"),
                match: ["jobs -x touch x"], noMatch: ["jobs -l"]),
        Spec.Prints("shift", "*").Runs(Variables.Shift),
        Spec.Prints("shopt enable", "*")
            .Dangerous(
                ShellReasonCodes.WipesHistory, "Switches the history off.",
                static call => call.Name.Text == "shopt" && call.Arguments.Any(static argument => argument.Text is "-u" or "-uo" or "-ou")
                    ? When.OperandIs("history")(call) : -1,
                match: ["shopt -uo history", "shopt -u -o history"], noMatch: ["shopt -s history", "shopt -u nullglob"])
            .Mutating(
                ShellReasonCodes.InjectsCode, "Loads a builtin from a library.",
                When.Argument(static argument => argument.Text.StartsWith("-f", StringComparison.Ordinal)),
                match: ["enable -f ./x.so x"], noMatch: ["enable -n test"]),
        Spec.Prints("unalias", "-a"),
        Spec.Prints("read", "-ersE -a= -d= -i= -n= -N= -p= -t= -u= *").Runs(Variables.Read),
        Spec.Prints("mapfile readarray", "-t -d= -n= -O= -s= -u= -C= -c=")
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs a command for the lines it reads.",
                When.Option("-C"),
                match: ["mapfile -C f a"], noMatch: ["mapfile -t a"])
            .Runs(Variables.ReadLines),
        Spec.Prints("unset", "*")
            .Dangerous(
                ShellReasonCodes.WipesHistory, "Switches the history off.",
                When.OperandIs("HISTFILE", "HISTSIZE", "HISTFILESIZE"),
                match: ["unset HISTFILE"], noMatch: ["unset X"])
            .Runs(Variables.Unset),
        Spec.Prints("export declare typeset local readonly", "*").Runs(Variables.Declare),
        Spec.Prints("let", "*").Runs(Variables.Expand),
        Spec.Prints("test [", "*").Runs(Variables.Expand),
        Spec.Prints("alias", "*").Runs(DefineAliases),
        Spec.Prints("fc", "-lnrs -# -e=")
            .Dangerous(
                ShellReasonCodes.UnseenCode, "Runs commands of the history, which are not known before.",
                When.Not(When.Option("-l")),
                match: ["fc -e vi", "fc -s make", "fc"], noMatch: ["fc -l", "fc -ln -10"]),
        Spec.Prints("history", "*")
            .Dangerous(
                ShellReasonCodes.WipesHistory, "Clears or rewrites the history.",
                When.Option("-c -d -w -s"),
                match: ["history -c", "history -d 5"], noMatch: ["history", "history 20"])
            .Mutating(ShellReasonCodes.ChangesFiles, "Writes the history.", When.Option("-a -n -r"), match: ["history -a"], noMatch: ["history"]),
        Spec.Prints("trap", "-lp").Runs(JudgeTrap),
        Spec.Prints("eval", "*").Runs(JudgeEval),
        Spec.Prints("source .", "*").Runs(JudgeSource),
        Spec.Prints("sh bash zsh dash ksh ash csh tcsh fish mksh rbash posh busybox-sh", """
            -abefhkmnptuvxBCEHPTirslDLcdgyNV -o= -O= +o= --init-file= --rcfile= --login --noprofile --norc --posix --restricted --verbose --debugger
            --noediting --command=
            """)
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Starts the shell with a file of the caller's choice.",
                When.Option("--init-file --rcfile"),
                match: ["bash --rcfile x"], noMatch: ["bash -c ls"])
            .Runs(JudgeShell, stopsAtOperand: true),
    ];

    private static void JudgeCompletion(Invocation call, CommandJudge judge)
    {
        Wrapping.Texts(call, judge, "-C");
        if (call.ValueOf("-W") is { } words)
        {
            judge.Script.JudgeExpandable(words.Text, words.Start, words.Length);
        }
    }

    private static void DefineAliases(Invocation call, CommandJudge judge)
    {
        foreach (int index in call.Operands)
        {
            string text = call.Arguments[index].Text;
            if (text.IndexOf('=') is > 0 and int equals)
            {
                judge.Script.DefineAlias(text.Substring(0, equals), call.Arguments[index].WithText(text.Substring(equals + 1)));
            }
        }
    }

    // It runs later, with the values of then: both are judged. A dash takes a trap away, and nothing lets a signal pass unseen.
    private static void JudgeTrap(Invocation call, CommandJudge judge)
    {
        if (call.Operands.Count > 1 && call.Operand(0).Text is not ("-" or ""))
        {
            Argument action = call.Operand(0);
            judge.JudgeFlow(action.AsFlow(), action, isInShell: true);
            judge.Script.JudgeAtEnd(action);
        }
    }

    private static void JudgeEval(Invocation call, CommandJudge judge)
    {
        if (call.Arguments.Count > 1)
        {
            Argument text = call.Join(1);
            judge.JudgeFlow(text.AsFlow(), text, isInShell: true);
        }
    }

    private static void JudgeSource(Invocation call, CommandJudge judge)
    {
        if (call.Operands.Count == 0)
        {
            return;
        }

        Argument file = call.Operand(0);
        if (!judge.JudgeFile(file, call.From(call.Operands[0]), isInShell: true) && file.Origin > Origin.Unknown)
        {
            judge.JudgeFlow(file.AsFlow(), file, isInShell: true);
        }
        else if (IsStandardInput(file.Text) && call.Input.Exists)
        {
            judge.JudgeFlow(call.Input, file, isInShell: true);
        }
        else
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a script.", file);
        }
    }

    // A shell runs what -c says, else a script, else what it reads.
    private static void JudgeShell(Invocation call, CommandJudge judge)
    {
        if (call.Options.Any(static option => option.Name is "-c" or "--command"))
        {
            JudgeCommandString(call, judge);
        }
        else if (call.Operands.Count > 0 && !call.Options.Any(static option => option.Name == "-s") && !IsStandardInput(call.Operand(0).Text, judge))
        {
            JudgeScriptFile(call, judge);
        }
        else if (call.Input.Exists)
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs what is piped into a shell.", call.Name);
            judge.JudgeFlow(call.Input, call.Name, call.Operands.Count > 0 ? [call.Name, .. call.From(call.Operands[0])] : null);
        }
        else
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.UnseenCode, "Starts a shell that runs whatever it reads.", call.Name);
        }
    }

    private static void JudgeCommandString(Invocation call, CommandJudge judge)
    {
        if (call.Operands.Count > 0)
        {
            Argument script = call.Operand(0);
            judge.JudgeFlow(script.AsFlow(), script, call.From(call.Operands[0] + 1));
        }
        else if (call.ValueOf("--command") is { } command)
        {
            judge.JudgeText(command);
        }
    }

    private static void JudgeScriptFile(Invocation call, CommandJudge judge)
    {
        Argument script = call.Operand(0);
        bool onlyChecks = call.Has("-n");
        if (!onlyChecks && !judge.JudgeFile(script, call.From(call.Operands[0])) && script.Origin > Origin.Unknown)
        {
            judge.JudgeFlow(script.AsFlow(), script);
        }
        else if (!onlyChecks)
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a script.", script);
        }
    }

    private static bool IsStandardInput(string path, CommandJudge judge) => IsStandardInput(path) && judge.Files.Find(new Argument(path, 0, 0)) is null;

    private static bool IsStandardInput(string path) =>
        path is "-" or "/dev/stdin" || path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal);
}
