namespace AgentGen.Shell.Analysis;

/// <summary>Finds what starts itself more often than it ends.</summary>
internal static class ForkBomb
{
    private const string Message = "Starts itself over and over without end.";

    // The script itself.
    private const string Self = "$0";

    /// <summary>Reports a function that calls itself in the background, or more than once in a pipeline.</summary>
    internal static void Judge(Findings findings, ShellCompoundCommand function, string name)
    {
        if (Multiplies(function, name))
        {
            findings.Add(ShellRisk.Dangerous, ShellReasonCodes.ForkBomb, Message, function.Start, function.Length);
        }
    }

    /// <summary>Reports a script that starts itself in the background, or more than once in a pipeline.</summary>
    internal static void JudgePipeline(Findings findings, ShellStatement statement)
    {
        if (Multiplies(statement, Self))
        {
            findings.Add(ShellRisk.Dangerous, ShellReasonCodes.ForkBomb, Message, statement.Start, statement.Length);
        }
    }

    private static bool Multiplies(ShellCompoundCommand command, string name)
    {
        foreach (ShellSequence body in command.Bodies)
        {
            foreach (ShellStatement statement in body.Statements)
            {
                if (Multiplies(statement, name))
                {
                    return true;
                }

                foreach (ShellCommand inner in statement.Pipeline)
                {
                    if (inner is ShellCompoundCommand { Kind: not ShellCompoundKind.Function } compound && Multiplies(compound, name))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool Multiplies(ShellStatement statement, string name)
    {
        if (!statement.IsBackground && statement.Pipeline.Count < 2)
        {
            return false;
        }

        int calls = 0;
        foreach (ShellCommand command in statement.Pipeline)
        {
            calls += Calls(command, name);
        }

        return calls > (statement.IsBackground ? 0 : 1);
    }

    private static int Calls(ShellCommand command, string name)
    {
        if (command is ShellSimpleCommand simple)
        {
            return simple.Words.Count > 0 && IsCall(simple.Words[0], name) ? 1 : 0;
        }

        int calls = 0;
        if (command is ShellCompoundCommand { Kind: not ShellCompoundKind.Function } compound)
        {
            foreach (ShellSequence body in compound.Bodies)
            {
                foreach (ShellStatement statement in body.Statements)
                {
                    foreach (ShellCommand inner in statement.Pipeline)
                    {
                        calls += Calls(inner, name);
                    }
                }
            }
        }

        return calls;
    }

    private static bool IsCall(ShellWord word, string name)
    {
        if (name != Self)
        {
            return word.Bare == name;
        }

        ShellWordPart? last = word.Parts.Count is 1 or 2 ? word.Parts[word.Parts.Count - 1] : null;
        return last is { Kind: ShellWordPartKind.Parameter, Text: "0", Modifier: null };
    }
}
