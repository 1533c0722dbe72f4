namespace AgentGen.Shell;

/// <summary>What became of a text of rules: either the rules or errors.</summary>
sealed partial class ShellRuleParse
{
    internal ShellRuleParse(ShellRuleSet rules, IReadOnlyList<ShellRuleError> errors)
    {
        Rules = errors.Count == 0 ? rules : null;
        Errors = errors;
    }

    /// <summary>The rules; <see langword="null"/> where there is an error: a text that is wrong in one place is refused as a whole.</summary>
    public ShellRuleSet? Rules { get; }

    /// <summary>Everything that is wrong, in the order of the lines; after a hundred errors no more are looked for.</summary>
    public IReadOnlyList<ShellRuleError> Errors { get; }
}
