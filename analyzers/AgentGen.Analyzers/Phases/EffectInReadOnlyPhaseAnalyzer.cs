using System.Collections.Immutable;
using AgentGen.Analyzers.Declarations;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Phases;

/// <summary>AGEN3012: a tool with an effect names a read-only phase, where each of its calls is refused.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EffectInReadOnlyPhaseAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.EffectInReadOnlyPhase,
        "Tool with an effect in a read-only phase",
        "The tool '{0}' has the effect {1}, so that every call in the read-only {2} is refused: take it out of there, "
            + "declare Effect.ReadOnly if it changes nothing, or decide call by call with EffectFrom",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterToolAction(Analyze);
    }

    private static void Analyze(SymbolAnalysisContext context, IMethodSymbol method, AttributeData tool)
    {
        if (DeclaredEffect.Of(tool) is not { } effect || effect == DeclaredEffect.ReadOnly || !DeclaredEffect.IsFixed(tool))
        {
            return;
        }

        foreach (ToolSite site in ToolSite.Find(method, ToolFacts.Of(context.Compilation)))
        {
            IReadOnlyList<string> phases = ReadOnlyPhases.Of(site);
            if (phases.Count > 0)
            {
                bool isOwn = SymbolEqualityComparer.Default.Equals(PhaseParser.FindHolder(site).OriginalDefinition, method);
                Location? written = isOwn ? PhaseParser.FindAttribute(site)!.Place() : null;
                string where = phases.Count == 1 ? $"phase {phases[0]}" : $"phases {string.Join(" and ", phases)}";
                context.ReportDiagnostic(Diagnostic.Create(Rule, written ?? method.Locations[0], method.Name, effect, where));
                return;
            }
        }
    }
}
