using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads a record, class, struct or interface by its members and the constructor that JSON would call.</summary>
internal sealed class ObjectParser(ToolFacts facts, TypeCatalog types)
{
    internal ObjectSpec? Parse(INamedTypeSymbol type, out string reason)
    {
        if (JsonAttributes.FindUnknown(type) is { } typeAttribute)
        {
            reason = $"{type.ToDisplayString()} carries [{typeAttribute}], which is not supported; put the type into a JsonSerializerContext of your own and name that in [assembly: AgentTools(JsonContext = typeof(…))]";
            return null;
        }

        PolymorphismSpec? polymorphism = PolymorphismParser.Parse(type, types, out reason);
        if (reason.Length > 0)
        {
            return null;
        }

        if (MemberFinder.FindAmbiguous(type) is { } ambiguous)
        {
            reason = $"{type.ToDisplayString()} inherits '{ambiguous}' twice, and nothing says which of them is meant; declare it in {type.Name} with new";
            return null;
        }

        ISymbol[] symbols = MemberFinder.Find(type);
        IMethodSymbol? constructor = FindConstructor(type, out string? notReadable);
        if (ParseMembers(type, symbols, constructor, out reason) is not { } members)
        {
            return null;
        }

        notReadable ??= FindUnset(type, constructor!, symbols, members);
        ConstructorParameterSpec[]? constructed = notReadable is null ? ParseConstructor(type, constructor!, symbols, out notReadable) : null;
        bool isChosen = polymorphism is not null && polymorphism.Derived.Any(static derived => derived.Json is not null);
        return new ObjectSpec
        {
            Members = members.ToEquatable(),
            Constructor = notReadable is null ? constructed!.ToEquatable() : null,
            NotReadable = isChosen ? null : notReadable,
            RefusesUnknown = JsonAttributes.RefusesUnknown(type),
            Polymorphism = polymorphism,
        };
    }

    private MemberSpec[]? ParseMembers(INamedTypeSymbol type, ISymbol[] symbols, IMethodSymbol? constructor, out string reason)
    {
        reason = "";
        MemberParser parser = new(type, facts, types);
        bool setsRequired = constructor?.Attribute(MetadataNames.SetsRequiredMembers) is not null;
        List<MemberSpec> members = [];
        foreach (ISymbol symbol in symbols)
        {
            IParameterSymbol? parameter = constructor?.Parameters.FirstOrDefault(candidate => IsFor(candidate, symbol));
            if (parser.Parse(symbol, parameter, setsRequired, out reason) is not { } member)
            {
                return null;
            }

            members.Add(member);
        }

        if (members.GroupBy(static member => member.JsonName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static group => group.Count() > 1) is { } same)
        {
            reason = $"{type.ToDisplayString()} has several members that are '{same.Key}' in JSON, where upper and lower case do not count";
        }
        else if (members.FirstOrDefault(static member => member.IsExtensionData) is { } rest && !TakesRest(rest.Type))
        {
            reason = $"{type.ToDisplayString()}.{rest.Name} takes unknown members; make it a Dictionary<string, JsonElement>, a Dictionary<string, object> or a JsonObject";
        }

        return reason.Length > 0 ? null : members.ToArray();
    }

    // Only an initializer sets a required member, and it can set only what JSON has by then.
    private static string? FindUnset(INamedTypeSymbol type, IMethodSymbol constructor, ISymbol[] symbols, MemberSpec[] members)
    {
        if (constructor.Attribute(MetadataNames.SetsRequiredMembers) is not null)
        {
            return null;
        }

        ISymbol? unset = type.RequiredMembers().FirstOrDefault(required =>
            Array.FindIndex(symbols, symbol => symbol.Name == required.Name) is var index && (index < 0 || !members[index].IsReadable || members[index].IsConstructed));
        return unset is null ? null
            : $"{type.ToDisplayString()}.{unset.Name} is required, and JSON cannot set it in the initializer; take the modifier away, or mark the constructor [SetsRequiredMembers]";
    }

    private static bool TakesRest(TypeUse type) =>
        type.Shape == TypeShape.Dictionary && type.KeyType!.Scalar == "String" && type.Element!.Scalar is "Json" or "Any"
            && type.Collection!.ContractFactory is "CreateDictionaryInfo" or "CreateIDictionaryInfo";

    private static ConstructorParameterSpec[]? ParseConstructor(INamedTypeSymbol type, IMethodSymbol constructor, ISymbol[] members, out string? notReadable)
    {
        List<ConstructorParameterSpec> constructed = [];
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            int member = Array.FindIndex(members, member => IsFor(parameter, member) && SymbolEqualityComparer.Default.Equals(MemberParser.TypeOf(member), parameter.Type));
            DefaultSpec? defaultValue = null;
            notReadable = parameter.RefKind is not (RefKind.None or RefKind.In)
                    ? $"the constructor of {type.ToDisplayString()} takes '{parameter.Name}' by reference; take it by value"
                : member < 0
                    ? $"the constructor parameter '{parameter.Name}' of {type.ToDisplayString()} has no property of its name and type"
                : parameter.Attribute(MetadataNames.ShellCommand) is not null
                    ? $"'{parameter.Name}' of {type.ToDisplayString()} is marked [ShellCommand], and commands inside objects are not classified; make it a parameter of the tool"
                : !DefaultValues.TryRead(parameter, out defaultValue, out string? problem)
                    ? $"the default of '{parameter.Name}' of {type.ToDisplayString()} cannot be written: {problem}"
                : null;
            if (notReadable is not null)
            {
                return null;
            }

            constructed.Add(new ConstructorParameterSpec(parameter.Name, parameter.Type.Code(), IsNullable(parameter.Type), member, defaultValue));
        }

        notReadable = null;
        return constructed.ToArray();
    }

    private IMethodSymbol? FindConstructor(INamedTypeSymbol type, out string? notReadable)
    {
        IMethodSymbol[] accessible = type.InstanceConstructors.Where(constructor => facts.IsAccessible(constructor) && !constructor.IsForbidden()).ToArray();
        IMethodSymbol[] candidates = accessible.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToArray();
        IMethodSymbol? marked = type.InstanceConstructors.FirstOrDefault(static constructor => constructor.Attribute(MetadataNames.JsonConstructor) is not null);
        IMethodSymbol? chosen = type.IsAbstract ? null
            : marked is not null ? accessible.FirstOrDefault(constructor => SymbolEqualityComparer.Default.Equals(constructor, marked))
            : type.Name == "KeyValuePair" && type.ContainingNamespace.Name == "Generic" ? candidates.FirstOrDefault(static constructor => constructor.Parameters.Length == 2)
            : candidates.FirstOrDefault(static constructor => constructor.Parameters.IsEmpty) ?? (candidates.Length == 1 ? candidates[0] : null);
        notReadable = chosen is not null ? null
            : type.TypeKind == TypeKind.Interface || type.IsAbstract
                ? $"{type.ToDisplayString()} is {(type.IsAbstract && type.TypeKind == TypeKind.Class ? "abstract" : "an interface")}, so that nothing says what to make; use a class or a record, or mark it with [JsonDerivedType] and a discriminator for each type that may stand there"
            : marked is not null ? $"the constructor of {type.ToDisplayString()} that is marked [JsonConstructor] is not accessible to generated code; make it internal or public"
            : $"{type.ToDisplayString()} has no single public constructor to make it with; mark one [JsonConstructor]";
        return chosen;
    }

    private static bool IsFor(IParameterSymbol parameter, ISymbol member) => string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase);

    private static bool IsNullable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || (type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated);
}
