using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Effects;

/// <summary>Whether an operation that is no known call is sure to change nothing that outlives the call.</summary>
internal static class Understanding
{
    public static bool IsHarmless(IOperation operation, ValueParts parts) => operation switch
    {
        IInvalidOperation or IDynamicInvocationOperation or IDynamicMemberReferenceOperation => false,
        IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation => false,
        IFunctionPointerInvocationOperation or IAddressOfOperation or IEventAssignmentOperation or IRaiseEventOperation or IMethodReferenceOperation => false,
        IInvocationOperation call => call.TargetMethod.MethodKind == MethodKind.LocalFunction || IsPlain(call),
        IObjectCreationOperation creation => IsData(creation.Type),
        IAssignmentOperation { Target: var target } => IsOwn(target, parts),
        IIncrementOrDecrementOperation { Target: var target } => IsOwn(target, parts),
        IPropertyReferenceOperation property => IsPlain(property.Property),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var value } => value is not IFieldReferenceOperation,
        _ => true,
    };

    // A getter of a library reads; one of this project may do anything unless the compiler wrote it.
    private static bool IsPlain(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.IsEmpty || property.ContainingType.IsAnonymousType
            || property.ContainingType.IsRecord && property.GetMethod is { IsImplicitlyDeclared: true }
        || property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static bool IsPlain(IInvocationOperation call) =>
        call.TargetMethod is { Name: "ToString" or "Equals" or "GetHashCode" or "CompareTo" or "GetType", IsStatic: false }
            && call.TargetMethod.DeclaringSyntaxReferences.IsEmpty;

    // Data of this project: a record, or a class whose constructors the compiler wrote.
    private static bool IsData(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named)
        {
            return false;
        }

        bool isOwn = named.Locations.Any(static location => location.IsInSource);
        return named.IsRecord
            || named.IsTupleType
            || (isOwn
                ? named.InstanceConstructors.All(static constructor => constructor.IsImplicitlyDeclared)
                : named.Name.EndsWith("Exception", StringComparison.Ordinal));
    }

    // A local, an element or member of a fresh object: nobody else sees it before the call ends.
    private static bool IsOwn(IOperation target, ValueParts parts) => target switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IDiscardOperation or IDeclarationExpressionOperation => true,
        ITupleOperation tuple => tuple.Elements.All(element => IsOwn(element, parts)),
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } => true,
        IFieldReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } => true,
        IPropertyReferenceOperation { Instance: ILocalReferenceOperation local } => IsFresh(local, parts),
        IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation local } => IsFresh(local, parts),
        _ => false,
    };

    private static bool IsFresh(ILocalReferenceOperation local, ValueParts parts) =>
        parts.ValuesOf(local.Local) is { Count: > 0 } values
        && values.All(static value =>
            value.Unwrap() is IObjectCreationOperation or IArrayCreationOperation or IAnonymousObjectCreationOperation or ICollectionExpressionOperation);
}
