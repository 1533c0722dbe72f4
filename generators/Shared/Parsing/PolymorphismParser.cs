using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads which types may stand for a base type.</summary>
internal static class PolymorphismParser
{
    internal static PolymorphismSpec? Parse(INamedTypeSymbol type, TypeCatalog types, out string reason)
    {
        reason = "";
        List<DerivedSpec> derived = [];
        bool takesBase = type is { IsAbstract: false, TypeKind: not TypeKind.Interface };
        foreach (AttributeData attribute in type.Attributes(MetadataNames.JsonDerivedType))
        {
            if (attribute.ConstructorArguments is not [{ Value: INamedTypeSymbol one }, ..])
            {
                continue;
            }

            bool isSame = SymbolEqualityComparer.Default.Equals(one, type);
            if (one.IsUnboundGenericType || types.Use(one.WithNullableAnnotation(NullableAnnotation.None), out reason) is not { Shape: TypeShape.Object } use)
            {
                reason = $"{one.ToDisplayString()} cannot stand for {type.ToDisplayString()}{(reason.Length == 0 ? "; name a class or record without open type parameters" : ": " + reason)}";
                return null;
            }

            if (!isSame && !StandsFor(one, type))
            {
                reason = $"{one.ToDisplayString()} cannot stand for {type.ToDisplayString()}; derive it from that";
                return null;
            }

            takesBase &= !isSame;
            derived.Add(new DerivedSpec(use, Discriminator(attribute), isSame || one.Attribute(MetadataNames.JsonDerivedType) is not null));
        }

        AttributeData? polymorphic = type.Attribute(MetadataNames.JsonPolymorphic);
        string discriminator = polymorphic?.Named<string>("TypeDiscriminatorPropertyName") ?? "$type";
        if (derived.Where(static one => one.Json is not null).GroupBy(static one => one.Json, StringComparer.Ordinal).FirstOrDefault(static same => same.Count() > 1) is { } same)
        {
            reason = $"several types say {same.Key} to stand for {type.ToDisplayString()}; give each a discriminator of its own";
            return null;
        }

        if (FindTaken(type, discriminator) is { } taken)
        {
            reason = $"{taken.ToDisplayString()} has the name '{discriminator}' in JSON, by which the objects of {type.ToDisplayString()} say their type; name one of them otherwise";
            return null;
        }

        return derived.Count == 0 ? null : new PolymorphismSpec(
            discriminator,
            polymorphic?.Named<bool>("IgnoreUnrecognizedTypeDiscriminators") ?? false,
            polymorphic?.Named<int>("UnknownDerivedTypeHandling") ?? 0,
            takesBase,
            derived.ToEquatable());
    }

    // Written, the object would have two members of one name.
    private static ISymbol? FindTaken(INamedTypeSymbol type, string discriminator) => type.Attributes(MetadataNames.JsonDerivedType)
        .Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value)
        .OfType<INamedTypeSymbol>()
        .SelectMany(MemberFinder.Find)
        .FirstOrDefault(member => string.Equals(MemberParser.JsonName(member), discriminator, StringComparison.OrdinalIgnoreCase));

    private static bool StandsFor(INamedTypeSymbol derived, INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = derived; level is not null; level = level.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(level, type))
            {
                return true;
            }
        }

        return derived.AllInterfaces.Contains(type, SymbolEqualityComparer.Default);
    }

    private static string? Discriminator(AttributeData attribute) => attribute.ConstructorArguments is not [_, { Value: { } value }] ? null
        : value is string text ? Literals.Json(text)
        : Convert.ToString(value, CultureInfo.InvariantCulture);
}
