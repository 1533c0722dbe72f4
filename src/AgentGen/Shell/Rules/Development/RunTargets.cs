using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>The command in the arguments of a command that runs it: somewhere else, with tools of its own, or later.</summary>
internal static class RunTargets
{
    /// <summary>The operands from one on, as the one text that a shell is given.</summary>
    internal static Argument Joined(Invocation call, int operand)
    {
        List<Argument> rest = call.From(call.Operands[operand]);
        return new Argument(string.Join(" ", rest.Select(static argument => argument.Text)), rest[0].Start, rest[0].Length);
    }

    /// <summary>Judges the command that begins at an operand.</summary>
    internal static void JudgeRest(Invocation call, CommandJudge judge, int operand)
    {
        if (call.Operands.Count > operand)
        {
            JudgeAt(call, judge, call.Operands[operand]);
        }
    }

    /// <summary>Judges the command that begins at an argument. A shell without a command of its own is for people: it is no more than a change.</summary>
    internal static void JudgeAt(Invocation call, CommandJudge judge, int index)
    {
        List<Argument> command = call.From(index);
        if (command.Count == 0)
        {
            return;
        }

        bool interactive = EmbeddedShell.IsShell(command[0].Text) && !call.Input.Exists
            && command.Skip(1).All(static argument => argument.Text is "-i" or "-l" or "--login" or "-il");
        if (interactive)
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Opens a shell.", command[0]);
        }
        else
        {
            judge.Judge(command, call.Input);
        }
    }

    /// <summary>Judges the command after <c>--</c>; says whether there is one.</summary>
    internal static bool JudgeAfterDashes(Invocation call, CommandJudge judge)
    {
        int dashes = When.FirstArgument(call, static argument => argument.Text == "--");
        if (dashes < 0 || dashes + 1 >= call.Arguments.Count)
        {
            return false;
        }

        JudgeAt(call, judge, dashes + 1);
        return true;
    }
}
