using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Commands that run the command in their arguments in a terminal or service of its own, which may outlive this one.</summary>
internal static class SessionWrappers
{
    private const string Starts = "Starts a session that goes on by itself.";

    private static readonly string[] TmuxCommands =
    [
        "new-session", "new", "new-window", "neww", "split-window", "splitw", "respawn-pane", "respawnp", "respawn-window", "respawnw", "run-shell", "run",
        "if-shell", "if", "pipe-pane", "pipep", "display-popup", "popup", "send-keys", "send", "set-buffer", "setb", "set-hook", "bind-key", "bind",
        "confirm-before", "command-prompt",
    ];

    private static readonly string[] TmuxQueries =
    [
        "ls", "lsw", "lsp", "lsc", "lsb", "lsk", "has-session", "has", "info", "show-options", "show", "show-environment", "showenv", "show-buffer", "showb",
        "show-messages", "start-server", "display-message",
    ];

    internal static readonly CommandSpec[] Table =
    [
        Wrapping.Wraps("script", """
            -adefkpqrhV -c= -t? -T= -m= -E= -o= -O= -I= -B= -F= --append --command= --echo= --return --flush --force --log-in= --log-out= --log-io=
            --log-timing= --logging-format= --output-limit= --quiet --timing? --help --version
            """, static (call, judge) =>
            {
                Wrapping.Texts(call, judge, "-c --command");
                if (call.Operands.Count > 1)
                {
                    Wrapping.Rest(call, judge, 1);
                }
                else if (!call.Has("-c --command"))
                {
                    Wrapping.RestOrShell(call, judge, 1);
                }
            })
            .Mutating(ShellReasonCodes.WritesFile, "Records a session.", When.Always, match: ["script log"], noMatch: []),
        Wrapping.Wraps("asciinema", "-c= --command= *", static (call, judge) => Wrapping.Texts(call, judge, "-c --command"))
            .Mutating(ShellReasonCodes.WritesFile, "Records or plays a session.", When.Always, match: [], noMatch: [])
            .With(new CommandSpec("rec", new OptionGrammar("-c= --command= *"), OperandRole.Data)
                .Mutating(ShellReasonCodes.WritesFile, "Records a session.", When.Always, match: [], noMatch: [])
                .Runs(static (call, judge) => Wrapping.Texts(call, judge, "-c --command")))
            .Otherwise(new CommandSpec("-", OptionGrammar.Any, OperandRole.Data)
                .Mutating(ShellReasonCodes.WritesFile, "Plays or sends a session.", When.Always, match: [], noMatch: [])),
        Wrapping.Wraps("screen", """
            -aAdDiImOqQrRUvxXL +ls +list +wipe +dmS= +DmS= -c= -e= -f= -h= -l -m -p= -s= -S= -T= -t= --help --version
            """, static (call, judge) =>
            {
                if (call.Operands.Count > 1 && call.Operand(0).Text is "stuff" or "exec" or "screen" or "eval")
                {
                    Wrapping.RestAsText(call, judge, 1);
                }

                Wrapping.Rest(call, judge, 0);
                Wrapping.Texts(call, judge, "-s");
                if (!call.Has("-ls -list -v --version"))
                {
                    judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, Starts, call.Name);
                }
            }),
        Wrapping.Wraps("tmux", "-2CDlNuUVvh -c= -f= -L= -S= -T=", JudgeTmux),
        Wrapping.Wraps("dtach abduco", "*", static (call, judge) =>
        {
            Wrapping.Rest(call, judge, 1);
            Wrapping.Search(call, judge);
        })
            .Mutating(ShellReasonCodes.RunsCode, Starts, When.Always, match: [], noMatch: []),
        Wrapping.Wraps("systemd-run", """
            -dGPqrStE= -u= -p= -H= -M= -D= --user --system --scope --unit= --on-calendar= --on-boot= --on-active= --on-startup= --on-unit-active=
            --on-unit-inactive= --on-clock-change --on-timezone-change --timer-property= --path-property= --socket-property= --property= --description=
            --slice= --slice-inherit --uid= --gid= --nice= --working-directory= --same-dir --setenv= --pty --pipe --quiet --wait --collect --shell
            --remain-after-exit --send-sighup --service-type= --no-block --no-ask-password --host= --machine= --expand-environment= --background= --help
            --version
            """, static (call, judge) => Wrapping.Rest(call, judge, 0))
            .Dangerous(
                ShellReasonCodes.Persistence, "Runs a command later or on a schedule.",
                When.Argument(static argument => argument.Text.StartsWith("--on-", StringComparison.Ordinal)),
                match: ["systemd-run --on-calendar=daily x"], noMatch: ["systemd-run x"])
            .Dangerous(
                ShellReasonCodes.UnseenCode, "Gives a shell in a service of its own.",
                When.Option("-S --shell"),
                match: ["systemd-run --shell", "systemd-run -S"], noMatch: ["systemd-run ls"])
            .Mutating(ShellReasonCodes.RunsCode, "Starts a service.", When.Always, match: ["systemd-run ls"], noMatch: []),
    ];

    private static void JudgeTmux(Invocation call, CommandJudge judge)
    {
        Wrapping.Texts(call, judge, "-c");
        string verb = call.Operands.Count > 0 ? call.Operand(0).Text : "";
        if (call.Has("-V") || verb.StartsWith("list", StringComparison.Ordinal) || Array.IndexOf(TmuxQueries, verb) >= 0)
        {
            return;
        }

        judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Starts, drives or ends a session that goes on by itself.", call.Name);
        if (Array.IndexOf(TmuxCommands, verb) < 0 && verb.Length > 0 && !call.Arguments.Any(static argument => argument.Text is ";" or "\\;"))
        {
            return;
        }

        // Options of its commands take values; whatever holds several words, or starts a command, is what a pane would run.
        for (int i = call.Operands.Count > 0 ? call.Operands[0] + 1 : call.Arguments.Count; i < call.Arguments.Count; i++)
        {
            Argument word = call.Arguments[i];
            if (word.Text.IndexOfAny([' ', '=', ';', '|', '&', '$', '(', '`', '<', '>', '\n']) >= 0)
            {
                judge.JudgeText(word);
            }
            else if (!word.IsOption && Catalog.Find(ShellPaths.Name(word.Text)) is not null && call.Arguments.Count - i < 64)
            {
                judge.Judge(call.From(i), default);
            }
        }
    }
}
