using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Tests.Suppression;

/// <summary>Stands for a stock rule, whose own assembly needs a newer compiler than the tests run with: reports under its id every private method, or every parameter of one.</summary>
#pragma warning disable RS1036, RS1038, RS1041 // It is run by tests alone and never loaded by a compiler.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class StockRule : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule;
    private readonly bool _ofParameters;

    private StockRule(string id, bool ofParameters)
    {
        _rule = new DiagnosticDescriptor(id, "Unused", "Unused", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);
        _ofParameters = ofParameters;
    }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public static StockRule OnMethods(string id) => new(id, ofParameters: false);

    public static StockRule OnParameters(string id) => new(id, ofParameters: true);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Report, SymbolKind.Method);
    }

    private void Report(SymbolAnalysisContext context)
    {
        if (context.Symbol is IMethodSymbol { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary } method)
        {
            foreach (ISymbol symbol in _ofParameters ? method.Parameters.CastArray<ISymbol>() : [method])
            {
                context.ReportDiagnostic(Diagnostic.Create(_rule, symbol.Locations[0]));
            }
        }
    }
}
