using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Finds what <c>[assembly: AgentTools]</c> asks for and cannot have.</summary>
internal static class MapSettings
{
    internal static ImmutableArray<Diagnostic> Check(Compilation compilation) =>
        [.. new[] { MapName.Check(compilation.Assembly.Attribute(MetadataNames.AgentTools)), JsonContext.Check(compilation) }.OfType<Diagnostic>()];
}
