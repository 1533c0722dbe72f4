using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Usage;

/// <summary>Recognises what changes a static field or property of the project, or a collection in one.</summary>
internal static class StaticWrites
{
    private static readonly string[] Changing =
    [
        "Add", "AddRange", "AddFirst", "AddLast", "AddOrUpdate", "Append", "AppendLine", "Clear", "Dequeue", "Enqueue", "Insert", "InsertRange", "Pop", "Push",
        "Remove", "RemoveAll", "RemoveAt", "RemoveRange", "RemoveWhere", "RemoveFirst", "RemoveLast", "Reverse", "Sort", "TryAdd", "TryDequeue", "TryPop",
        "UnionWith", "ExceptWith", "IntersectWith",
    ];

    /// <summary>The reference to the member, and the member.</summary>
    public static (IOperation Place, ISymbol Member)? Find(IOperation operation) => operation switch
    {
        // A value that is made on first use is the same whoever makes it.
        ICoalesceAssignmentOperation => null,
        IAssignmentOperation assignment => Target(assignment.Target),
        IIncrementOrDecrementOperation increment => Target(increment.Target),
        IInvocationOperation { Instance: { } instance, TargetMethod: var method } when Changing.Contains(method.Name)
            && IsPlainCollection(instance.Unwrap().Type) => Member(instance.Unwrap()),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Parent: IInvocationOperation { TargetMethod: var callee } } argument
            when callee.ContainingType.Name is not ("Interlocked" or "Volatile" or "ImmutableInterlocked" or "LazyInitializer" or "Unsafe") =>
            Member(argument.Value.Unwrap()),
        _ => null,
    };

    private static (IOperation, ISymbol)? Target(IOperation target) => target switch
    {
        IArrayElementReferenceOperation { ArrayReference: var array } => Member(array.Unwrap()),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } =>
            IsPlainCollection(instance.Unwrap().Type) ? Member(instance.Unwrap()) : null,
        _ => Member(target),
    };

    private static (IOperation, ISymbol)? Member(IOperation reference) => reference switch
    {
        IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } when IsShared(field) => (reference, field),
        IPropertyReferenceOperation { Property: { IsStatic: true } property } when IsStored(property) => (reference, property),
        _ => null,
    };

    private static bool IsShared(IFieldSymbol field) =>
        field.Locations.Any(static location => location.IsInSource)
            && !field.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ThreadStaticAttribute");

    // What a property with a body does is not known here.
    private static bool IsStored(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property) && IsShared(field));

    private static bool IsPlainCollection(ITypeSymbol? type) => type switch
    {
        { Name: "StringBuilder", ContainingNamespace.Name: "Text" } => true,
        INamedTypeSymbol { ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } } } => true,
        _ => false,
    };
}
