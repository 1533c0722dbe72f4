using System.Text;
using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>GNU parallel: a command line for a shell, with the values that it runs for; without one the values are command lines.</summary>
internal static class ParallelCall
{
    private const int MaximumValues = 16;

    private static readonly string[] Places = ["{}", "{.}", "{/}", "{//}", "{/.}", "{1}", "{2}", "{3}"];

    internal static void Judge(Invocation call, CommandJudge judge)
    {
        if (call.Has("--help --version -h -V --citation --bibtex --number-of-cpus --number-of-cores"))
        {
            return;
        }

        Wrapping.Files(call, judge, "--joblog --results --res --jl");
        if (call.Has("-S --sshlogin --sshloginfile --slf"))
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.Network, "Runs commands on other machines.", call.Name);
        }

        int first = call.Operands.Count > 0 ? call.Operands[0] : call.Arguments.Count;
        int end = first;
        while (end < call.Arguments.Count && !IsSeparator(call.Arguments[end].Text))
        {
            end++;
        }

        List<Argument> values = ValuesFrom(call, end);
        if (end > first)
        {
            judge.JudgeTextForEach(Fill(call, first, end, "\0"));
            foreach (Argument value in values)
            {
                judge.JudgeTextForEach(Fill(call, first, end, value.Text));
            }
        }
        else if (values.Count > 0)
        {
            values.ForEach(judge.JudgeText);
        }
        else
        {
            judge.JudgeFlow(call.Input.Exists && end == call.Arguments.Count ? call.Input : Flow.Unknown, call.Name);
        }

        if (call.UnknownOption >= 0)
        {
            Wrapping.Search(call, judge);
        }
    }

    private static bool IsSeparator(string text) => text is ":::" or "::::" or ":::+" or "::::+";

    private static List<Argument> ValuesFrom(Invocation call, int index)
    {
        var values = new List<Argument>();
        bool files = false;
        for (; index < call.Arguments.Count && values.Count < MaximumValues; index++)
        {
            Argument argument = call.Arguments[index];
            if (IsSeparator(argument.Text))
            {
                files = argument.Text.StartsWith("::::", StringComparison.Ordinal);
            }
            else if (!files)
            {
                values.Add(argument);
            }
        }

        return values;
    }

    private static Argument Fill(Invocation call, int first, int end, string value)
    {
        var text = new StringBuilder();
        for (int i = first; i < end; i++)
        {
            text.Append(i > first ? " " : "").Append(call.Arguments[i].Text);
        }

        string command = text.ToString();
        string filled = command;
        foreach (string place in Places)
        {
            filled = filled.Replace(place, value);
        }

        Argument last = call.Arguments[end - 1];
        int start = call.Arguments[first].Start;
        return new Argument(filled == command ? command + " " + value : filled, start, Math.Max(0, last.Start + last.Length - start));
    }
}
