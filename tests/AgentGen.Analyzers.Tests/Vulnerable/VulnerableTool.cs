namespace AgentGen.Analyzers.Tests.Vulnerable;

/// <summary>A tool with a flaw, and the same tool as a careful engineer writes it.</summary>
/// <param name="Category">The name of the file that holds it.</param>
/// <param name="Title">What is done, as the file says it.</param>
/// <param name="Rule">The rule that must find the flaw.</param>
internal sealed record VulnerableTool(string Category, string Title, string Rule, string Vulnerable, string Safe)
{
    public override string ToString() => $"{Category}: {Title} ({Rule})";
}
