using System.Collections.Immutable;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Declarations;

/// <summary>AGEN1xxx: reports what the generator's own parse refuses, so that a tool or a model output is missing exactly where an error stands.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix("AGEN1002", "Only the author knows which types are meant.")]
[NoCodeFix("AGEN1004", "Only the author knows which type the model should give.")]
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
[NoCodeFix("AGEN1019", "Only the author knows where a phase should lead.")]
[NoCodeFix("AGEN1020", "Only the author knows which of the two should have another name; it is found once all code is known, where no editor offers a fix.")]
[NoCodeFix("AGEN1021", "Only the author knows which context is meant.")]
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
            if (!start.Compilation.KnowsTools())
            {
                return;
            }

            DeclarationReview review = new(ToolFacts.Of(start.Compilation));
            start.RegisterSymbolAction(
                symbol => review.Look((IMethodSymbol)symbol.Symbol, symbol.ReportDiagnostic, symbol.CancellationToken),
                SymbolKind.Method);
            start.RegisterSymbolAction(
                symbol => review.Look((INamedTypeSymbol)symbol.Symbol, symbol.ReportDiagnostic, symbol.CancellationToken),
                SymbolKind.NamedType);

            // The attribute may stand on these too, and symbol actions do not see them.
            start.RegisterSyntaxNodeAction(node => LookInside(node, review), SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression);
            RegisterSettings(start);
            RegisterMarks(start, review);
            start.RegisterCompilationEndAction(end =>
            {
                foreach (var diagnostic in review.Finish(end.Compilation, RootNamespace.Of(end.Options.AnalyzerConfigOptionsProvider.GlobalOptions)))
                {
                    end.ReportDiagnostic(diagnostic);
                }
            });
        });
    }

    private static void LookInside(SyntaxNodeAnalysisContext context, DeclarationReview review)
    {
        IMethodSymbol? function = context.Node switch
        {
            LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } local =>
                context.SemanticModel.GetDeclaredSymbol(local, context.CancellationToken) as IMethodSymbol,
            LambdaExpressionSyntax { AttributeLists.Count: > 0 } lambda =>
                context.SemanticModel.GetSymbolInfo(lambda, context.CancellationToken).Symbol as IMethodSymbol,
            _ => null,
        };
        if (function is not null)
        {
            review.Look(function, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    private static void RegisterSettings(CompilationStartAnalysisContext context)
    {
        var wrong = MapSettings.Check(context.Compilation);
        if (wrong.Length > 0)
        {
            context.RegisterSemanticModelAction(model =>
            {
                foreach (var diagnostic in wrong.Where(diagnostic => diagnostic.Location.SourceTree == model.SemanticModel.SyntaxTree))
                {
                    model.ReportDiagnostic(diagnostic);
                }
            });
        }
    }

    private static void RegisterMarks(CompilationStartAnalysisContext context, DeclarationReview review)
    {
        if (review.Marks.Count > 0)
        {
            context.RegisterSemanticModelAction(model =>
            {
                foreach (var mark in review.Marks.Where(mark => mark.Location.SourceTree == model.SemanticModel.SyntaxTree))
                {
                    review.Look(mark, model.ReportDiagnostic, model.CancellationToken);
                }
            });
        }
    }
}
