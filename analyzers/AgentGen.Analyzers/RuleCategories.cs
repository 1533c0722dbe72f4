namespace AgentGen.Analyzers;

/// <summary>The categories of the rules, one for each range of ids beside the declarations.</summary>
internal static class RuleCategories
{
    public const string Safety = "AgentGen.Safety";
    public const string Usage = "AgentGen.Usage";
}
