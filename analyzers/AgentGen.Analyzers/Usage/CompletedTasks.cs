using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Usage;

/// <summary>Tells where a task is known to have completed, so that its result is there without waiting.</summary>
internal static class CompletedTasks
{
    public static bool IsOne(IOperation? task, IOperation body)
    {
        if (task is null)
        {
            return false;
        }

        if (task is IInvocationOperation { TargetMethod: { Name: "FromResult" or "FromException" or "FromCanceled", ContainingType: var type } }
            && type.IsTask())
        {
            return true;
        }

        // The elements of what Task.WhenAll waited for; what WhenAny or an await gave.
        bool isNamed = task is not IInvocationOperation;
        ISymbol? symbol = SymbolOf(task);
        foreach (IOperation earlier in body.Descendants().Where(operation => operation.Syntax.SpanStart < task.Syntax.SpanStart))
        {
            switch (earlier)
            {
                case IAwaitOperation awaited when isNamed && (Mentions(awaited, symbol) || IsForAll(awaited)):
                case IPropertyReferenceOperation { Property.Name: var name, Instance: { } instance }
                    when name is "IsCompleted" or "IsCompletedSuccessfully" or "IsFaulted" or "IsCanceled" or "Status"
                    && symbol is not null && SymbolEqualityComparer.Default.Equals(SymbolOf(instance.Unwrap()), symbol):
                    return true;
            }
        }

        return symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } && IsContinuation(task);
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };

    private static bool Mentions(IAwaitOperation awaited, ISymbol? symbol) =>
        symbol is not null && awaited.Descendants().Any(operation => SymbolEqualityComparer.Default.Equals(SymbolOf(operation), symbol));

    private static bool IsForAll(IAwaitOperation awaited) =>
        awaited.Descendants().Any(static operation => operation is IInvocationOperation { TargetMethod: { Name: "WhenAll", ContainingType.Name: "Task" } });

    private static bool IsContinuation(IOperation task)
    {
        for (IOperation? around = task.Parent; around is not null; around = around.Parent)
        {
            if (around is IInvocationOperation { TargetMethod.Name: "ContinueWith" })
            {
                return true;
            }
        }

        return false;
    }
}
