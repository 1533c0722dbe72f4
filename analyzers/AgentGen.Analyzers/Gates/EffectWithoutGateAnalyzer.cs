using System.Collections.Immutable;
using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Gates;

/// <summary>AGEN3001: a tool changes something and nothing checks that it did.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EffectWithoutGateAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.EffectWithoutGate,
        "Effectful tool without a quality gate",
        "The tool '{0}' has the effect {1} and no quality gate: nothing checks what it did; add a [QualityGate], or [QualityGate(Gate.None)] if its own success is enough",
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
        if (method.FindAgentGenAttribute("QualityGateAttribute") is not null
            || DeclaredEffect.Of(tool) is not { } effect
            || effect == DeclaredEffect.ReadOnly)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.Name, effect));
    }
}
