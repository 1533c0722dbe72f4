using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>Tells where a command's text is the name of a procedure or a table: its <c>CommandType</c> says so, and nothing parses the text as SQL.</summary>
internal static class ProcedureNames
{
    /// <summary>Whether a command that is made here gets such a type, in its initializer or later through the local that holds it.</summary>
    public static bool IsSet(IObjectCreationOperation creation) =>
        creation.Initializer?.Initializers.Any(static part => Receiver(part) is not null) == true
        || (LocalOf(creation) is { } local && creation.Root().Descendants().Any(part => Receiver(part) is ILocalReferenceOperation use && IsSame(use.Local, local)));

    /// <summary>Whether the command whose text is set here gets such a type, beside it in an initializer or anywhere in the method.</summary>
    public static bool IsSet(IOperation assignment, IOperation command) => command switch
    {
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } => assignment.Parent?.ChildOperations.Any(static part => Receiver(part) is not null) == true,
        ILocalReferenceOperation { Local: var local } => assignment.Root().Descendants().Any(part => Receiver(part) is ILocalReferenceOperation use && IsSame(use.Local, local)),
        IParameterReferenceOperation { Parameter: var parameter } =>
            assignment.Root().Descendants().Any(part => Receiver(part) is IParameterReferenceOperation use && IsSame(use.Parameter, parameter)),
        _ => false,
    };

    /// <summary>What gets the type, where an operation sets it.</summary>
    private static IOperation? Receiver(IOperation operation) =>
        operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "CommandType", Instance: { } instance } } assignment
        && assignment.Value.Unwrap() is IFieldReferenceOperation { Field.Name: "StoredProcedure" or "TableDirect" }
            ? instance
            : null;

    private static ILocalSymbol? LocalOf(IObjectCreationOperation creation) =>
        creation.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } ? local : null;

    private static bool IsSame(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
