using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads the names of the tools in referenced assemblies from their manifests.</summary>
internal static class ForeignTools
{
    private const string Runtime = "AgentGen";

    // A referenced assembly is the same symbol from edit to edit, and its manifest is dear to read.
    private static readonly ConditionalWeakTable<IAssemblySymbol, string[]> Known = new();

    internal static ImmutableEquatableArray<ForeignTool> Find(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols
        .SelectMany(static assembly => Known.GetValue(assembly, Read).Select(name => new ForeignTool(name, assembly.Name)))
        .OrderBy(static tool => tool.Name, StringComparer.Ordinal).ThenBy(static tool => tool.Assembly, StringComparer.Ordinal)
        .ToEquatable();

    private static string[] Read(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == Runtime))
            ? assembly.Attributes(MetadataNames.ToolManifest).Select(static entry => entry.FirstText()).OfType<string>().ToArray()
            : [];
}
