using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Commands;

/// <summary>Small questions about operations.</summary>
internal static class Operations
{
    /// <summary>The operation without the conversions and parentheses that do not change what it says.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion when conversion.IsImplicit || conversion.Type?.SpecialType is SpecialType.System_String or SpecialType.System_Object:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>The initial value of a local that never gets another one; <see langword="null"/> for any other local.</summary>
    public static IOperation? OnlyValue(this ILocalReferenceOperation reference)
    {
        var local = reference.Local;
        if (local.IsRef || local.IsForEach)
        {
            return null;
        }

        IOperation? value = null;
        foreach (var operation in reference.Root().Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local):
                    value = declarator.GetVariableInitializer()?.Value;
                    break;
                case ILocalReferenceOperation use when SymbolEqualityComparer.Default.Equals(use.Local, local) && use.IsWrite():
                    return null;
            }
        }

        // In unfinished code a local may be made of itself, or of one that stands below.
        return value is not null && value.Syntax.Span.End <= reference.Syntax.SpanStart ? value : null;
    }

    /// <summary>Whether a parameter gets another value anywhere in the body that the operation stands in.</summary>
    public static bool IsReassigned(this IParameterReferenceOperation reference) =>
        reference.Root().Descendants().Any(operation => operation is IParameterReferenceOperation use
            && SymbolEqualityComparer.Default.Equals(use.Parameter, reference.Parameter)
            && use.IsWrite());

    private static bool IsWrite(this IOperation reference)
    {
        var child = reference;
        while (child.Parent is ITupleOperation or IParenthesizedOperation)
        {
            child = child.Parent;
        }

        return child.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == child || assignment is ISimpleAssignmentOperation { IsRef: true },
            IIncrementOrDecrementOperation => true,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
            IAddressOfOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
            _ => false,
        };
    }
}
