namespace AgentGen.Shell.UserRules;

/// <summary>Runs the examples of rules.</summary>
internal static class RuleSelfTest
{
    internal static void Run(IReadOnlyList<RuleDraft> drafts, ShellRuleSet rules, RuleErrors errors)
    {
        foreach (RuleDraft draft in drafts)
        {
            if (draft.Rule is not { } rule || errors.IsFull)
            {
                continue;
            }

            foreach (RuleText example in draft.Matches)
            {
                if (ProblemOfMatch(rule, example.Value, rules) is { } problem)
                {
                    errors.Add(example.Place, problem);
                }
            }

            foreach (RuleText example in draft.NonMatches)
            {
                if (Parses(example.Value) is { } unreadable)
                {
                    errors.Add(example.Place, unreadable);
                }
                else if (Applies(rule, example.Value, rules, out _))
                {
                    errors.Add(example.Place, "The rule applies to this command, which it should not: "
                        + $"'{rule.Pattern.Text}' is too wide, or this is no counterexample.");
                }
            }
        }
    }

    private static string? ProblemOfMatch(UserRule rule, string example, ShellRuleSet rules)
    {
        if (Parses(example) is { } unreadable)
        {
            return unreadable;
        }

        ShellVerdict builtIn = ShellClassifier.Classify(example);
        if (builtIn.Reasons.FirstOrDefault(reason => reason.Risk > rule.Risk && reason.Code != ShellReasonCodes.UnknownCommand) is { } stricter)
        {
            return $"The built-in rules find this command {Name(stricter.Risk)} ({stricter.Code}), and a rule of your own never makes their verdict milder. "
                + $"Make the rule {Name(stricter.Risk)} or remove it.";
        }

        if (!Applies(rule, example, rules, out ShellVerdict verdict))
        {
            return $"The rule does not apply to this command: '{rule.Pattern.Text}' is too narrow, or this is no example of it.";
        }

        return verdict.Risk >= rule.Risk && (rule.Risk != ShellRisk.ReadOnly || verdict.Risk == ShellRisk.ReadOnly)
            ? null
            : $"With this rule the command is {Name(verdict.Risk)}, not {Name(rule.Risk)}: "
                + string.Join(" ", verdict.Reasons.Select(static reason => reason.Message));
    }

    private static bool Applies(UserRule rule, string example, ShellRuleSet rules, out ShellVerdict verdict)
    {
        bool applies = false;
        verdict = ShellClassifier.Judge(example, [], new UserRuleJudge(rules, found => applies |= found == rule));
        return applies;
    }

    private static string? Parses(string example) =>
        ShellParser.Parse(example).Errors.FirstOrDefault() is { } error ? $"Not a command line that can be understood: {error.Message}." : null;

    private static string Name(ShellRisk risk) => risk switch
    {
        ShellRisk.ReadOnly => "read-only",
        ShellRisk.Mutating => "mutating",
        _ => "dangerous",
    };
}
