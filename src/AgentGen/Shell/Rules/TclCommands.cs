using AgentGen.Shell.Analysis;
using AgentGen.Shell.Analysis.Code;

namespace AgentGen.Shell.Rules;

/// <summary>tclsh and expect.</summary>
internal static class TclCommands
{
    internal static void Judge(Invocation call, CommandJudge judge)
    {
        if (call.Options.Count == 1 && call.Has("-v") && call.Operands.Count == 0)
        {
            return;
        }

        judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs code.", call.Name);
        bool isInline = false;
        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (name == "-c" && value is { } code)
            {
                isInline = true;
                TclProgram.Judge(judge, code);
            }
        }

        if (!isInline && !call.Has("-f") && (call.Operands.Count == 0 || call.Operand(0).Text is "-" or "/dev/stdin") && call.Input.Exists)
        {
            if (call.Input.Origin > Origin.Unknown)
            {
                judge.JudgeFlow(Flow.From(call.Input.Origin), call.Name);
            }

            if (call.Input.Text is { } text)
            {
                TclProgram.Judge(judge, call.Name.WithText(text));
            }
        }
    }
}
