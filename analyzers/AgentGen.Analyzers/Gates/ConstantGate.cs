using AgentGen.Analyzers.Reach;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Gates;

/// <summary>Recognizes a gate of this project that passes whatever it is shown: it returns nothing but passes, and calls nothing that could throw.</summary>
internal static class ConstantGate
{
    private const string Passed = "Passed";

    public static bool IsOne(INamedTypeSymbol type, MethodBodies bodies, CancellationToken cancellationToken) =>
        FindEvaluation(type) is { } evaluation
        && bodies.Find(evaluation, cancellationToken) is { } body
        && ReturnedValues.Of(body) is { Count: > 0 } results
        && results.All(IsPass)
        && !body.Descendants().Any(MayFail);

    private static IMethodSymbol? FindEvaluation(INamedTypeSymbol type) =>
        type.AllInterfaces.FirstOrDefault(static one => one.Is(MetadataNames.IQualityGate))?.GetMembers("EvaluateAsync").FirstOrDefault() is { } declared
            ? type.FindImplementationForInterfaceMember(declared) as IMethodSymbol
            : null;

    private static bool IsPass(IOperation verdict) => verdict switch
    {
        IInvocationOperation { TargetMethod: { Name: Passed } method } => method.ContainingType.Is(MetadataNames.GateVerdict),
        IObjectCreationOperation { Type: { } type, Arguments: [{ Value: IFieldReferenceOperation { Field.Name: Passed } }, ..] } =>
            type.Is(MetadataNames.GateVerdict),
        _ => false,
    };

    private static bool MayFail(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } =>
            !method.ContainingType.Is(MetadataNames.GateVerdict) && method.Name is not ("FromResult" or "Concat" or "Format"),
        IThrowOperation or IAwaitOperation or IDynamicInvocationOperation => true,
        _ => false,
    };
}
