using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads a record, class or struct by its public properties and the constructor that JSON would call.</summary>
internal sealed class ObjectParser(ToolFacts facts, TypeCatalog types)
{
    private static readonly string[] KnownAttributes =
    [
        MetadataNames.JsonPropertyName, MetadataNames.JsonIgnore, MetadataNames.JsonRequired, MetadataNames.JsonConstructor, MetadataNames.JsonPropertyOrder,
    ];

    internal ObjectSpec? Parse(INamedTypeSymbol type, out string reason)
    {
        if (FindUnknownAttribute(type) is { } typeAttribute)
        {
            reason = $"{type.ToDisplayString()} carries [{typeAttribute}], which is not supported";
            return null;
        }

        IPropertySymbol[] properties = FindProperties(type);
        IMethodSymbol? constructor = FindConstructor(type, out string? notReadable);
        bool setsRequired = constructor?.Attribute(MetadataNames.SetsRequiredMembers) is not null;

        List<MemberSpec> members = [];
        foreach (IPropertySymbol property in properties)
        {
            IParameterSymbol? parameter = constructor?.Parameters.FirstOrDefault(candidate => string.Equals(candidate.Name, property.Name, StringComparison.OrdinalIgnoreCase));
            if (ParseMember(type, property, parameter, setsRequired, out reason) is not { } member)
            {
                return null;
            }

            members.Add(member);
        }

        if (members.GroupBy(static member => member.JsonName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static group => group.Count() > 1) is { } same)
        {
            reason = $"{type.ToDisplayString()} has several members that are '{same.Key}' in JSON, where upper and lower case do not count";
            return null;
        }

        List<ConstructorParameterSpec> constructed = [];
        foreach (IParameterSymbol parameter in constructor?.Parameters ?? [])
        {
            int member = System.Array.FindIndex(properties, property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                && SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type));
            if (member < 0)
            {
                notReadable = $"the constructor parameter '{parameter.Name}' of {type.ToDisplayString()} has no property of its name and type";
                break;
            }

            if (parameter.Attribute(MetadataNames.ShellCommand) is not null)
            {
                notReadable = $"'{parameter.Name}' of {type.ToDisplayString()} is marked [ShellCommand], and commands inside objects are not classified; make it a parameter of the tool";
                break;
            }

            if (!DefaultValues.TryRead(parameter, out DefaultSpec? defaultValue, out string? problem))
            {
                notReadable = $"the default of '{parameter.Name}' of {type.ToDisplayString()} cannot be written: {problem}";
                break;
            }

            constructed.Add(new ConstructorParameterSpec(parameter.Name, parameter.Type.Code(), IsNullable(parameter.Type), member, defaultValue));
        }

        notReadable ??= members.FirstOrDefault(static member => member is { Setter: MemberSetter.Init, IsConstructed: false, IsRequiredMember: false }) is { } init && type.IsGenericType
            ? $"the init-only property '{init.Name}' of the generic type {type.ToDisplayString()} cannot be set; make it settable or a constructor parameter"
            : null;
        reason = "";
        return new ObjectSpec
        {
            Members = members.ToEquatable(),
            Constructor = notReadable is null ? constructed.ToEquatable() : null,
            NotReadable = notReadable,
        };
    }

    private MemberSpec? ParseMember(INamedTypeSymbol type, IPropertySymbol property, IParameterSymbol? parameter, bool setsRequired, out string reason)
    {
        if (FindUnknownAttribute(property) is { } attribute)
        {
            reason = $"{type.ToDisplayString()}.{property.Name} carries [{attribute}], which is not supported";
            return null;
        }

        if (types.Use(property.Type, out string why) is not { } memberType)
        {
            reason = $"{type.ToDisplayString()}.{property.Name}: {why}";
            return null;
        }

        DefaultSpec? defaultValue = null;
        if (parameter is not null)
        {
            DefaultValues.TryRead(parameter, out defaultValue, out _);
        }

        bool isRequiredMember = property.IsRequired && !setsRequired;
        ConstraintsSpec constraints = ConstraintParser.Parse(property.Type, property, parameter);
        reason = "";
        return new MemberSpec
        {
            Name = EnumParser.Escape(property.Name),
            JsonName = property.Attribute(MetadataNames.JsonPropertyName).FirstText() ?? CamelCase(property.Name),
            Description = facts.Descriptions.OfMember(property, parameter),
            Type = memberType,
            HasGetter = property.GetMethod is { DeclaredAccessibility: Accessibility.Public },
            Setter = property.SetMethod is not { DeclaredAccessibility: Accessibility.Public } setter ? MemberSetter.None
                : setter.IsInitOnly ? MemberSetter.Init : MemberSetter.Set,
            IsRequiredMember = isRequiredMember,
            IsRequired = isRequiredMember || property.Attribute(MetadataNames.JsonRequired) is not null || parameter is { HasExplicitDefaultValue: false } || constraints.IsRequired,
            Constraints = constraints,
            Default = defaultValue,
            IsConstructed = parameter is not null,
            DeclaringType = property.ContainingType.Code(),
        };
    }

    private static IPropertySymbol[] FindProperties(INamedTypeSymbol type)
    {
        List<IPropertySymbol> found = [];
        for (INamedTypeSymbol? level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            found.AddRange(level.GetMembers().OfType<IPropertySymbol>().Where(property =>
                property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false }
                && found.All(known => known.Name != property.Name)));
        }

        return found
            .Where(static property => !IsIgnored(property)
                && (property.GetMethod is { DeclaredAccessibility: Accessibility.Public } || property.SetMethod is { DeclaredAccessibility: Accessibility.Public }))
            .ToArray();
    }

    private IMethodSymbol? FindConstructor(INamedTypeSymbol type, out string? notReadable)
    {
        notReadable = null;
        IMethodSymbol[] candidates = type.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && facts.IsAccessible(constructor))
            .ToArray();
        IMethodSymbol? chosen = candidates.FirstOrDefault(static constructor => constructor.Attribute(MetadataNames.JsonConstructor) is not null)
            ?? candidates.FirstOrDefault(static constructor => constructor.Parameters.IsEmpty)
            ?? (candidates.Length == 1 ? candidates[0] : null);
        if (chosen is null)
        {
            notReadable = $"{type.ToDisplayString()} has no single public constructor to make it with; mark one [JsonConstructor]";
        }

        return chosen;
    }

    private static bool IsIgnored(IPropertySymbol property) =>
        property.Attribute(MetadataNames.JsonIgnore) is { } ignore && ignore.NamedArguments.All(static argument => argument.Value.EnumMemberName() == "Always");

    private static string? FindUnknownAttribute(ISymbol symbol) => symbol.GetAttributes()
        .Select(static attribute => attribute.AttributeClass)
        .FirstOrDefault(static type => type is not null
            && type.ContainingNamespace.ToDisplayString() == MetadataNames.JsonNamespace
            && !KnownAttributes.Any(type.Is))?.Name;

    private static bool IsNullable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || (type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated);

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
