using System.Collections.Immutable;
using System.Reflection;
using AgentGen.Generators;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Benchmarks.Analyzers;

/// <summary>What the packages bring to a compiler.</summary>
internal static class ShippedAnalyzers
{
    private static readonly Assembly Rules = Assembly.Load("AgentGen.Analyzers");

    /// <summary>Every analyzer of the package.</summary>
    internal static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. Rules.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The assemblies that the package AgentGen.Analyzers adds to a build.</summary>
    internal static IReadOnlyList<string> Assemblies { get; } =
    [
        Rules.Location,
        Path.Combine(AppContext.BaseDirectory, "AgentGen.CodeFixes.dll"),
    ];

    internal static string Generator { get; } = typeof(ToolGenerator).Assembly.Location;
}
