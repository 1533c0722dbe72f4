using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>find, fd and xargs: what they run, they run for many files.</summary>
internal static class FindCommands
{
    // What follows -x or -X belongs to the command that it runs.
    private static readonly OptionGrammar Fd = new("""
        -01FHILVaghilpqsu -E= -S= -c= -d= -e= -j= -o= -t= -C=
        --absolute-path --and= --base-directory= --batch-size= --case-sensitive --change-newer-than= --change-older-than= --changed-after= --changed-before=
        --changed-within= --color= --exact-depth= --exclude= --extension= --fixed-strings --follow --format= --full-path --gen-completions? --glob
        --has-results --hidden --hyperlink? --ignore --ignore-case --ignore-contain= --ignore-file= --ignore-parent --ignore-vcs --list-details --literal
        --max-buffer-time= --max-depth= --maxdepth= --max-results= --min-depth= --mount --newer= --no-follow --no-global-ignore-file --no-hidden
        --no-ignore --no-ignore-parent --no-ignore-vcs --no-require-git --older= --one-file-system --owner= --path-separator= --print0 --prune --quiet
        --regex --relative-path --require-git --rg-alias-hidden-ignore --search-path= --show-errors --size= --strip-cwd-prefix? --threads= --type=
        --unrestricted --xdev --help --version
        """);

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("find gfind bfs", OptionGrammar.Any, OperandRole.Data)
            .Runs(static (call, judge) => new FindExpression(call, judge).Judge()),
        new CommandSpec("fd fdfind", OptionGrammar.Any, OperandRole.Data)
            .Runs(JudgeFd),
        Spec.Prints("xargs gxargs", """
            -0oprtx -E= -I= -J= -L= -P= -R= -S= -a= -d= -e? -i? -l? -n= -s=
            --arg-file= --delimiter= --eof? --exit --interactive --max-args= --max-chars= --max-lines? --max-procs= --no-run-if-empty --null --open-tty
            --process-slot-var= --replace? --show-limits --verbose
            """)
            .Dangerous(
                ShellReasonCodes.UnseenCode, "Starts a shell that runs whatever it reads.",
                static call => call.Has("-a --arg-file -o --open-tty") && call.Operands.Count == 1 && EmbeddedShell.IsShell(call.Operand(0).Text)
                    ? call.Operands[0] : -1,
                match: ["xargs -a list.txt /bin/dash", "xargs -o bash"], noMatch: ["xargs -a list wc -l", "xargs -o bash -c 'ls'"])
            .Runs(JudgeXargs, stopsAtOperand: true)
            .ReadsFrom("-a --arg-file"),
    ];

    private static void JudgeFd(Invocation call, CommandJudge judge)
    {
        int end = 1;
        while (end < call.Arguments.Count && !StartsCommand(call.Arguments[end].Text))
        {
            end++;
        }

        var own = Invocation.Parse(Fd, call.Arguments.Take(end).ToList(), call.Input, stopsAtOperand: false);
        if (own.UnknownOption >= 0)
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.UnknownOption, "No rule knows this option of 'fd'.", call.Arguments[own.UnknownOption]);
        }

        if (end == call.Arguments.Count)
        {
            return;
        }

        List<Argument> command = call.From(end + 1);
        Argument option = call.Arguments[end];
        if (option.Text.IndexOf('=') is > 0 and int equals)
        {
            command.Insert(0, option.WithText(option.Text.Substring(equals + 1)));
        }

        if (!command.Exists(static argument => argument.Text.IndexOf("{", StringComparison.Ordinal) >= 0))
        {
            command.Add(option.WithText("\0"));
        }

        judge.JudgeForEach(command.ConvertAll(static argument => IsPlaceholder(argument.Text) ? argument.WithText("\0") : argument));
    }

    private static bool IsPlaceholder(string text) => text is "{}" or "{/}" or "{//}" or "{.}" or "{/.}";

    // -x, -X and their long forms, also at the end of a cluster (-Hx).
    private static bool StartsCommand(string text) =>
        text.Length > 1 && text[0] == '-'
        && (text[1] == '-'
            ? text is "--exec" or "--exec-batch"
                || text.StartsWith("--exec=", StringComparison.Ordinal) || text.StartsWith("--exec-batch=", StringComparison.Ordinal)
            : text[text.Length - 1] is 'x' or 'X' && text.IndexOfAny(['e', 'E', 't', 'c', 'd', 'S', 'o', 'j']) < 0);

    private static void JudgeXargs(Invocation call, CommandJudge judge)
    {
        if (call.Operands.Count == 0)
        {
            return;
        }

        List<Argument> command = call.From(call.Operands[0]);
        string? replace = call.Has("-I -J -i --replace") ? call.ValueOf("-I -J -i --replace")?.Text ?? "{}" : null;
        if (replace is null)
        {
            command.Add(new Argument("\0", call.Name.Start, call.Name.Length));
        }
        else if (replace.Length > 0)
        {
            command = command.ConvertAll(argument => argument.WithText(argument.Text.Replace(replace, "\0")));
        }

        judge.JudgeForEach(command);
    }
}
