using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Results;

/// <summary>Tells where a tool looks at a name that the model gives before it uses it: in a list, among constants, by a pattern.</summary>
internal static class TestedNames
{
    public static bool IsTested(IOperation name, ToolBody tool) => name.Unwrap() is IParameterReferenceOperation { Parameter: var parameter }
        && tool.Root.Descendants().Any(use => use is IParameterReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter) && IsTest(use));

    private static bool IsTest(IOperation use)
    {
        IOperation? user = use.Parent;
        while (user is IConversionOperation or IArgumentOperation or IParenthesizedOperation)
        {
            user = user.Parent;
        }

        return user switch
        {
            IInvocationOperation call => call.TargetMethod.Name is "Contains" or "ContainsKey" or "TryGetValue" or "Any" or "StartsWith" or "Equals" or "IsMatch",
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
                new[] { comparison.LeftOperand, comparison.RightOperand }.Any(static side => side.ConstantValue is { HasValue: true, Value: not null }),
            ISwitchOperation or ISwitchExpressionOperation => true,
            _ => false,
        };
    }
}
