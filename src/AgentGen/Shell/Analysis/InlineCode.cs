using AgentGen.Shell.Analysis.Code;
using AgentGen.Shell.Analysis.Code.Languages;

namespace AgentGen.Shell.Analysis;

/// <summary>Judges a program text in another language by the calls it makes and what it gives to them. Text that is only printed or kept is data.</summary>
internal static class InlineCode
{
    /// <summary>Judges a program whose language is not known.</summary>
    internal static void Judge(CommandJudge judge, Argument code)
    {
        Judge(judge, code, OtherLanguages.Any);
        JudgeLiterals(judge, code);
    }

    internal static void Judge(CommandJudge judge, Argument code, CodeLanguage language, bool loops = false)
    {
        var actions = new CodeActions(judge, code) { HasLoop = loops };
        if (judge.Depth >= CodeActions.MaximumDepth)
        {
            actions.Report(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "Commands are wrapped in commands too many times to be followed.");
            return;
        }

        CodeWalker.Walk(code.Text, language, actions, new CodeScope());
        actions.Conclude();
    }

    /// <summary>Judges every quoted string of a program as a command line, and reports only the dangerous.</summary>
    internal static void JudgeLiterals(CommandJudge judge, Argument code)
    {
        var actions = new CodeActions(judge, code);
        string text = code.Text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\'' or '"' or '`'))
            {
                continue;
            }

            int close = text.IndexOf(text[i], i + 1);
            if (close < 0)
            {
                return;
            }

            actions.JudgeLiteral(text.Substring(i + 1, close - i - 1));
            i = close;
        }
    }
}
