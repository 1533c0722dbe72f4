using System.Collections.Immutable;
using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Usage;

/// <summary>AGEN3021: code that drives runs throws away what decides about them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.DiscardedVerdict, "Only the author knows what should happen when the answer is no.")]
public sealed class DiscardedVerdictAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.DiscardedVerdict,
        "Verdict or approval is discarded",
        "The result of '{0}' is discarded, but {1}: look at it before you go on",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!start.Compilation.GetTypesByMetadataName("AgentGen.GateVerdict").IsEmpty)
            {
                start.RegisterOperationAction(Check, OperationKind.ExpressionStatement, OperationKind.SimpleAssignment);
            }
        });
    }

    private static void Check(OperationAnalysisContext context)
    {
        IOperation? discarded = context.Operation switch
        {
            // The body of a lambda that gives nothing back, as a test of an exception has it, is no statement of its own.
            IExpressionStatementOperation { Syntax: ExpressionStatementSyntax, Operation: var operation } => operation,
            ISimpleAssignmentOperation { Target: IDiscardOperation, Value: var value } => value,
            _ => null,
        };
        if (discarded is not null && CallOf(discarded) is { } call && Verdicts.WhyLookAt(call.TargetMethod) is { } reason)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, NameOf(call.Syntax).GetLocation(), call.TargetMethod.Name, reason));
        }
    }

    private static IInvocationOperation? CallOf(IOperation operation)
    {
        IOperation value = operation.Unwrap();
        value = value is IAwaitOperation awaited ? awaited.Operation.Unwrap() : value;
        return value switch
        {
            IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } configured } => configured.Unwrap() as IInvocationOperation,
            IConditionalAccessOperation { WhenNotNull: IInvocationOperation inner } => inner,
            _ => value as IInvocationOperation,
        };
    }

    private static SyntaxNode NameOf(SyntaxNode call) => call is InvocationExpressionSyntax invocation
        ? invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            var other => other,
        }
        : call;
}
