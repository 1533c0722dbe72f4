using AgentGen.Compiler;
using Microsoft.CodeAnalysis;

namespace AgentGen.CodeFixes;

/// <summary>Writes the attribute that names phases.</summary>
internal static class PhaseText
{
    /// <summary>The attribute with full names, which a simplifier then shortens.</summary>
    public static string Attribute(INamedTypeSymbol phases, IEnumerable<string> members)
    {
        string type = phases.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        string arguments = string.Join(", ", members.Select(member => $"{type}.{EnumParser.Escape(member)}"));
        return phases.Is(MetadataNames.Phases) ? $"AgentGen.Phase({arguments})" : $"AgentGen.Phase<{type}>({arguments})";
    }

    /// <summary>The attribute as people write it, for the title of a fix.</summary>
    public static string Title(INamedTypeSymbol phases, IEnumerable<string> members)
    {
        string arguments = string.Join(", ", members.Select(member => $"{phases.Name}.{member}"));
        return phases.Is(MetadataNames.Phases) ? $"[Phase({arguments})]" : $"[Phase<{phases.Name}>({arguments})]";
    }
}
