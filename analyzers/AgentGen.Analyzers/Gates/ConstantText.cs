using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Gates;

/// <summary>Tells where the source alone says whether a result contains a text.</summary>
internal static class ConstantText
{
    public static string? FindProblem(IOperation body, string text)
    {
        IReadOnlyList<IOperation> results = ReturnedValues.Of(body);
        return results.Count == 0 ? null
            : results.All(result => Contains(result, text))
                ? $"can never fail, because every result contains '{text}': look for what only a success says, or take it away"
            : results.All(result => result.ConstantValue is { HasValue: true, Value: string constant } && !constant.Contains(text))
                ? $"can never pass, because no result contains '{text}': look for what a success says"
            : null;
    }

    private static bool Contains(IOperation value, string text) => value.ConstantValue is { HasValue: true, Value: string constant } ? constant.Contains(text)
        : value.Unwrap() switch
        {
            IInterpolatedStringOperation interpolated => interpolated.Parts.OfType<IInterpolatedStringTextOperation>().Any(part => Contains(part.Text, text)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
                Contains(sum.LeftOperand, text) || Contains(sum.RightOperand, text),
            _ => false,
        };
}
