using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>What the serializer's attributes say.</summary>
internal static class JsonAttributes
{
    private const int NamedFloatingPointLiterals = 4;
    private const string Always = "Always";
    private const string WhenWriting = "WhenWriting";
    private const string WhenReading = "WhenReading";

    private static readonly string[] Known =
    [
        MetadataNames.JsonPropertyName, MetadataNames.JsonIgnore, MetadataNames.JsonRequired, MetadataNames.JsonConstructor, MetadataNames.JsonPropertyOrder,
        MetadataNames.JsonInclude, MetadataNames.JsonExtensionData, MetadataNames.JsonNumberHandling, MetadataNames.JsonUnmappedMemberHandling,
        MetadataNames.JsonPolymorphic, MetadataNames.JsonDerivedType, MetadataNames.JsonConverter,
    ];

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Int128", "UInt128", "Half", "Single", "Double", "Decimal",
    };

    /// <summary>The first attribute of the serializer that is not known.</summary>
    internal static string? FindUnknown(ISymbol symbol) => symbol.GetAttributes()
        .Select(static attribute => attribute.AttributeClass)
        .FirstOrDefault(static type => type is not null
            && type.ContainingNamespace.ToDisplayString() == MetadataNames.JsonNamespace
            && !Known.Any(type.Is))?.Name;

    internal static bool Has(ISymbol symbol, string attribute) => symbol.Attribute(attribute) is not null;

    internal static int Order(ISymbol member) =>
        member.Attribute(MetadataNames.JsonPropertyOrder) is { ConstructorArguments: [{ Value: int order }] } ? order : 0;

    internal static bool RefusesUnknown(ISymbol type) =>
        type.Attribute(MetadataNames.JsonUnmappedMemberHandling) is { ConstructorArguments: [var handling] } && handling.EnumMemberName() == "Disallow";

    internal static bool IsIgnored(ISymbol member) => Ignores(member, Always, orByDefault: true);

    internal static bool IsNotWritten(ISymbol member) => Ignores(member, WhenWriting);

    internal static bool IsNotRead(ISymbol member) => Ignores(member, WhenReading);

    /// <summary>Under which condition of its own a member is written.</summary>
    internal static int? IgnoreCondition(ISymbol member) =>
        member.Attribute(MetadataNames.JsonIgnore) is { NamedArguments: [{ Value: { Value: int condition } value }] }
        && value.EnumMemberName() is not (Always or WhenWriting or WhenReading)
            ? condition
            : null;

    /// <summary>How a member's numbers are handled, by itself or by its type.</summary>
    internal static int? NumberHandling(ISymbol member, ISymbol type, TypeUse use) =>
        Innermost(use).Scalar is { } scalar && Numbers.Contains(scalar)
            ? Handling(member) ?? Handling(type)
            : null;

    /// <summary>The use, where its floating-point numbers may be NaN and the infinities by name.</summary>
    internal static TypeUse WithNamedNumbers(TypeUse use, int? handling)
    {
        return ((handling ?? 0) & NamedFloatingPointLiterals) == 0 ? use : Change(use);

        static TypeUse Change(TypeUse use) =>
            use.Scalar is "Half" or "Single" or "Double" ? use with { Scalar = "Named" + use.Scalar }
            : use.Element is not null ? use with { Element = Change(use.Element) }
            : use;
    }

    private static bool Ignores(ISymbol member, string condition, bool orByDefault = false) =>
        member.Attribute(MetadataNames.JsonIgnore) is { } ignore
        && (ignore.NamedArguments.IsEmpty ? orByDefault : ignore.NamedArguments.All(argument => argument.Value.EnumMemberName() == condition));

    private static int? Handling(ISymbol symbol) =>
        symbol.Attribute(MetadataNames.JsonNumberHandling) is { ConstructorArguments: [{ Value: int handling }] } ? handling : null;

    private static TypeUse Innermost(TypeUse use) => use.Element is null ? use : Innermost(use.Element);
}
