using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Questions to symbols that every parser asks.</summary>
internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat NameOnly = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    /// <summary>The type as emitted code writes it: with <c>global::</c>, without the nullable annotation of a reference.</summary>
    internal static string Code(this ITypeSymbol type)
    {
        string code = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return code.Contains("dynamic") ? WithoutDynamic(type) : code;
    }

    // At run time dynamic is object, and typeof takes nothing else.
    private static string WithoutDynamic(ITypeSymbol type) => string.Concat(
        type.ToDisplayParts(SymbolDisplayFormat.FullyQualifiedFormat).Select(static part => part.Symbol is IDynamicTypeSymbol ? "object" : part.ToString()));

    /// <summary>The type's original definition, <c>Namespace.Type&lt;T&gt;</c>.</summary>
    internal static string DefinitionName(this ITypeSymbol type) => type.OriginalDefinition.ToDisplayString(NameOnly);

    /// <summary>What <c>Type.FullName</c> gives.</summary>
    internal static string RuntimeName(this INamedTypeSymbol type) => type.ContainingType is { } outer
        ? $"{outer.RuntimeName()}+{type.MetadataName}"
        : type.ContainingNamespace is null or { IsGlobalNamespace: true } ? type.MetadataName : $"{type.ContainingNamespace.ToDisplayString(NameOnly)}.{type.MetadataName}";

    internal static bool Is(this ITypeSymbol type, string metadataName)
    {
        // Most types differ in their last letters; the display string is dear.
        string name = type.Name;
        int generic = metadataName.IndexOf('<');
        int end = generic < 0 ? metadataName.Length : generic;
        return end > name.Length
            && string.CompareOrdinal(metadataName, end - name.Length, name, 0, name.Length) == 0
            && type.DefinitionName() == metadataName;
    }

    internal static AttributeData? Attribute(this ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Is(metadataName) == true);

    internal static IEnumerable<AttributeData> Attributes(this ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().Where(attribute => attribute.AttributeClass?.Is(metadataName) == true);

    internal static T? Named<T>(this AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array && argument.Value.Value is T value)
            {
                return value;
            }
        }

        return default;
    }

    internal static string? FirstText(this AttributeData? attribute) =>
        attribute is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string text }, ..] } ? text : null;

    /// <summary>The member of an enum that a constant of an attribute stands for.</summary>
    internal static string? EnumMemberName(this TypedConstant constant) =>
        (constant.Type as INamedTypeSymbol)?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value))?.Name;

    /// <summary>Where an attribute stands; <see langword="null"/> for one of another assembly.</summary>
    internal static Location? Place(this AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : null;

    /// <summary>The method and those that it overrides, the nearest first.</summary>
    internal static IEnumerable<IMethodSymbol> WithOverridden(this IMethodSymbol method)
    {
        for (IMethodSymbol? level = method; level is not null; level = level.OverriddenMethod)
        {
            yield return level;
        }
    }

    internal static bool Overrides(this IMethodSymbol method, IMethodSymbol other) =>
        method.WithOverridden().Skip(1).Any(level => SymbolEqualityComparer.Default.Equals(level, other));

    /// <summary>The parameter and those of the methods that its method overrides, the nearest first.</summary>
    internal static IEnumerable<IParameterSymbol> WithOverridden(this IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol method
        ? method.WithOverridden().Where(level => level.Parameters.Length > parameter.Ordinal).Select(level => level.Parameters[parameter.Ordinal])
        : [parameter];

    /// <summary>The value inside <c>T?</c>, or the type itself.</summary>
    internal static ITypeSymbol WithoutNullable(this ITypeSymbol type, out bool isNullableValue)
    {
        isNullableValue = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        return isNullableValue ? ((INamedTypeSymbol)type).TypeArguments[0] : type.WithNullableAnnotation(NullableAnnotation.None);
    }

    /// <summary>Whether <c>new</c> alone cannot make the type, because an initializer must set a member.</summary>
    internal static bool HasRequiredMembers(this INamedTypeSymbol type) => type.RequiredMembers().Any();

    /// <summary>The members, inherited ones too, that an initializer must set.</summary>
    internal static IEnumerable<ISymbol> RequiredMembers(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            foreach (ISymbol member in level.GetMembers().Where(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
            {
                yield return member;
            }
        }
    }

    /// <summary>Whether other assemblies see a type and those that it is made of.</summary>
    internal static bool IsPublic(this ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.IsPublic(),
        INamedTypeSymbol named => named.DeclaredAccessibility == Accessibility.Public && named.ContainingType?.IsPublic() != false && named.TypeArguments.All(IsPublic),
        _ => true,
    };

    /// <summary>Whether the author forbids every use: <c>[Obsolete]</c> as an error, which generated code cannot pass over.</summary>
    internal static bool IsForbidden(this ISymbol symbol) =>
        symbol.Attribute(MetadataNames.Obsolete) is { ConstructorArguments: [_, { Kind: TypedConstantKind.Primitive, Value: true }, ..] };

    internal static Location NameLocation(this ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;
}
