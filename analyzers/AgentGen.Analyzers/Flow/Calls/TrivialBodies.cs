using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>
/// Tells bodies that look at nothing that matters, whatever the name of the method promises: at null, emptiness, length, case or an ending alone.
/// </summary>
internal static class TrivialBodies
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "IsNullOrEmpty", "IsNullOrWhiteSpace", "Trim", "TrimStart", "TrimEnd", "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant", "EndsWith",
            "Exists", "GetExtension", "HasExtension",
        "ThrowIfNull", "ThrowIfNullOrEmpty", "ThrowIfNullOrWhiteSpace", "ToString", "Normalize", "GetFullPath", "Combine", "Join", "Concat", "Format",
    };

    /// <summary>Whether a body checks nothing and cleans nothing.</summary>
    public static bool IsTrivial(IOperation body) => body.Descendants().All(IsTrivialPart);

    private static bool IsTrivialPart(IOperation operation) => operation switch
    {
        IInvocationOperation call => Harmless.Contains(call.TargetMethod.Name) && call.TargetMethod.DeclaringSyntaxReferences.IsEmpty,
        IObjectCreationOperation creation => creation.Type?.Name.EndsWith("Exception", StringComparison.Ordinal) == true,
        IPropertyReferenceOperation property => property.Property.Name is "Length" or "Count",
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => IsAboutNothing(comparison.LeftOperand)
            || IsAboutNothing(comparison.RightOperand),
        IIsPatternOperation { Pattern: var pattern } => pattern is IConstantPatternOperation { Value: var value } ? IsAboutNothing(value)
            : pattern is INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var other } } && IsAboutNothing(other),
        ILoopOperation or ISwitchOperation or ISwitchExpressionOperation or IArrayElementReferenceOperation or IAnonymousFunctionOperation
            or IDelegateCreationOperation or IAwaitOperation
            or IDynamicInvocationOperation or IInvalidOperation or IFieldReferenceOperation { Field.IsConst: false } => false,
        _ => true,
    };

    private static bool IsAboutNothing(IOperation operand) =>
        operand.ConstantValue is { HasValue: true, Value: null or "" or int }
            || (operand is IConversionOperation conversion && IsAboutNothing(conversion.Operand));
}
