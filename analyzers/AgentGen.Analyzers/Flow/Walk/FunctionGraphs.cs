using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Walk;

/// <summary>Finds the graph of a lambda or local function inside the graph that it stands in.</summary>
internal static class FunctionGraphs
{
    public static ControlFlowGraph? Find(ControlFlowGraph graph, IMethodSymbol function, CancellationToken cancellationToken)
    {
        foreach (ControlFlowGraph nested in NestedIn(graph, cancellationToken))
        {
            if (nested.OriginalOperation is { } root && IsOf(root, function))
            {
                return nested;
            }

            if (Find(nested, function, cancellationToken) is { } deeper)
            {
                return deeper;
            }
        }

        return null;
    }

    private static bool IsOf(IOperation root, IMethodSymbol function) => root switch
    {
        ILocalFunctionOperation local => SymbolEqualityComparer.Default.Equals(local.Symbol, function),
        IAnonymousFunctionOperation lambda => SymbolEqualityComparer.Default.Equals(lambda.Symbol, function),
        _ => false,
    };

    private static IEnumerable<ControlFlowGraph> NestedIn(ControlFlowGraph graph, CancellationToken cancellationToken)
    {
        foreach (IMethodSymbol local in graph.LocalFunctions)
        {
            yield return graph.GetLocalFunctionControlFlowGraph(local, cancellationToken);
        }

        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in (block.BranchValue is null ? block.Operations : block.Operations.Add(block.BranchValue))
                .SelectMany(static operation => operation.DescendantsAndSelf()))
            {
                if (operation is IFlowAnonymousFunctionOperation lambda)
                {
                    yield return graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellationToken);
                }
            }
        }
    }
}
