using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Compiler;

/// <summary>Reads the root namespace that the project file names.</summary>
internal static class RootNamespace
{
    internal static string? Of(AnalyzerConfigOptions options) => options.TryGetValue("build_property.RootNamespace", out string? root) ? root : null;
}
