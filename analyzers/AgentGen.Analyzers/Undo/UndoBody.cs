using AgentGen.Analyzers.Gates;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Undo;

/// <summary>Questions to the body of a method that captures or undoes.</summary>
internal static class UndoBody
{
    /// <summary>Whether a body is a throw and nothing else, as a stub is.</summary>
    public static bool OnlyThrows(IOperation body) => body is IMethodBodyOperation { BlockBody: var block, ExpressionBody: var expression }
        && (block ?? expression) is { Operations: [var only] }
        && (only is IThrowOperation
            || (only is IReturnOperation { ReturnedValue: { } value } && Inner(value) is IThrowOperation)
            || (only is IExpressionStatementOperation { Operation: var statement } && Inner(statement) is IThrowOperation));

    /// <summary>Whether a body does nothing but answer that nothing was to do.</summary>
    public static bool OnlyAnswersNothingToDo(IOperation body) =>
        ReturnedValues.Of(body) is { Count: > 0 } results
        && results.All(IsNothingToDo)
        && body.Descendants().OfType<IInvocationOperation>()
            .All(static call => IsOutcome(call.TargetMethod) || call.TargetMethod.Name is "FromResult" or "Format" or "Concat");

    public static bool Reads(IOperation body, IParameterSymbol parameter) => body.Descendants().OfType<IParameterReferenceOperation>()
        .Any(reference => SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter) && !IsDiscarded(reference));

    private static bool IsNothingToDo(IOperation value) => value is IInvocationOperation { TargetMethod: { Name: "NothingToDo" } method } && IsOutcome(method);

    private static bool IsOutcome(IMethodSymbol method) => method.ContainingType.Is(MetadataNames.UndoOutcome);

    private static bool IsDiscarded(IOperation reference) => reference.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation };

    private static IOperation Inner(IOperation value) => value is IConversionOperation conversion ? Inner(conversion.Operand) : value;
}
