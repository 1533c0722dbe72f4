using AgentGen.Shell.Analysis;
using AgentGen.Shell.Analysis.Code;

namespace AgentGen.Shell.Rules;

/// <summary>Judges the call of an interpreter by the code that it is given.</summary>
internal sealed class Interpreter(CodeLanguage language, string inline, string prints, string checks)
{
    internal void Judge(Invocation call, CommandJudge judge)
    {
        if (OnlyPrints(call))
        {
            return;
        }

        if (call.Options.FirstOrDefault(static option => option.Name == "-m") is { Value: { } module } && language.Name == "python")
        {
            PythonModules.Judge(call, judge, module);
            return;
        }

        judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs code.", call.Name);
        if (Inline(call) is { } code)
        {
            if (code.Origin > Origin.Unknown || code.Text == "\0")
            {
                judge.JudgeFlow(Flow.From(code.Origin).With(Origin.Unknown), code);
            }

            InlineCode.Judge(judge, code, language, Loops(call));
            JudgeOperands(call, judge);
        }
        else if (call.Operands.Count == 0 || CodeSource.IsStandardInput(call.Operand(0).Text))
        {
            CodeSource.Judge(judge, call.Input, call.Name, JudgeCode);
        }
        else
        {
            JudgeScript(call, judge, call.Operand(0));
        }
    }

    private void JudgeCode(CommandJudge judge, Argument code) => InlineCode.Judge(judge, code, language);

    private void JudgeScript(Invocation call, CommandJudge judge, Argument script)
    {
        if (CodeSource.JudgeFile(judge, script, JudgeCode))
        {
            return;
        }

        if (script.Origin > Origin.Unknown)
        {
            judge.JudgeFlow(script.AsFlow(), script);
        }
        else if (script.Text.StartsWith("http://", StringComparison.Ordinal) || script.Text.StartsWith("https://", StringComparison.Ordinal))
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.RemoteCode, "Runs code from the network that nobody has seen.", script);
        }

        Suspicions.Judge(judge, call.From(call.Operands[0]));
    }

    // Versions and help, or a check of a file's syntax: nothing runs.
    private bool OnlyPrints(Invocation call)
    {
        bool harmless = call.Options.Count > 0;
        bool isCheck = false;
        foreach ((string name, _, _) in call.Options)
        {
            bool isPrint = IsOneOf(prints, name);
            bool checking = IsOneOf(checks, name);
            isCheck |= checking;
            harmless &= isPrint || checking || (isCheck && name is "-w");
        }

        bool readsInput = call.Input.Exists && !isCheck;
        return harmless && call.UnknownOption < 0 && (isCheck || call.Operands.Count == 0)
            && !(readsInput && call.Options.All(static option => option.Name == "-v") && language.Name == "ruby");
    }

    // Several pieces of code are lines of one program.
    private Argument? Inline(Invocation call)
    {
        Argument? code = null;
        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (value is { } piece && IsOneOf(inline, name))
            {
                bool isOption = piece.Text is "-e" or "-c" && call.Operands.Count > 0;
                Argument text = isOption ? call.Operand(0) : piece;
                code = code is { } before ? before.WithText(before.Text + "\n" + text.Text) : text;
            }
        }

        return code;
    }

    private bool Loops(Invocation call) => language.CallsByName && call.Has("-n -p -a");

    // The files that -n and -p read, and with -i write.
    private void JudgeOperands(Invocation call, CommandJudge judge)
    {
        if (!Loops(call))
        {
            return;
        }

        bool inPlace = call.Has("-i");
        for (int i = 0; i < call.Operands.Count; i++)
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

    private static bool IsOneOf(string names, string name)
    {
        int at = names.IndexOf(name, StringComparison.Ordinal);
        while (at >= 0)
        {
            int end = at + name.Length;
            if ((at == 0 || names[at - 1] == ' ') && (end == names.Length || names[end] == ' '))
            {
                return true;
            }

            at = names.IndexOf(name, at + 1, StringComparison.Ordinal);
        }

        return false;
    }
}
