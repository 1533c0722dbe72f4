namespace AgentGen.Shell.UserRules;

/// <summary>One rule of a file.</summary>
internal sealed class UserRule(ShellRisk risk, CommandPattern pattern, string code, string message)
{
    internal ShellRisk Risk { get; } = risk;

    internal CommandPattern Pattern { get; } = pattern;

    internal string Code { get; } = code;

    /// <summary>A sentence for people; empty for a read-only rule, which gives no reason.</summary>
    internal string Message { get; } = message;
}
