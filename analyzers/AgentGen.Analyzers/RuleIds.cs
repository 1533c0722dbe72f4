namespace AgentGen.Analyzers;

/// <summary>The ids of the rules about shell commands (2xxx) and usage (3xxx). An id is never used again for another rule.</summary>
internal static class RuleIds
{
    public const string DangerousShellCommand = "AGEN2001";
    public const string ToolParameterInShellCommand = "AGEN2002";
    public const string ShellRuleFile = "AGEN2003";
    public const string EffectWithoutGate = "AGEN3001";
    public const string ToolWithoutPhase = "AGEN3002";
}
