using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.UserRules;

/// <summary>Applies users' rules to the commands of one text, after everything is resolved: wrappers, quotes, functions, texts inside texts.</summary>
internal sealed class UserRuleJudge(ShellRuleSet rules, Action<UserRule>? onMatch = null)
{
    /// <summary>Adds the reasons that the rules give for a command; says whether they know this use of it, so that it is no unknown command.</summary>
    internal bool Judge(string name, IReadOnlyList<Argument> arguments, Findings findings)
    {
        bool isKnown = false;
        int unlisted = -1;
        foreach (UserRule rule in rules.Find(name))
        {
            var call = new CallReader(rule.Pattern, arguments);
            if (rule.Risk != ShellRisk.ReadOnly)
            {
                isKnown |= Raise(rule, call, arguments, findings);
            }
            else if (ReadOnlyMatch.Of(rule.Pattern, call))
            {
                if (call.Unlisted < 0)
                {
                    isKnown = true;
                    onMatch?.Invoke(rule);
                    ReadOnlyMatch.JudgePaths(call, findings);
                }

                unlisted = unlisted < 0 ? call.Unlisted : unlisted;
            }
        }

        if (isKnown || unlisted < 0)
        {
            return isKnown;
        }

        Argument option = arguments[unlisted];
        findings.Add(ShellRisk.Mutating, ShellReasonCodes.UnknownOption, $"No rule knows this option of '{name}'.", option.Start, option.Length);
        return true;
    }

    private bool Raise(UserRule rule, CallReader call, IReadOnlyList<Argument> arguments, Findings findings)
    {
        (Fit fit, int last) = RaisingMatch.Of(rule.Pattern, call);
        if (fit == Fit.No)
        {
            return false;
        }

        onMatch?.Invoke(rule);
        Argument command = arguments[0];
        int end = Math.Max(command.Start + command.Length, arguments[last].Start + arguments[last].Length);
        bool isCertain = fit == Fit.Yes;
        findings.Add(
            isCertain ? rule.Risk : ShellRisk.Mutating,
            rule.Code,
            isCertain ? rule.Message : "May apply, which a value decides that is not known before: " + rule.Message,
            command.Start,
            Math.Max(0, end - command.Start));
        return true;
    }
}
