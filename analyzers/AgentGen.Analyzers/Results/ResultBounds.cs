using AgentGen.Analyzers.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Results;

/// <summary>Whether a body looks after the size of what it returns, in any way.</summary>
internal static class ResultBounds
{
    private static readonly string[] Cutting =
    [
        "Take", "Substring", "Truncate", "Limit", "Clip", "Shorten", "Cap", "Chunk", "Slice", "AsSpan", "Skip", "First", "Single", "Last",
        "ElementAt", "ReadBlock", "Head", "Tail", "Trunc", "Summar",
        "Abbreviate", "Ellips", "Page", "Crop", "Remove", "Ensure", "Max", "Min", "Bound",
    ];

    public static bool Exist(ToolBody tool) =>
        tool.Method.Parameters.Any(static parameter => IsNumber(parameter.Type))
        || tool.Root.Descendants().Any(static operation => operation switch
        {
            IInvocationOperation call => Cutting.Any(word => call.TargetMethod.Name.IndexOf(word, StringComparison.Ordinal) >= 0),
            IRangeOperation or IImplicitIndexerReferenceOperation => true,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } => true,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual } => true,
            IRelationalPatternOperation => true,
            IPropertyReferenceOperation { Property.Name: "MaxResponseContentBufferSize" or "ContentLength" } => true,
            _ => false,
        });

    private static bool IsNumber(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsNumber(nullable.TypeArguments[0]),
        _ => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32,
    };
}
