using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers;

/// <summary>Makes the descriptors of the rules, each with the link to its page.</summary>
internal static class Descriptor
{
    public static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, "AgentGen", severity, isEnabledByDefault: true, helpLinkUri: $"https://github.com/agentgen/agentgen/blob/main/analyzers/docs/{id}.md", customTags: tags);
}
