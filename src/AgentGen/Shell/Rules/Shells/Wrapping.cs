using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>The ways in which commands run the command in their arguments. None makes it milder.</summary>
internal static class Wrapping
{
    // Behind an option that nobody knows its value may stand, and the command a few words further on.
    private const int MaximumLookahead = 5;

    /// <summary>A command that runs what follows its options and the first so many operands.</summary>
    internal static CommandSpec Wraps(string names, string options, int skip = 0) => Wraps(names, options, (call, judge) => Rest(call, judge, skip));

    internal static CommandSpec Wraps(string names, string options, CommandAction action) =>
        new CommandSpec(names, new OptionGrammar(options), OperandRole.Data).Runs(action, stopsAtOperand: true);

    /// <summary>Judges the command that starts at an operand.</summary>
    internal static void Rest(Invocation call, CommandJudge judge, int skip)
    {
        if (call.Operands.Count > skip)
        {
            judge.Judge(call.From(call.Operands[skip]), call.Input);
        }

        if (call.UnknownOption >= 0)
        {
            Search(call, judge, call.Operands.Count > skip ? call.Operands[skip] : -1);
        }
    }

    /// <summary>Judges the command at an operand, or the shell that is started without one.</summary>
    internal static void RestOrShell(Invocation call, CommandJudge judge, int skip)
    {
        if (call.Operands.Count > skip)
        {
            Rest(call, judge, skip);
        }
        else
        {
            judge.Judge([call.Name.WithText("sh")], call.Input);
        }
    }

    /// <summary>Judges every word near the front that is a command's name as the command, but for the one judged already.</summary>
    internal static void Search(Invocation call, CommandJudge judge, int judged = -1)
    {
        int last = Math.Min(call.Arguments.Count, (call.Operands.Count > 0 ? call.Operands[0] : call.Arguments.Count) + MaximumLookahead);
        for (int i = 1; i < last; i++)
        {
            Argument word = call.Arguments[i];
            if (i != judged && word.Text.Length > 0 && !word.IsOption && Catalog.Find(ShellPaths.Name(word.Text)) is not null)
            {
                judge.Judge(call.From(i), call.Input);
            }
        }
    }

    /// <summary>Judges what stands from an operand on as one text that a shell is given.</summary>
    internal static void RestAsText(Invocation call, CommandJudge judge, int skip)
    {
        if (call.Operands.Count > skip)
        {
            judge.JudgeText(call.Join(call.Operands[skip]));
        }
    }

    /// <summary>Judges the values of options that hold a command line.</summary>
    internal static void Texts(Invocation call, CommandJudge judge, string options)
    {
        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (value is { } text && Invocation.IsOneOf(options, name))
            {
                judge.JudgeText(text);
            }
        }
    }

    /// <summary>Judges writing to the files that options name.</summary>
    internal static void Files(Invocation call, CommandJudge judge, string options)
    {
        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (value is { } file && Invocation.IsOneOf(options, name))
            {
                PathJudge.Write(judge.Findings, file);
            }
        }
    }

    /// <summary>Judges <c>NAME=value</c> operands, and the command behind them.</summary>
    internal static void RestAfterVariables(Invocation call, CommandJudge judge)
    {
        foreach (int index in call.Operands)
        {
            Argument operand = call.Arguments[index];
            int equals = operand.Text.IndexOf('=');
            if (equals <= 0 || Parsing.Characters.NameLength(operand.Text, 0) != equals)
            {
                if (operand.Text == "-")
                {
                    continue;
                }

                judge.Judge(call.From(index), call.Input);
                if (call.UnknownOption >= 0)
                {
                    Search(call, judge, index);
                }

                return;
            }

            Environments.JudgeGiven(judge.Script, operand.Text.Substring(0, equals), operand.Start, operand.Length);
            judge.JudgeVariable(operand.Text.Substring(0, equals), operand.WithText(operand.Text.Substring(equals + 1)));
        }
    }
}
