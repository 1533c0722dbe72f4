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

        Argument? file = call.ValueOf("-f") ?? (call.Operands.Count > 0 ? call.Operand(0) : null);
        if (isInline || (file is { } script && CodeSource.JudgeFile(judge, script, TclProgram.Judge)))
        {
            return;
        }

        if (file is null || CodeSource.IsStandardInput(file.Value.Text))
        {
            CodeSource.Judge(judge, call.Input, call.Name, TclProgram.Judge);
        }
    }
}
