using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Reach;

/// <summary>Runs a rule over every tool of a compilation: methods, and the local functions and lambdas that a factory takes.</summary>
internal static class ToolActions
{
    /// <summary>Runs a rule over the declaration of every tool; of a partial method over its definition.</summary>
    public static void RegisterToolAction(this CompilationStartAnalysisContext start, ModelReach reach, Action<ReachedTool> action)
    {
        start.RegisterSymbolAction(
            context =>
            {
                var method = (IMethodSymbol)context.Symbol;
                if (method.PartialDefinitionPart is null && reach.Find(method) is { } kind)
                {
                    action(new ReachedTool(method, kind, body: null, context.Compilation, context.ReportDiagnostic, context.CancellationToken));
                }
            },
            SymbolKind.Method);
        start.RegisterNestedTools(reach, action);
    }

    /// <summary>Runs a rule over the body of every tool.</summary>
    public static void RegisterToolBodyAction(this CompilationStartAnalysisContext start, ModelReach reach, Action<ReachedTool> action)
    {
        start.RegisterOperationAction(
            context =>
            {
                if (context.ContainingSymbol is IMethodSymbol method && reach.Find(method) is { } kind)
                {
                    action(new ReachedTool(method, kind, context.Operation, context.Compilation, context.ReportDiagnostic, context.CancellationToken));
                }
            },
            OperationKind.MethodBody);
        start.RegisterNestedTools(reach, action);
    }

    // Symbol actions do not see them; they are tools only where a factory takes them, and most projects have none.
    private static void RegisterNestedTools(this CompilationStartAnalysisContext start, ModelReach reach, Action<ReachedTool> action)
    {
        if (!reach.HasFactoryTools)
        {
            return;
        }

        start.RegisterOperationAction(
            context =>
            {
                IMethodSymbol method = context.Operation is ILocalFunctionOperation local ? local.Symbol
                    : ((IAnonymousFunctionOperation)context.Operation).Symbol;
                if (reach.Find(method) is { } kind)
                {
                    action(new ReachedTool(method, kind, context.Operation, context.Compilation, context.ReportDiagnostic, context.CancellationToken));
                }
            },
            OperationKind.LocalFunction,
            OperationKind.AnonymousFunction);
    }
}
