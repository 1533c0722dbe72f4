using AgentGen.Analyzers.Reach;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Descriptions;

/// <summary>The parameters of a tool that stand in its schema.</summary>
internal static class FilledParameters
{
    public static IEnumerable<IParameterSymbol> Of(IMethodSymbol method, Compilation compilation) =>
        method.Parameters.Where(parameter => IsFilled(parameter, compilation));

    private static bool IsFilled(IParameterSymbol parameter, Compilation compilation) =>
        parameter.RefKind == RefKind.None
        && (IsScalar(parameter.Type) || (parameter.IsFromModel(compilation) && IsSurelyData(parameter.Type)))
        && !parameter.GetAttributes().Any(static attribute =>
            attribute.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute" or "FromKernelServicesAttribute");

    // A class may as well be a service that the host registers.
    private static bool IsSurelyData(ITypeSymbol type) =>
        type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsRecord: false, IsGenericType: false, SpecialType: SpecialType.None } named
            || named.Name is "Uri" or "JsonNode" or "JsonObject" or "JsonArray";

    private static bool IsScalar(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double or SpecialType.System_DateTime } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } => IsScalar(value),
        IArrayTypeSymbol { ElementType: var element } => IsScalar(element),
        INamedTypeSymbol
        {
            Name: "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan",
            ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
        } => true,
        INamedTypeSymbol { TypeArguments: [var item], ContainingNamespace: { Name: "Generic" or "Immutable" } } => IsScalar(item),
        _ => false,
    };
}
