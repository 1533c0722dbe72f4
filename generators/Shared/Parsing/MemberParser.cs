using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads one property or field.</summary>
internal sealed class MemberParser(INamedTypeSymbol type, ToolFacts facts, TypeCatalog types)
{
    internal MemberSpec? Parse(ISymbol member, IParameterSymbol? parameter, bool setsRequired, out string reason)
    {
        if (JsonAttributes.FindUnknown(member) is { } attribute)
        {
            reason = $"{type.ToDisplayString()}.{member.Name} carries [{attribute}], which is not supported";
            return null;
        }

        if (new[] { member, (member as IPropertySymbol)?.GetMethod, (member as IPropertySymbol)?.SetMethod }.Any(static one => one?.IsForbidden() == true))
        {
            reason = $"{type.ToDisplayString()}.{member.Name} is marked [Obsolete] as an error, which generated code may not pass over; mark it [JsonIgnore] as well";
            return null;
        }

        ITypeSymbol inner = TypeOf(member).WithoutNullable(out bool isNullableValue);
        string? converter = ConverterParser.Find(member, inner, facts, out string why);
        if (converter is not null && isNullableValue)
        {
            why = "a converter for a nullable value is not supported; put it on the type";
        }

        TypeUse? use = why.Length > 0 ? null
            : converter is not null ? TypeCatalog.Converted(inner, TypeOf(member).NullableAnnotation == NullableAnnotation.Annotated, converter) with { IsOfMember = true }
            : types.Use(TypeOf(member), out why);
        why = use is null ? why : ConstraintCheck.FindProblem(facts, TypeOf(member), member, parameter) ?? "";
        if (use is null || why.Length > 0)
        {
            reason = $"{type.ToDisplayString()}.{member.Name}: {why}";
            return null;
        }

        DefaultSpec? defaultValue = null;
        if (parameter is not null)
        {
            DefaultValues.TryRead(parameter, out defaultValue, out _);
        }

        bool isRequiredMember = member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } && !setsRequired;
        bool isMarked = JsonAttributes.Has(member, MetadataNames.JsonInclude);
        ConstraintsSpec constraints = ConstraintParser.Parse(TypeOf(member), member, parameter);
        int? numbers = JsonAttributes.NumberHandling(member, type, use);
        bool hasPublicGetter = Getter(member) == Accessibility.Public;
        reason = "";
        return new MemberSpec
        {
            Name = EnumParser.Escape(member.Name),
            JsonName = JsonName(member),
            Description = facts.Descriptions.OfMember(member, parameter),
            Type = JsonAttributes.WithNamedNumbers(use, numbers),
            HasGetter = (hasPublicGetter || (isMarked && Getter(member) is not null)) && !JsonAttributes.IsNotWritten(member),
            IsGetterHidden = !hasPublicGetter,
            Setter = JsonAttributes.IsNotRead(member) ? MemberSetter.None : Setter(member, isMarked),
            IsRequiredMember = isRequiredMember,
            IsRequired = isRequiredMember || JsonAttributes.Has(member, MetadataNames.JsonRequired) || parameter is { HasExplicitDefaultValue: false } || constraints.IsRequired,
            Constraints = constraints,
            Default = defaultValue,
            IsConstructed = parameter is not null,
            IsField = member is IFieldSymbol,
            Access = Declared(member),
            IgnoreCondition = JsonAttributes.IgnoreCondition(member),
            NumberHandling = numbers,
            Converter = converter,
            IsExtensionData = JsonAttributes.Has(member, MetadataNames.JsonExtensionData),
        };
    }

    internal static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private static Accessibility? Getter(ISymbol member) =>
        member is IPropertySymbol property ? property.GetMethod?.DeclaredAccessibility : member.DeclaredAccessibility;

    private static MemberSetter Setter(ISymbol member, bool isMarked) => member switch
    {
        IFieldSymbol { IsReadOnly: true } => MemberSetter.None,
        IFieldSymbol field => field.DeclaredAccessibility == Accessibility.Public ? MemberSetter.Set : MemberSetter.Reference,
        IPropertySymbol { SetMethod: { DeclaredAccessibility: Accessibility.Public, IsInitOnly: false } } => MemberSetter.Set,
        IPropertySymbol { SetMethod: { } setter } when setter.DeclaredAccessibility == Accessibility.Public || isMarked => MemberSetter.Call,
        _ => MemberSetter.None,
    };

    private static AccessSpec Declared(ISymbol member)
    {
        INamedTypeSymbol declaring = member.ContainingType;
        INamedTypeSymbol[] generic = Outward(declaring).Where(static level => level.IsGenericType).Reverse().ToArray();
        ITypeParameterSymbol[] parameters = generic.SelectMany(static level => level.OriginalDefinition.TypeParameters).ToArray();
        return new AccessSpec(
            declaring.OriginalDefinition.Code(),
            TypeOf(member.OriginalDefinition).Code(),
            parameters.Length == 0 ? "" : $"<{string.Join(", ", parameters.Select(static parameter => EnumParser.Escape(parameter.Name)))}>",
            string.Concat(parameters.Select(Constraints)),
            parameters.Length == 0 ? "" : $"<{string.Join(", ", generic.SelectMany(static level => level.TypeArguments).Select(static argument => argument.Code()))}>");
    }

    private static string Constraints(ITypeParameterSymbol parameter)
    {
        List<string> constraints = [];
        if (parameter.HasUnmanagedTypeConstraint || parameter.HasValueTypeConstraint || parameter.HasReferenceTypeConstraint || parameter.HasNotNullConstraint)
        {
            constraints.Add(parameter.HasUnmanagedTypeConstraint ? "unmanaged" : parameter.HasValueTypeConstraint ? "struct" : parameter.HasReferenceTypeConstraint ? "class" : "notnull");
        }

        constraints.AddRange(parameter.ConstraintTypes.Select(static constraint => constraint.Code()));
        if (parameter.HasConstructorConstraint && !parameter.HasValueTypeConstraint)
        {
            constraints.Add("new()");
        }

        return constraints.Count == 0 ? "" : $" where {EnumParser.Escape(parameter.Name)} : {string.Join(", ", constraints)}";
    }

    private static IEnumerable<INamedTypeSymbol> Outward(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.ContainingType)
        {
            yield return level;
        }
    }

    internal static string JsonName(ISymbol member) => member.Attribute(MetadataNames.JsonPropertyName).FirstText() ?? CamelCase(member.Name);

    // As JsonNamingPolicy.CamelCase does: a leading run of capitals is lowered, but for its last when a small letter follows.
    private static string CamelCase(string name)
    {
        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            if (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]))
            {
                break;
            }

            letters[i] = char.ToLower(letters[i], CultureInfo.InvariantCulture);
        }

        return new string(letters);
    }
}
