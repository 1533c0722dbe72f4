using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads the annotations of <c>System.ComponentModel.DataAnnotations</c> off a parameter or a member.</summary>
/// <remarks>
/// An annotation that means nothing for the type at hand is ignored, as its own check would pass or throw. <c>Compare</c> and <c>CustomValidation</c> look at
/// other members and types by reflection, and are not read.
/// </remarks>
internal static class ConstraintParser
{
    private const string Namespace = "System.ComponentModel.DataAnnotations";
    private const string Facade = "global::AgentGen.Generated.Constraints.";

    private static readonly string[] Unread = ["CompareAttribute", "CustomValidationAttribute", "MetadataTypeAttribute", "AssociatedMetadataTypeTypeDescriptionProvider", "EnumDataTypeAttribute"];

    internal static ConstraintsSpec Parse(ITypeSymbol type, params ISymbol?[] symbols)
    {
        List<ConstraintSpec>? items = null;
        ConstraintsSpec found = ConstraintsSpec.None;
        ITypeSymbol inner = type.WithoutNullable(out _);
        foreach (AttributeData attribute in symbols.OfType<ISymbol>().SelectMany(static symbol => symbol.GetAttributes()))
        {
            if (attribute.AttributeClass is not { } kind)
            {
                continue;
            }

            if (IsAnnotation(kind))
            {
                found = kind.Name == "RequiredAttribute" ? found with { IsRequired = true, RefusesNull = true }
                    : kind.Name == "AllowedValuesAttribute" && !AllowsNull(attribute) ? found with { RefusesNull = true }
                    : found;
                (items ??= []).AddRange(Read(attribute, kind, inner));
            }
            else if (kind.Is("System.ComponentModel.DisplayNameAttribute") && attribute.FirstText() is { } title)
            {
                found = found with { Title = title };
            }
            else if (kind.Is(MetadataNames.DefaultValue) && symbols[0] is not IParameterSymbol && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum } value])
            {
                found = found with { Default = ConstantValues.Of(value, inner)?.Json };
            }
        }

        return items is null ? found : found with { Items = items.ToEquatable() };
    }

    /// <summary>Whether the framework declares an annotation, so that its meaning is known.</summary>
    internal static bool IsOwn(INamedTypeSymbol kind) => kind.ContainingNamespace.ToDisplayString() == Namespace;

    internal static bool IsAnnotation(INamedTypeSymbol kind)
    {
        for (INamedTypeSymbol? level = kind; level is not null; level = level.BaseType)
        {
            if (level.Name is "ValidationAttribute" && level.ContainingNamespace.ToDisplayString() == Namespace)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllowsNull(AttributeData attribute) => Values(attribute).Any(static value => value.IsNull);

    private static IEnumerable<TypedConstant> Values(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } array] ? array.Values : [];

    private static IEnumerable<ConstraintSpec> Read(AttributeData attribute, INamedTypeSymbol kind, ITypeSymbol type)
    {
        bool isText = type.SpecialType == SpecialType.System_String;
        bool isOwn = IsOwn(kind);
        ConstraintSpec? constraint = !isOwn ? Fallback(attribute, kind, type) : kind.Name switch
        {
            "RangeAttribute" => RangeParser.Parse(attribute, type),
            "MinLengthAttribute" => Size(type, Int(attribute, 0), -1),
            "MaxLengthAttribute" => Size(type, 0, attribute.ConstructorArguments.Length == 0 ? -1 : Int(attribute, 0)),
            "LengthAttribute" => Size(type, Int(attribute, 0), Int(attribute, 1)),
            "StringLengthAttribute" => isText ? Size(type, attribute.Named<int>("MinimumLength"), Int(attribute, 0)) : null,
            "RegularExpressionAttribute" => isText && attribute.FirstText() is { } pattern
                ? Make($"{Facade}Pattern({Literals.CSharp(pattern)}, {Timeout(attribute)})", ("pattern", Literals.Json(pattern))) : null,
            "EmailAddressAttribute" => isText ? Make(Facade + "EmailAddress()", ("format", "\"email\"")) : null,
            "UrlAttribute" => isText ? Make(Facade + "Url()", ("format", "\"uri\"")) : null,
            "Base64StringAttribute" => isText ? Make(Facade + "Base64()", ("contentEncoding", "\"base64\"")) : null,
            "AllowedValuesAttribute" or "DeniedValuesAttribute" => Choice(Values(attribute), type, isAllowed: kind.Name[0] == 'A'),
            "DataTypeAttribute" => isText && Format(attribute) is { } format ? Make(null, ("format", $"\"{format}\"")) : null,
            "RequiredAttribute" => isText && !attribute.Named<bool>("AllowEmptyStrings") ? Make(Facade + "NotBlank()") : null,
            _ => Unread.Contains(kind.Name) ? null : Fallback(attribute, kind, type),
        };
        return constraint is null ? [] : [constraint];
    }

    private static int Int(AttributeData attribute, int position) =>
        attribute.ConstructorArguments.Length > position && attribute.ConstructorArguments[position].Value is int value ? value : -1;

    private static int Timeout(AttributeData attribute) => attribute.NamedArguments.Any(static argument => argument.Key == "MatchTimeoutInMilliseconds")
        ? attribute.Named<int>("MatchTimeoutInMilliseconds") : 2000;

    private static ConstraintSpec? Size(ITypeSymbol type, int minimum, int maximum)
    {
        CollectionType? collection = Collections.Find(type);
        bool isText = type.SpecialType == SpecialType.System_String;
        if ((!isText && (collection is null || !IsEnumerable(type))) || (minimum <= 0 && maximum < 0))
        {
            return null;
        }

        string unit = isText ? "Length" : collection!.Key is null ? "Items" : "Properties";
        List<(string, string)> keywords = [];
        if (minimum > 0)
        {
            keywords.Add(("min" + unit, Literals.Number(minimum)));
        }

        if (maximum >= 0)
        {
            keywords.Add(("max" + unit, Literals.Number(maximum)));
        }

        string bounds = $"({Literals.Number(Math.Max(minimum, 0))}, {Literals.Number(maximum)})";
        return Make(Facade + (isText ? "Length" : $"Count<{type.Code()}>") + bounds, keywords.ToArray());
    }

    private static bool IsEnumerable(ITypeSymbol type) =>
        type.AllInterfaces.Any(static implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static ConstraintSpec? Choice(IEnumerable<TypedConstant> values, ITypeSymbol type, bool isAllowed)
    {
        DefaultSpec[] known = values.Where(static value => !value.IsNull).Select(value => ConstantValues.Of(value, type)).OfType<DefaultSpec>().ToArray();
        if (known.Length == 0)
        {
            return null;
        }

        string code = $"{Facade}{(isAllowed ? "Allowed" : "Denied")}<{type.Code()}>({string.Join(", ", known.Select(static value => value.Code))})";
        // A constant always has a JSON form.
        string[] json = known.Select(static value => value.Json!).Concat(values.Any(static value => value.IsNull) ? ["null"] : []).ToArray();
        return isAllowed ? Make(code) with { Values = json.ToEquatable() } : Make(code, ("not", $"{{\"enum\":[{string.Join(",", json)}]}}"));
    }

    private static string? Format(AttributeData attribute) => attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Enum } kind]
        ? kind.EnumMemberName() switch
        {
            "DateTime" => "date-time",
            "Date" => "date",
            "Time" => "time",
            "EmailAddress" => "email",
            "Url" or "ImageUrl" => "uri",
            _ => null,
        }
        : null;

    // The annotation checks for itself: it is made once from the same arguments.
    private static ConstraintSpec? Fallback(AttributeData attribute, INamedTypeSymbol kind, ITypeSymbol type)
    {
        if (attribute.AttributeConstructor is null)
        {
            return null;
        }

        string arguments = string.Join(", ", attribute.ConstructorArguments.Select(AttributeArguments.Code));
        string named = string.Join(", ", attribute.NamedArguments.Select(static argument => $"{EnumParser.Escape(argument.Key)} = {AttributeArguments.Code(argument.Value)}"));
        return Make($"{Facade}Of<{type.Code()}>(new {kind.Code()}({arguments}){(named.Length == 0 ? "" : $" {{ {named} }}")})");
    }

    private static ConstraintSpec Make(string? code, params (string Name, string Json)[] keywords) =>
        new(code, keywords.Select(static keyword => new KeywordSpec(keyword.Name, keyword.Json)).ToEquatable());
}
