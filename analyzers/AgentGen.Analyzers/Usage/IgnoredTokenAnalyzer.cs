using System.Collections.Immutable;
using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.Reach;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Usage;

/// <summary>AGEN3014: a tool takes a cancellation token and passes it to nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredTokenAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.IgnoredCancellationToken,
        "Cancellation token of a tool is ignored",
        "The tool '{0}' takes the token '{1}' and passes it to nothing, so that a run that is cancelled waits until {2} ends by itself: pass the token on",
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
            ModelReach reach = ModelReach.Of(start.Compilation, start.Options, start.CancellationToken);
            if (!reach.IsEmpty)
            {
                start.RegisterToolBodyAction(reach, Check);
            }
        });
    }

    private static void Check(ReachedTool tool)
    {
        if (tool.Body is not { } body || tool.Method.Parameters.FirstOrDefault(static parameter => parameter.Type.IsCancellationToken()) is not { } token
            || IsUsed(token, body))
        {
            return;
        }

        foreach ((IInvocationOperation call, _) in CancellableCalls.Find(body, tool.Compilation, tool.Method))
        {
            tool.Report(Diagnostic.Create(Rule, token.NameLocation(), tool.Name, token.Name, $"'{call.TargetMethod.Name}'"));
            return;
        }

        if (body.Descendants().OfType<ILoopOperation>().Any(loop => IsEndless(loop, tool.Method)))
        {
            tool.Report(Diagnostic.Create(Rule, token.NameLocation(), tool.Name, token.Name, "its loop"));
        }
    }

    // How often it turns is the model's choice, or nobody's.
    private static bool IsEndless(ILoopOperation loop, IMethodSymbol tool) => ConditionOf(loop) is { } condition
        && (condition.ConstantValue is { HasValue: true, Value: true }
            || condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual } bound
                && bound.RightOperand.Unwrap() is IParameterReferenceOperation { Parameter: { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } parameter }
                && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, tool));

    private static IOperation? ConditionOf(ILoopOperation loop) => loop switch
    {
        IForLoopOperation counted => counted.Condition,
        IWhileLoopOperation open => open.Condition,
        _ => null,
    };

    private static bool IsUsed(IParameterSymbol token, IOperation body) =>
        body.Descendants().Any(operation => operation is IParameterReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Parameter, token));
}
