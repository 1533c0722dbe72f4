using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Interpreters of other languages: they run code, given inline, by file, or piped in.</summary>
internal static class Interpreters
{
    internal static readonly CommandSpec[] Table =
    [
        Runs("python pypy ipython", "-c= -m= -W= -X= -bBdEhiIOPqsSuvx", "-c", "-V --version"),
        Runs("node nodejs bun-node deno tsx ts-node", "-e= -p= -r= -c -i --eval= --print= --require= --import= --check *", "-e -p --eval --print", "-v --version"),
        Runs("perl", "-e= -E= -M= -m= -I= -0 -i? -lnpawsSTtUuvWXcdDfFhVx", "-e -E", "-v -V --version"),
        Runs("ruby irb jruby", "-e= -r= -I= -C= -W= -acdhilnpsvwxST", "-e", "-v --version"),
        Runs("php", "-r= -B= -R= -E= -f= -d= -c= -S= -t= -aHhilmnqsvwz", "-r -B -R -E", "-v -i -m --version --info --modules"),
        Runs("lua luajit", "-e= -l= -iEvW", "-e", "-v"),
        Runs("julia Rscript R groovy scala elixir erl guile racket clojure tclsh wish expect slsh m4 octave swift", "-e= -E= -c= -i -f= --eval= --execute= *", "-e -E -c --eval --execute", "-v --version"),
        Spec.Prints("bc", "-hilqsvwm *"),
        Spec.Prints("dc", "-e= -f= --expression= --file= *").Runs(static (call, judge) =>
        {
            if (call.ValueOf("-e --expression") is { } expression && expression.Text.IndexOf('!') >= 0)
            {
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.SpawnsShell, "The expression runs commands.", expression);
            }
        }),
    ];

    private static CommandSpec Runs(string names, string options, string inline, string harmless) =>
        new CommandSpec(names, new OptionGrammar(options), OperandRole.Data)
            .Runs((call, judge) => Judge(call, judge, inline, harmless), stopsAtOperand: true);

    private static void Judge(Invocation call, CommandJudge judge, string inline, string harmless)
    {
        if (call.Has(harmless) && call.Operands.Count == 0)
        {
            return;
        }

        judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs code.", call.Name);
        bool isInline = false;
        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (value is { } code && inline.Split([' ']).Contains(name))
            {
                isInline = true;
                InlineCode.Judge(judge, code);
            }
        }

        bool readsInput = !isInline && (call.Operands.Count == 0 || call.Operand(0).Text is "-" or "/dev/stdin");
        if (readsInput && call.Input.Exists)
        {
            JudgeInput(call, judge);
        }
        else if (call.Operands.Count > 0 && !isInline && call.Operand(0) is { Origin: > Origin.Unknown } script)
        {
            judge.JudgeFlow(script.AsFlow(), script);
        }

        Suspicions.Judge(judge, call.Arguments);
    }

    private static void JudgeInput(Invocation call, CommandJudge judge)
    {
        if (call.Input.Origin > Origin.Unknown)
        {
            judge.JudgeFlow(Flow.From(call.Input.Origin), call.Name);
        }
        else if (call.Input.Text is { } text)
        {
            InlineCode.Judge(judge, call.Name.WithText(text));
        }
    }
}
