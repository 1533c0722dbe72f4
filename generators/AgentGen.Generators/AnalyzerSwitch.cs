using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Generators;

/// <summary>Reads whether a build runs the analyzers at all.</summary>
internal static class AnalyzerSwitch
{
    private static readonly string[] Switches = ["build_property.RunAnalyzers", "build_property.RunAnalyzersDuringBuild"];

    private const string Disabled = "build_property.DisableAgentGenAnalyzers";

    internal static bool IsOff(AnalyzerConfigOptions options) =>
        Switches.Any(name => Has(options, name, "false")) || Has(options, Disabled, "true");

    private static bool Has(AnalyzerConfigOptions options, string name, string value) =>
        options.TryGetValue(name, out string? actual) && string.Equals(actual, value, StringComparison.OrdinalIgnoreCase);
}
