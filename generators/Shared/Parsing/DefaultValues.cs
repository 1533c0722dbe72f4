using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Compiler;

/// <summary>Writes a parameter's default twice: as a C# expression and as JSON.</summary>
internal static class DefaultValues
{
    /// <summary>Reads the default.</summary>
    /// <returns>False where there is one that cannot be written; true with null where there is none.</returns>
    internal static bool TryRead(IParameterSymbol parameter, out DefaultSpec? value, out string? problem)
    {
        value = null;
        problem = null;
        if (parameter.Attribute(MetadataNames.DefaultValue) is { } attribute)
        {
            return TryReadAttribute(parameter, attribute, out value, out problem);
        }

        if (!parameter.HasExplicitDefaultValue)
        {
            return true;
        }

        ITypeSymbol type = parameter.Type.WithoutNullable(out bool isNullableValue);
        value = parameter.ExplicitDefaultValue is not { } constant
            ? isNullableValue || type.IsReferenceType ? new DefaultSpec("null", "null") : OfStruct(type)
            : type.TypeKind == TypeKind.Enum ? OfEnum((INamedTypeSymbol)type, constant) : OfConstant(type, constant);
        problem = value is null ? $"{parameter.ExplicitDefaultValue ?? "default"} has no JSON form" : null;
        return value is not null;
    }

    // [DefaultValue] beats the default of C#, as in the factory. Its value must be of the parameter's very type.
    private static bool TryReadAttribute(IParameterSymbol parameter, AttributeData attribute, out DefaultSpec? value, out string? problem)
    {
        ITypeSymbol type = parameter.Type.WithoutNullable(out bool isNullableValue);
        value = attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum } constant] ? null
            : constant.Value is not { } given ? isNullableValue || type.IsReferenceType ? new DefaultSpec("null", "null") : null
            : !SymbolEqualityComparer.Default.Equals(constant.Type, type) ? null
            : constant.Kind == TypedConstantKind.Enum ? OfEnum((INamedTypeSymbol)type, given) : OfConstant(type, given);
        problem = value is null ? $"[DefaultValue] must give one value of the type {type.ToDisplayString()}" : null;
        return value is not null;
    }

    private static DefaultSpec? OfStruct(ITypeSymbol type)
    {
        string? json = Scalars.Find(type) switch
        {
            "Guid" => "\"00000000-0000-0000-0000-000000000000\"",
            "DateTime" => "\"0001-01-01T00:00:00\"",
            "DateTimeOffset" => "\"0001-01-01T00:00:00+00:00\"",
            "DateOnly" => "\"0001-01-01\"",
            "TimeOnly" or "TimeSpan" => "\"00:00:00\"",
            "Int128" or "UInt128" or "Half" => "0",
            _ => null,
        };
        bool isRawJson = json is null && Scalars.Find(type) is not null;
        return isRawJson ? null : new DefaultSpec($"default({type.Code()})", json);
    }

    internal static DefaultSpec OfEnum(INamedTypeSymbol type, object constant)
    {
        string number = Convert.ToString(constant, CultureInfo.InvariantCulture);
        IFieldSymbol[] members = type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).ToArray();
        string? name = members.FirstOrDefault(field => Equals(field.ConstantValue, constant)) is { } member ? EnumParser.JsonName(member)
            : type.Attribute(MetadataNames.Flags) is not null ? CombineFlags(members, constant)
            : null;
        return new DefaultSpec($"({type.Code()})({number})", name is null ? number : Literals.Json(name));
    }

    private static string? CombineFlags(IFieldSymbol[] members, object constant)
    {
        ulong rest = Bits(constant);
        List<string> names = [];
        foreach (IFieldSymbol member in members.OrderByDescending(static field => Bits(field.ConstantValue!)))
        {
            ulong bits = Bits(member.ConstantValue!);
            if (bits != 0 && (rest & bits) == bits)
            {
                names.Insert(0, EnumParser.JsonName(member));
                rest &= ~bits;
            }
        }

        return rest == 0 && names.Count > 0 ? string.Join(", ", names) : null;
    }

    private static ulong Bits(object constant) => constant is ulong bits ? bits : unchecked((ulong)Convert.ToInt64(constant, CultureInfo.InvariantCulture));

    internal static DefaultSpec? OfConstant(ITypeSymbol type, object constant) => constant switch
    {
        string text => new(Literals.CSharp(text), Literals.Json(text)),
        bool flag => new(flag ? "true" : "false", flag ? "true" : "false"),
        char letter => new(SymbolDisplay.FormatLiteral(letter, quote: true), Literals.Json(letter.ToString())),
        double number => OfFloating(number, number.ToString("R", CultureInfo.InvariantCulture), "D"),
        float number => OfFloating(number, number.ToString("R", CultureInfo.InvariantCulture), "F"),
        decimal number => new(number.ToString(CultureInfo.InvariantCulture) + "M", number.ToString(CultureInfo.InvariantCulture)),
        DateTime => null,
        _ => OfInteger(type, Convert.ToString(constant, CultureInfo.InvariantCulture)),
    };

    private static DefaultSpec? OfFloating(double number, string text, string suffix) =>
        double.IsNaN(number) || double.IsInfinity(number) ? null : new(text + suffix, text);

    private static DefaultSpec OfInteger(ITypeSymbol type, string text) => new($"unchecked(({type.Code()})({text}))", text);
}
