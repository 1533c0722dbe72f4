using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Where an interpreter has its program from: an input, or a file that the same text has written.</summary>
internal static class CodeSource
{
    /// <summary>Judges a program that is read from somewhere.</summary>
    internal static void Judge(CommandJudge judge, Flow code, Argument place, Action<CommandJudge, Argument> judgeCode)
    {
        if (code.Origin > Origin.Unknown)
        {
            judge.JudgeFlow(Flow.From(code.Origin), place);
        }

        if (code.Text is { } text)
        {
            judgeCode(judge, place.WithText(text));
        }
    }

    /// <summary>Judges a file whose content is known; false for all others.</summary>
    internal static bool JudgeFile(CommandJudge judge, Argument file, Action<CommandJudge, Argument> judgeCode)
    {
        if (judge.Files.Find(file) is not { } contents)
        {
            return false;
        }

        for (int i = 0; i < contents.Count; i++)
        {
            Judge(judge, contents[i], file, judgeCode);
        }

        return true;
    }

    /// <summary>Whether a path names the standard input.</summary>
    internal static bool IsStandardInput(string path) => path is "-" or "/dev/stdin" or "/dev/fd/0" or "/proc/self/fd/0";
}
