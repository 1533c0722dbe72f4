namespace AgentGen.Shell.UserRules;

/// <summary>An option of a rule, in all the ways to write it.</summary>
internal sealed class OptionPattern(IReadOnlyList<OptionForm> forms, bool isRequired)
{
    internal IReadOnlyList<OptionForm> Forms { get; } = forms;

    /// <summary>Whether the rule applies only where it is given; otherwise it may be given.</summary>
    internal bool IsRequired { get; } = isRequired;
}
