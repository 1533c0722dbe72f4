using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>Finds the body that a call through an interface or a base class reaches, where the project has only one.</summary>
internal static class Implementations
{
    /// <summary>The one implementation of a method without a body; the method itself where it has a body, or where there are several.</summary>
    public static IMethodSymbol Of(FlowContext context, IMethodSymbol method)
    {
        if (!method.IsAbstract || method.ContainingType is not { } type || type.DeclaringSyntaxReferences.IsEmpty)
        {
            return method;
        }

        IMethodSymbol? only = null;
        foreach (INamedTypeSymbol candidate in context.TypesOf(type))
        {
            IMethodSymbol? found = type.TypeKind == TypeKind.Interface
                ? candidate.FindImplementationForInterfaceMember(method) as IMethodSymbol
                : candidate.GetMembers(method.Name).OfType<IMethodSymbol>()
                    .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OverriddenMethod?.OriginalDefinition, method));
            if (found is not null && only is not null && !SymbolEqualityComparer.Default.Equals(found, only))
            {
                return method;
            }

            only = found ?? only;
        }

        return only ?? method;
    }
}
