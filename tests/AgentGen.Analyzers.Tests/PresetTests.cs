using AgentGen.Analyzers.Tests.Verification;
using AgentGen.Testing;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Tests;

/// <summary>The presets are written from the descriptors. Run with <c>AGENTGEN_ACCEPT=1</c> to bring them up to date.</summary>
public sealed class PresetTests
{
    private static readonly bool Accept = Environment.GetEnvironmentVariable("AGENTGEN_ACCEPT") == "1";

    [Theory]
    [InlineData("recommended")]
    [InlineData("strict")]
    [InlineData("audit")]
    public void A_preset_gives_every_configurable_rule_its_severity(string preset)
    {
        string path = Repository.PathOf("analyzers", "AgentGen.CodeFixes", "buildTransitive", "presets", $"agentgen.{preset}.globalconfig");
        string expected = Write(preset);
        if (Accept)
        {
            File.WriteAllText(path, expected);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(expected, "run with AGENTGEN_ACCEPT=1");
    }

    // What stands in a project's own global configuration, of level 0 and more, goes before a preset.
    private static string Write(string preset) => $"""
        is_global = true
        global_level = -50

        {string.Join("\n", ShippedRules.Descriptors.Where(IsConfigurable).Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {SeverityIn(preset, rule.DefaultSeverity)}"))}

        """.ReplaceLineEndings("\n");

    private static bool IsConfigurable(DiagnosticDescriptor rule) => !rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable);

    private static string SeverityIn(string preset, DiagnosticSeverity severity) => (preset, severity) switch
    {
        ("audit", _) => "warning",
        ("strict", DiagnosticSeverity.Info) => "warning",
        ("strict", _) => "error",
        (_, DiagnosticSeverity.Info) => "suggestion",
        _ => severity.ToString().ToLowerInvariant(),
    };
}
