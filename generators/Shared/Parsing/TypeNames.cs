using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>The names that a type has in specs, schemas and emitted code.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat Annotated = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type with the annotations of its type arguments.</summary>
    internal static string Key(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Annotated);

    /// <summary><c>Page&lt;Order&gt;</c> is <c>PageOfOrder</c>.</summary>
    internal static string Title(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => "ArrayOf" + Title(array.ElementType),
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } => $"{type.Name}Of{string.Join("And", arguments.Select(Title))}",
        _ => type.Name,
    };

    /// <summary>The emitted class. The ending keeps types of one name apart, in file systems too where case does not count.</summary>
    internal static string Class(ITypeSymbol type, string key) => $"Type_{Title(type)}_{Hash(key)}";

    // FNV-1a.
    private static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
