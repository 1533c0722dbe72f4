namespace AgentGen.Compiler;

/// <summary>Where a rule's page is.</summary>
internal static class HelpLinks
{
    internal static string For(string id) => $"https://github.com/agentgen/agentgen/blob/main/analyzers/docs/{id}.md";
}
