using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads <c>[JsonConverter]</c>: which converter of the user's reads and writes a type or a member.</summary>
internal static class ConverterParser
{
    /// <summary>Finds the converter.</summary>
    /// <param name="symbol">What may carry the attribute.</param>
    /// <param name="type">The type that is converted.</param>
    /// <param name="facts">What is accessible.</param>
    /// <param name="reason">Why the converter cannot be used, where it cannot.</param>
    /// <returns>The expression that makes it; null where there is none, or it does what AgentGen does anyway.</returns>
    internal static string? Find(ISymbol symbol, ITypeSymbol type, ToolFacts facts, out string reason)
    {
        reason = "";
        if (symbol.Attribute(MetadataNames.JsonConverter) is not { } attribute
            || (type.TypeKind == TypeKind.Enum && NameOf(attribute) is "JsonStringEnumConverter" or "JsonNumberEnumConverter"))
        {
            return null;
        }

        if (attribute.ConstructorArguments is not [{ Value: INamedTypeSymbol { IsUnboundGenericType: false, IsAbstract: false } converter }]
            || !IsConverter(converter)
            || !facts.IsAccessible(converter)
            || !converter.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && facts.IsAccessible(constructor) && !constructor.IsForbidden()))
        {
            reason = $"the converter of {symbol.ToDisplayString()} cannot be made by generated code; derive it from JsonConverter, with an internal or public constructor without parameters, "
                + "or put the type into a JsonSerializerContext of your own and name that in [assembly: AgentTools(JsonContext = typeof(…))]";
            return null;
        }

        return $"new {converter.Code()}()";
    }

    /// <summary>Whether an enum is written as a number.</summary>
    internal static bool IsNumeric(INamedTypeSymbol type) => type.Attribute(MetadataNames.JsonConverter) is { } attribute && NameOf(attribute) == "JsonNumberEnumConverter";

    private static bool IsConverter(INamedTypeSymbol? type) => type is not null && (type.Is("System.Text.Json.Serialization.JsonConverter") || IsConverter(type.BaseType));

    private static string? NameOf(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: INamedTypeSymbol { ContainingNamespace.Name: "Serialization" } converter }] ? converter.Name : null;
}
