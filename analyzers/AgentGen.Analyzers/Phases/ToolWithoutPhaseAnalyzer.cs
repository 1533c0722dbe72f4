using System.Collections.Immutable;
using AgentGen.Analyzers.Declarations;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Phases;

/// <summary>AGEN3002: a tool names no phase where other tools do, so that no phase allows it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolWithoutPhaseAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.ToolWithoutPhase,
        "Tool without a phase among tools that have one",
        "The tool '{0}' names no phase, but '{1}' does: once one tool of a map has a phase, a tool without is allowed in none; add a [Phase]",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!start.Compilation.KnowsTools())
            {
                return;
            }

            ToolFacts facts = ToolFacts.Of(start.Compilation);
            var phased = new PhasedTools(start.Compilation, facts);
            start.RegisterToolAction((symbol, method, _) => Analyze(symbol, method, facts, phased));
        });
    }

    private static void Analyze(SymbolAnalysisContext context, IMethodSymbol method, ToolFacts facts, PhasedTools phased)
    {
        if (ToolSite.Find(method, facts).ToList() is { Count: > 0 } sites
            && !sites.TrueForAll(ToolPhases.Exist)
            && phased.FindExample(context.CancellationToken) is { } example)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.Name, example));
        }
    }
}
