using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Tests.Verification;

/// <summary>Every analyzer and every fix that ships.</summary>
internal static class ShippedRules
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = Instances<DiagnosticAnalyzer>(typeof(NoCodeFixAttribute).Assembly);

    public static ImmutableArray<CodeFixProvider> Fixes { get; } = Instances<CodeFixProvider>(System.Reflection.Assembly.Load("AgentGen.CodeFixes"));

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [.. Analyzers.SelectMany(a => a.SupportedDiagnostics).DistinctBy(d => d.Id).OrderBy(d => d.Id, StringComparer.Ordinal)];

    private static ImmutableArray<T> Instances<T>(System.Reflection.Assembly assembly) =>
        [.. assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(T))).OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (T)Activator.CreateInstance(t)!)];
}
