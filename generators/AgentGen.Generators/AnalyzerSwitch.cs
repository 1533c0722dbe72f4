using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Generators;

/// <summary>Reads whether a build runs analyzers at all.</summary>
internal static class AnalyzerSwitch
{
    private static readonly string[] Switches = ["build_property.RunAnalyzers", "build_property.RunAnalyzersDuringBuild"];

    internal static bool IsOff(AnalyzerConfigOptions options) =>
        Switches.Any(name => options.TryGetValue(name, out string? value) && string.Equals(value, "false", StringComparison.OrdinalIgnoreCase));
}
