using System.Collections.Concurrent;
using System.Collections.Immutable;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Rules;

/// <summary>AGEN1xxx: reports what the generator's own parse refuses, so that a tool or a model output is missing exactly where an error stands.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix("AGEN1002", "Only the author knows which types are meant.")]
[NoCodeFix("AGEN1004", "Only the author knows which type the model should give.")]
[NoCodeFix("AGEN1007", "How a call is taken back is only known to the author.")]
[NoCodeFix("AGEN1008", "Only the author knows what was to be checked.")]
[NoCodeFix("AGEN1009", "Only the author knows what the model should read.")]
[NoCodeFix("AGEN1011", "What a call does is only known to the author.")]
[NoCodeFix("AGEN1012", "Only the author knows which phases the project has.")]
[NoCodeFix("AGEN1013", "Only the author knows which other value is meant.")]
[NoCodeFix("AGEN1014", "Only the author knows which answer the model should give.")]
[NoCodeFix("AGEN1015", "Only the author knows which type is meant.")]
[NoCodeFix("AGEN1016", "Only the author knows where the struct's values come from.")]
[NoCodeFix("AGEN1017", "A name is what the model reads; only the author can choose it.")]
[NoCodeFix("AGEN1018", "Only the author knows what the class should be called.")]
public sealed class ToolDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. DeclarationDiagnostics.All];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // The generator makes tools of generated code as well: what it refuses must not be missing without a word.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            ToolFacts facts = ToolFacts.Of(start.Compilation);
            var tools = new ConcurrentBag<(ToolSpec Spec, Location Location)>();
            start.RegisterSymbolAction(
                symbol => Report((IMethodSymbol)symbol.Symbol, facts, tools, symbol.ReportDiagnostic, symbol.CancellationToken),
                SymbolKind.Method);

            start.RegisterSymbolAction(
                symbol =>
                {
                    if (OutputParser.Parse((INamedTypeSymbol)symbol.Symbol, facts, symbol.CancellationToken)?.Diagnostic is { } diagnostic)
                    {
                        symbol.ReportDiagnostic(diagnostic);
                    }
                },
                SymbolKind.NamedType);

            // The attribute may stand on these too, and symbol actions do not see them.
            start.RegisterOperationAction(
                operation => Report(((ILocalFunctionOperation)operation.Operation).Symbol, facts, tools, operation.ReportDiagnostic, operation.CancellationToken),
                OperationKind.LocalFunction);
            start.RegisterOperationAction(
                operation => Report(((IAnonymousFunctionOperation)operation.Operation).Symbol, facts, tools, operation.ReportDiagnostic, operation.CancellationToken),
                OperationKind.AnonymousFunction);
            if (MapName.Check(start.Compilation.Assembly.Attribute(MetadataNames.AgentTools)) is { } wrongName)
            {
                start.RegisterSemanticModelAction(model =>
                {
                    if (wrongName.Location.SourceTree == model.SemanticModel.SyntaxTree)
                    {
                        model.ReportDiagnostic(wrongName);
                    }
                });
            }

            if (facts.Marks.Count > 0)
            {
                start.RegisterSemanticModelAction(model =>
                {
                    foreach (var parse in facts.Marks.Where(mark => mark.Location.SourceTree == model.SemanticModel.SyntaxTree)
                        .SelectMany(mark => ToolTypeParser.Parse(mark, facts, model.CancellationToken)))
                    {
                        Report(parse, tools, model.ReportDiagnostic);
                    }
                });
            }

            start.RegisterCompilationEndAction(end =>
            {
                foreach (var diagnostic in CollectedTools.Check([.. tools], ForeignTools.Find(end.Compilation)))
                {
                    end.ReportDiagnostic(diagnostic);
                }
            });
        });
    }

    private static void Report(
        IMethodSymbol method,
        ToolFacts facts,
        ConcurrentBag<(ToolSpec Spec, Location Location)> tools,
        Action<Diagnostic> report,
        CancellationToken cancellationToken)
    {
        // The other part of a partial method has the same attributes.
        foreach (var parse in method.PartialDefinitionPart is null ? ToolParser.Parse(method, facts, cancellationToken) : [])
        {
            Report(parse, tools, report);
        }
    }

    private static void Report(ToolParse parse, ConcurrentBag<(ToolSpec Spec, Location Location)> tools, Action<Diagnostic> report)
    {
        foreach (var diagnostic in parse.Diagnostics)
        {
            report(diagnostic);
        }

        if (parse.Spec is { } spec)
        {
            tools.Add((spec, parse.Location));
        }
    }
}
