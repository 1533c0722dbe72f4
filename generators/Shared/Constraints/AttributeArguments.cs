using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Writes the arguments of an attribute as C# that means the same wherever it stands.</summary>
internal static class AttributeArguments
{
    internal static string Code(TypedConstant argument) => argument switch
    {
        // The cast chooses the overload that was meant.
        { IsNull: true } => $"({argument.Type!.Code()})null",
        { Kind: TypedConstantKind.Array } => $"new {argument.Type!.Code()} {{ {string.Join(", ", argument.Values.Select(Code))} }}",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({Name(type)})",
        { Kind: TypedConstantKind.Enum } => $"({argument.Type!.Code()})({Convert.ToString(argument.Value, CultureInfo.InvariantCulture)})",
        _ => Primitive(argument.Type!, argument.Value!),
    };

    private static string Primitive(ITypeSymbol type, object value) => value switch
    {
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        _ => DefaultValues.OfConstant(type, value)!.Code,
    };

    private static string Name(ITypeSymbol type) => type is INamedTypeSymbol { IsUnboundGenericType: true } ? type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) : type.Code();
}
