using AgentGen.Shell.Analysis;
using AgentGen.Shell.Analysis.Code.Languages;

namespace AgentGen.Shell.Rules;

/// <summary>deno: a runtime whose work stands in subcommands.</summary>
internal static class JavaScriptRuntimes
{
    internal static void JudgeDeno(Invocation call, CommandJudge judge)
    {
        if (call.Operands.Count == 0)
        {
            if (!call.Has("-h -V --help --version"))
            {
                JudgeInput(call, judge);
            }

            return;
        }

        string verb = call.Operand(0).Text;
        if (verb is "info" or "doc" or "types" or "help" or "completions" or "lint"
            or "outdated" && !call.Arguments.Any(static argument => argument.Text is "--fix" or "--update" or "-u" or "--output"))
        {
            return;
        }

        judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs code.", call.Name);
        List<Argument> rest = call.From(call.Operands[0] + 1);
        Argument? first = rest.Where(static argument => !argument.IsOption).Select(static argument => (Argument?)argument).FirstOrDefault();
        if (verb == "eval" && first is { } code)
        {
            JudgeCode(judge, code);
        }
        else if (verb is "run" or "test" or "bench" && first is { } written && CodeSource.JudgeFile(judge, written, JudgeCode))
        {
            return;
        }
        else if (verb == "run" && (first is null || first.Value.Text == "-" || rest.Any(static argument => argument.Text == "-")))
        {
            JudgeInput(call, judge);
        }
        else if (verb is "run" or "install" && first is { } script && script.Text.IndexOf("://", StringComparison.Ordinal) > 0)
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.RemoteCode, "Runs code from the network that nobody has seen.", script);
        }
    }

    private static void JudgeInput(Invocation call, CommandJudge judge)
    {
        judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs code.", call.Name);
        CodeSource.Judge(judge, call.Input, call.Name, JudgeCode);
    }

    private static void JudgeCode(CommandJudge judge, Argument code) => InlineCode.Judge(judge, code, JavaScriptLanguage.Instance);
}
