using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Gates;

/// <summary>What a method may return.</summary>
internal static class ReturnedValues
{
    /// <summary>
    /// The values that a body returns, taken out of finished tasks and of both sides of a choice; nothing where it yields them, or where other functions inside
    /// return values of their own.
    /// </summary>
    public static IReadOnlyList<IOperation> Of(IOperation body)
    {
        List<IOperation> values = [];
        foreach (IOperation operation in body.Descendants())
        {
            switch (operation)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation or IReturnOperation { Kind: OperationKind.YieldReturn }:
                    return [];
                case IReturnOperation { ReturnedValue: { } value }:
                    Collect(value, values);
                    break;
            }
        }

        return values;
    }

    private static void Collect(IOperation value, List<IOperation> values)
    {
        switch (Unwrap(value))
        {
            case IThrowOperation:
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                Collect(choice.WhenTrue, values);
                Collect(otherwise, values);
                break;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    Collect(arm.Value, values);
                }

                break;
            case ILocalReferenceOperation local when local.OnlyValue() is { } only:
                values.Add(Unwrap(only));
                break;
            case var other:
                values.Add(other);
                break;
        }
    }

    private static IOperation Unwrap(IOperation value) => value switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Unwrap(conversion.Operand),
        IParenthesizedOperation parenthesized => Unwrap(parenthesized.Operand),
        IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" }, Arguments: [var only] } => Unwrap(only.Value),
        IObjectCreationOperation { Type.Name: "ValueTask", Arguments: [var only] } => Unwrap(only.Value),
        _ => value,
    };
}
