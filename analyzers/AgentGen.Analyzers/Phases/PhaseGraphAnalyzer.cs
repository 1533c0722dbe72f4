using System.Collections.Immutable;
using AgentGen.Analyzers.Declarations;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Phases;

/// <summary>AGEN3010 and AGEN3011: phases that a run never comes to, and phases that it never gets out of.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.UnreachablePhase, "Only the author knows which phase it should follow.")]
[NoCodeFix(RuleIds.PhaseWithoutExit, "Only the author knows where the circle should end.")]
public sealed class PhaseGraphAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Unreachable = Descriptor.Create(
        RuleIds.UnreachablePhase,
        "Phase that no edge leads to",
        "The phase '{0}' cannot be reached from '{1}', where a run begins: add a [PhaseEdge({0})] to the phase that it follows, or take it away",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor WithoutExit = Descriptor.Create(
        RuleIds.PhaseWithoutExit,
        "Phase that leads to no end",
        "The phase '{0}' leads in a circle from which no way goes to {1}, where a run ends: add a [PhaseEdge] that leads out of the circle",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Unreachable, WithoutExit];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.KnowsTools())
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!PhaseEnumParser.IsMarked(type) || PhaseGraph.Of(type) is not { } graph)
        {
            return;
        }

        // Without an end anywhere, the circle is what the author wants.
        IReadOnlyList<string> ends = graph.Ends;
        foreach (IFieldSymbol phase in PhaseEnumParser.Members(type))
        {
            if (!graph.IsReached(phase.Name))
            {
                context.ReportDiagnostic(Diagnostic.Create(Unreachable, phase.Locations[0], phase.Name, graph.Start));
            }
            else if (ends.Count > 0 && !graph.Leads(phase.Name, ends))
            {
                context.ReportDiagnostic(Diagnostic.Create(WithoutExit, phase.Locations[0], phase.Name, string.Join(" or ", ends.Select(end => $"'{end}'"))));
            }
        }
    }
}
