using AgentGen.Analyzers.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Results;

/// <summary>Finds whole objects of this project that hold a secret, as a serializer writes them.</summary>
internal static class SecretObjects
{
    /// <summary>An object of options with a secret among them.</summary>
    public static string? FindOptions(IOperation part) =>
        part is ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation && part.Type is INamedTypeSymbol type && IsOwn(type)
            && SecretSources.IsOptions(type)
            ? Find(type, static name => SecretNames.IsSecretAmongOptions(name))
            : null;

    /// <summary>Somebody's account, as it is kept: with the password or its hash.</summary>
    public static string? FindAccount(IOperation returned, ValueParts parts) =>
        ElementOf(returned.Type) is { } type && IsOwn(type) && IsAccount(type) && !IsMadeHere(returned, parts)
            ? Find(type, static name => SecretNames.IsSecret(name) || SecretNames.IsHashOfSecret(name))
            : null;

    private static string? Find(ITypeSymbol type, Func<string, bool> isSecret) =>
        type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => IsWritten(property) && isSecret(property.Name)) is { } property
            ? $"'{type.Name}' with its secret '{property.Name}'"
            : null;

    private static bool IsOwn(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct && type.Locations.Any(static location => location.IsInSource);

    private static bool IsAccount(ITypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Any(static property => property.Name is "Id" or "UserName" or "Username" or "Login" or "Email" or "UserId");

    private static bool IsMadeHere(IOperation returned, ValueParts parts) => parts.Of(returned).Any(static part => part is IObjectCreationOperation);

    private static bool IsWritten(IPropertySymbol property) =>
        property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null, Type.SpecialType: SpecialType.System_String }
        && !property.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "JsonIgnoreAttribute");

    // A task of it, a list of it, or it.
    private static ITypeSymbol? ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } generic when !IsOwn(generic) => ElementOf(generic.TypeArguments[0]),
        _ => type,
    };
}
