using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Usage;

/// <summary>Finds the asynchronous calls of a body that could be given a token and are not.</summary>
internal static class CancellableCalls
{
    /// <summary>The calls, each with the parameter that would take the token: its own, or that of an overload.</summary>
    public static IEnumerable<(IInvocationOperation Call, IParameterSymbol Token)> Find(IOperation body, Compilation compilation, ISymbol within)
    {
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is IInvocationOperation call && (call.Type.IsTask() || call.Type.IsStream()) && TokenOf(call, compilation, within) is { } token)
            {
                yield return (call, token);
            }
        }
    }

    private static IParameterSymbol? TokenOf(IInvocationOperation call, Compilation compilation, ISymbol within)
    {
        // What runs is the delegate, with a token or without.
        if (call.TargetMethod is { Name: "Run" or "StartNew", ContainingType.Name: "Task" or "TaskFactory" })
        {
            return null;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Type.IsCancellationToken() == true)
            {
                // Another token was somebody's choice; none at all, written out or left out, leaves the tool's own to be passed.
                return argument.ArgumentKind == ArgumentKind.DefaultValue || IsNone(argument.Value.Unwrap()) ? argument.Parameter : null;
            }
        }

        return FindOverload((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition, compilation, within);
    }

    private static bool IsNone(IOperation token) => token is IDefaultValueOperation
        || (token is IPropertyReferenceOperation { Property: { Name: "None", IsStatic: true } none } && none.ContainingType.IsCancellationToken());

    private static IParameterSymbol? FindOverload(IMethodSymbol method, Compilation compilation, ISymbol within)
    {
        if (method.Parameters.Any(static parameter => parameter.IsParams))
        {
            return null;
        }

        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (IMethodSymbol candidate in type.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                if (Extends(candidate, method) && compilation.IsSymbolAccessibleWithin(candidate, within is INamedTypeSymbol ? within : within.ContainingType)
                    && !candidate.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ObsoleteAttribute"))
                {
                    return candidate.Parameters[candidate.Parameters.Length - 1];
                }
            }
        }

        return null;
    }

    private static bool Extends(IMethodSymbol longer, IMethodSymbol method) =>
        longer.Parameters.Length == method.Parameters.Length + 1
        && longer.Parameters[longer.Parameters.Length - 1] is { RefKind: RefKind.None, Type: var last } && last.IsCancellationToken()
        && longer.Arity == method.Arity
        && longer.IsStatic == method.IsStatic
        && IsSame(longer.ReturnType, method.ReturnType)
        && method.Parameters.Zip(longer.Parameters, static (one, other) => one.RefKind == other.RefKind && IsSame(one.Type, other.Type))
            .All(static same => same);

    // Type parameters of two methods are different symbols of the same name.
    private static bool IsSame(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other)
        || one.ToDisplayString() == other.ToDisplayString();
}
