using AgentGen.Compiler;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Reach;

/// <summary>Tells the parameters of a tool that a model fills from those that the host fills.</summary>
internal static class ModelParameters
{
    /// <summary>Whether a model writes what the parameter holds. What cannot be told is taken as the host's.</summary>
    public static bool IsFromModel(this IParameterSymbol parameter, Compilation compilation) =>
        parameter.RefKind == RefKind.None
        && !parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute" or "FromKernelServicesAttribute")
        && !ToolFacts.Of(compilation).IsDeclaredService(parameter.Type)
        && CanCarryText(parameter.Type, depth: 0);

    /// <summary>Whether a value of the type, as a model writes it, can hold text of the model's choice. Numbers, truth values, enums, dates and ids cannot.</summary>
    public static bool CanCarryText(ITypeSymbol type, int depth) => type switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Object } => true,
        { TypeKind: TypeKind.Enum or TypeKind.Delegate or TypeKind.Pointer } or { SpecialType: not SpecialType.None and not SpecialType.System_Collections_Generic_IEnumerable_T
            and not SpecialType.System_Collections_Generic_IReadOnlyList_T and not SpecialType.System_Collections_Generic_IList_T
            and not SpecialType.System_Collections_Generic_ICollection_T and not SpecialType.System_Collections_Generic_IReadOnlyCollection_T
            and not SpecialType.System_Nullable_T } => false,
        IArrayTypeSymbol { ElementType.SpecialType: not SpecialType.System_Byte } array => depth < 3 && CanCarryText(array.ElementType, depth + 1),
        INamedTypeSymbol { Name: "Uri" or "JsonElement" or "JsonNode" or "JsonObject" or "JsonArray" or "JsonDocument" or "AIFunctionArguments" or "KernelArguments" } => true,
        INamedTypeSymbol { IsGenericType: true } generic when IsOfSystem(generic) => depth < 3 && generic.TypeArguments.Any(argument => CanCarryText(argument, depth + 1)),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named => depth < 3 && IsPlainData(named, depth),
        _ => false,
    };

    private static bool IsOfSystem(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() is "System" or "System.Collections.Generic" or "System.Collections.Immutable" or "System.Collections.ObjectModel" or "System.Collections.Frozen"
        && type.Name is not ("Action" or "Func" or "Lazy" or "IProgress" or "Progress" or "Predicate" or "Comparison");

    // A class that is sent as JSON has properties to fill; one that is injected has methods and is made of other services.
    private static bool IsPlainData(INamedTypeSymbol type, int depth) =>
        (type.Locations.Any(static location => location.IsInSource) || type.IsRecord)
        && type.InstanceConstructors.All(static constructor => constructor.Parameters.All(static parameter => parameter.Type.TypeKind != TypeKind.Interface || IsOfSystem((INamedTypeSymbol)parameter.Type)))
        && type.GetMembers().OfType<IPropertySymbol>().Any(property =>
            property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public }
            && (property.SetMethod is not null || type.IsRecord || (!HasBehaviour(type) && IsSetByConstructor(property)))
            && CanCarryText(property.Type, depth + 1));

    // What shows its settings and does things with them, as a workspace with its root, is made by the host.
    private static bool HasBehaviour(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().Any(static method =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, IsOverride: false, DeclaredAccessibility: Accessibility.Public });

    private static bool IsSetByConstructor(IPropertySymbol property) => property.ContainingType.InstanceConstructors.Any(constructor =>
        constructor.Parameters.Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)));
}
