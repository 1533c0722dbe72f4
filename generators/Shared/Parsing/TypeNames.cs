using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>The names that a type has in specs, schemas and emitted code.</summary>
internal static class TypeNames
{
    private const int LongestTitle = 60;

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
    internal static string Class(ITypeSymbol type, string key) => $"Type_{Shorten(Title(type))}_{Hash(key)}";

    // A file's name has room for 255 bytes, a class's for 1023; the letters of a name have up to three.
    private static string Shorten(string title) => title.Length <= LongestTitle ? title : title.Substring(0, LongestTitle);

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
