using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.UserRules;

/// <summary>Matches a rule that calls a command read-only. It names all that may be there; what it does not name, it does not apply to.</summary>
internal static class ReadOnlyMatch
{
    /// <summary>Whether words and required options are the rule's own. Options that it does not list are the caller's to look at.</summary>
    internal static bool Of(CommandPattern pattern, CallReader call)
    {
        IReadOnlyList<GivenOperand> operands = call.Operands;
        if (operands.Count < pattern.Operands.Count || (operands.Count > pattern.Operands.Count && !pattern.AllowsMore))
        {
            return false;
        }

        for (int i = 0; i < pattern.Operands.Count; i++)
        {
            // A glob of the shell may become more words than one.
            if (operands[i].Word.IsPattern || pattern.Operands[i].Of(operands[i].Word) != Fit.Yes)
            {
                return false;
            }
        }

        return pattern.Options.All(option => !option.IsRequired || call.Options.Any(given => Fits(option, given, isGiven: false)))
            && call.Options.All(given => pattern.Options.All(option => Fits(option, given, isGiven: true)));
    }

    /// <summary>What a program prints that is handed a key may be the key.</summary>
    internal static void JudgePaths(CallReader call, Findings findings)
    {
        foreach (GivenOperand operand in call.Operands)
        {
            PathJudge.Read(findings, operand.Word);
        }

        foreach (GivenOption option in call.Options)
        {
            if (option.Value is { } value)
            {
                PathJudge.Read(findings, value);
            }
        }
    }

    // Of an option that the call gives, every value must be one that is allowed.
    private static bool Fits(OptionPattern option, GivenOption given, bool isGiven)
    {
        bool isMeant = false;
        foreach (OptionForm form in option.Forms)
        {
            if (form.Name == given.Name)
            {
                isMeant = true;
                if (form.Wanted is null || (given.Value is { } value && form.Wanted.Of(value) == Fit.Yes))
                {
                    return true;
                }
            }
        }

        return isGiven && !isMeant;
    }
}
