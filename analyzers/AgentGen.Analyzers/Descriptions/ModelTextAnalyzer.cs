using System.Collections.Immutable;
using AgentGen.Analyzers.Descriptions.Invisible;
using AgentGen.Analyzers.Descriptions.Poisoning;
using AgentGen.Analyzers.Descriptions.Secrets;
using AgentGen.Analyzers.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Descriptions;

/// <summary>AGEN2013, AGEN3019 and AGEN3020: what the words say that a model reads.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.SecretInSource, "A secret that was written down must be revoked, and only the author knows where its successor is kept.")]
[NoCodeFix(RuleIds.PromptInDescription, "Only the author knows what the sentence was for.")]
public sealed class ModelTextAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [SecretFindings.Rule, PoisoningFindings.Rule, InvisibleFindings.Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            ModelReach reach = ModelReach.Of(start.Compilation, start.Options, start.CancellationToken);
            if (reach.IsEmpty)
            {
                return;
            }

            start.RegisterToolAction(reach, static tool => Check(ModelTexts.Of(tool).Concat(LookalikeNames.Of(tool)), tool.Report));
            start.RegisterSymbolAction(
                context =>
                {
                    var type = (INamedTypeSymbol)context.Symbol;
                    DescribedTypes types = DescribedTypes.Of(context.Compilation, reach, context.CancellationToken);
                    if (types.Contains(type))
                    {
                        Check(ModelTexts.Of(type), context.ReportDiagnostic);
                        if (types.ReadsComments(type))
                        {
                            Check(ModelTexts.InComments(type, context.Compilation), context.ReportDiagnostic);
                        }
                    }
                },
                SymbolKind.NamedType);
            if (reach.HasFactoryTools)
            {
                start.RegisterOperationAction(
                    static context => Check(FactoryTexts.Read(context.Operation), context.ReportDiagnostic),
                    OperationKind.Invocation,
                    OperationKind.SimpleAssignment);
            }

            start.RegisterOperationAction(context => SecretFindings.CheckLiteral(context, reach), OperationKind.Literal, OperationKind.Utf8String);
        });
    }

    private static void Check(IEnumerable<ModelText> texts, Action<Diagnostic> report)
    {
        foreach (ModelText text in texts)
        {
            InvisibleFindings.Check(text, report);
            if (text.Kind == ModelTextKind.Description)
            {
                PoisoningFindings.Check(text, report);
            }

            if (text.IsComment)
            {
                SecretFindings.CheckComment(text, report);
            }
        }
    }
}
