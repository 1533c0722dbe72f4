namespace AgentGen.Shell.Rules;

/// <summary>The index of the argument that decides, or -1 when the rule does not apply.</summary>
internal delegate int RuleCondition(Invocation call);

/// <summary>One thing that raises a command's risk, with examples of what it does and does not apply to.</summary>
internal sealed class CommandRule(ShellRisk risk, string code, string message, RuleCondition condition, string[] match, string[] noMatch)
{
    internal ShellRisk Risk { get; } = risk;

    internal string Code { get; } = code;

    internal string Message { get; } = message;

    internal RuleCondition Condition { get; } = condition;

    internal IReadOnlyList<string> Match { get; } = match;

    internal IReadOnlyList<string> NoMatch { get; } = noMatch;
}
