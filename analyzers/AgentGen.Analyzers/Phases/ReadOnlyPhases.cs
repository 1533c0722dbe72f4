using AgentGen.Compiler;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Phases;

/// <summary>Finds the read-only phases among those of a tool.</summary>
internal static class ReadOnlyPhases
{
    public static IReadOnlyList<string> Of(ToolSite site)
    {
        ImmutableEquatableArray<string> phases = PhaseParser.Parse(site, out INamedTypeSymbol? type, out _);
        return type is null ? [] : [.. phases.Where(phase => IsOne(type, phase))];
    }

    public static bool IsOne(INamedTypeSymbol phases, string phase) =>
        phases.GetMembers(phase).OfType<IFieldSymbol>().Any(static member => member.Attribute(MetadataNames.ReadOnlyPhase) is not null);
}
