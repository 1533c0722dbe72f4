namespace AgentGen.Shell.Analysis;

/// <summary>Looks for what gives a command away that no rule knows.</summary>
internal static class Suspicions
{
    private static readonly string[] Destroy = ["destroy", "delete", "purge", "wipe", "drop", "nuke", "forget", "erase", "terminate", "obliterate", "factory-reset", "teardown"];

    internal static void Judge(CommandJudge judge, IReadOnlyList<Argument> arguments)
    {
        int operands = 0;
        for (int i = 1; i < arguments.Count; i++)
        {
            Argument argument = arguments[i];
            if (EmbeddedShell.In(argument.Text))
            {
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.SpawnsShell, "Hands a shell to a program that may run it.", argument);
            }
            else if (!argument.IsOption && operands++ < 3 && IsDestroyVerb(argument.Text))
            {
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.DestroysRemote, "Asks a program to destroy what it manages.", argument);
            }

            if (Secrets.Named(argument.Text))
            {
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.ReadsCredentials, "Names credentials or keys to a program that may read them.", argument);
            }

            if (IsCodeOption(arguments[i - 1].Text) && argument.Text.IndexOf(' ') > 0)
            {
                judge.JudgeText(argument);
            }
        }
    }

    /// <summary>Judges the code that an interpreter of unknown name is given.</summary>
    internal static void JudgeInlineCode(CommandJudge judge, IReadOnlyList<Argument> arguments)
    {
        for (int i = 2; i < arguments.Count; i++)
        {
            if (IsCodeOption(arguments[i - 1].Text))
            {
                InlineCode.Judge(judge, arguments[i]);
            }
        }
    }

    /// <summary>Whether a word is a verb of destruction, alone or with its object (<c>delete-stack</c>, <c>db:drop</c>).</summary>
    internal static bool IsDestroyVerb(string text)
    {
        foreach (string verb in Destroy)
        {
            if (text.StartsWith(verb, StringComparison.Ordinal) && (text.Length == verb.Length || text[verb.Length] is '-' or '_' or ':'))
            {
                return true;
            }

            if (text.EndsWith(":" + verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCodeOption(string text) => text is "-c" or "-e" or "--command" or "--exec" or "--eval" or "--rsh" or "-E";
}
