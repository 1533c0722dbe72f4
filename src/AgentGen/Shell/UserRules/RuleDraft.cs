namespace AgentGen.Shell.UserRules;

/// <summary>A rule while its lines are read.</summary>
internal sealed class RuleDraft(ShellRisk risk, CommandPattern? pattern, RulePlace place)
{
    internal ShellRisk Risk { get; } = risk;

    /// <summary>Null where the rule's first line is wrong: what follows still belongs to it.</summary>
    internal CommandPattern? Pattern { get; } = pattern;

    internal RulePlace Place { get; } = place;

    internal RuleText? Message { get; set; }

    internal RuleText? Code { get; set; }

    internal List<RuleText> Matches { get; } = [];

    internal List<RuleText> NonMatches { get; } = [];

    /// <summary>The rule, once its lines have been found right.</summary>
    internal UserRule? Rule { get; set; }
}
