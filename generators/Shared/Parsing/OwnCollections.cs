using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Recognizes a project's own collections by the interfaces that they implement, as the serializer does.</summary>
internal static class OwnCollections
{
    internal static CollectionType? Find(INamedTypeSymbol type)
    {
        if (type.SpecialType != SpecialType.None || type.IsTupleType || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
        {
            return null;
        }

        string? made = Empty(type);
        return Implemented(type, "IDictionary<TKey, TValue>") is { TypeArguments: [var key, var value] }
                ? new(new("CreateIDictionaryInfo", Fill(made, key, value), made), key, value)
            : Implemented(type, "IReadOnlyDictionary<TKey, TValue>") is { TypeArguments: [var readKey, var readValue] }
                ? new(new("CreateIReadOnlyDictionaryInfo", null, null), readKey, readValue)
            : Implemented(type, "ISet<T>") is { TypeArguments: [var unique] } ? new(new("CreateISetInfo", Fill(made, unique), made), null, unique)
            : Implemented(type, "ICollection<T>") is { TypeArguments: [var item] } ? new(new("CreateICollectionInfo", Fill(made, item), made), null, item)
            : Implemented(type, "IEnumerable<T>") is { TypeArguments: [var read] } ? new(Written(type, read), null, read)
            : null;
    }

    // What is only enumerable cannot be filled, but a builder can make it.
    private static CollectionSpec Written(INamedTypeSymbol type, ITypeSymbol item) =>
        type.Attribute(MetadataNames.CollectionBuilder) is { ConstructorArguments: [{ Value: INamedTypeSymbol builder }, { Value: string method }] } && HasBuilder(builder, method, type)
            ? new(
                "CreateImmutableEnumerableInfo",
                $"{builder.Code()}.{EnumParser.Escape(method)}{(type.IsGenericType ? $"<{item.Code()}>" : "")}(global::System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items))",
                null)
            : new("CreateIEnumerableInfo", null, null);

    private static bool HasBuilder(INamedTypeSymbol builder, string name, INamedTypeSymbol type) => builder.GetMembers(name).OfType<IMethodSymbol>().Any(method =>
        method is { IsStatic: true, Parameters: [{ Type.Name: "ReadOnlySpan" }] }
        && method.Arity == type.Arity
        && IsVisible(method, type.ContainingAssembly is ISourceAssemblySymbol)
        && !method.IsForbidden());

    private static bool IsVisible(ISymbol symbol, bool isOfSource)
    {
        bool isVisible = symbol.DeclaredAccessibility == Accessibility.Public
            || (isOfSource && symbol.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal);
        return isVisible && (symbol.ContainingType is not { } container || IsVisible(container, isOfSource));
    }

    private static string? Empty(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false }
        && type.InstanceConstructors.Any(static constructor => constructor is { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public })
        && !type.HasRequiredMembers()
            ? $"new {type.Code()}()"
            : null;

    private static string? Fill(string? made, params ITypeSymbol[] arguments) =>
        made is null ? null : $"global::AgentGen.Generated.Fill.{(arguments.Length == 1 ? "Items" : "Entries")}({made}, items)";

    private static INamedTypeSymbol? Implemented(INamedTypeSymbol type, string name) => type.AllInterfaces.FirstOrDefault(candidate =>
        candidate is { IsGenericType: true, ContainingNamespace.Name: "Generic" } && candidate.DefinitionName() == "System.Collections.Generic." + name);
}
