using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Finds how emitted code makes the object that an instance method is called on.</summary>
internal sealed class TargetParser(ToolFacts facts, ParameterParser parameters)
{
    internal TargetSpec Parse(INamedTypeSymbol type) => new(type.Code(), type.IsValueType, ParseConstructor(type));

    private ImmutableEquatableArray<ParameterSpec>? ParseConstructor(INamedTypeSymbol type)
    {
        if (type.IsAbstract || type.TypeKind == TypeKind.Interface)
        {
            return null;
        }

        IMethodSymbol[] candidates = type.InstanceConstructors
            .Where(constructor => facts.IsAccessible(constructor) && !constructor.IsForbidden() && !IsCopy(constructor, type) && !IsEmpty(constructor, type))
            .ToArray();
        IMethodSymbol? chosen = candidates.FirstOrDefault(static constructor => constructor.Attribute(MetadataNames.ActivatorUtilitiesConstructor) is not null)
            ?? candidates.OrderByDescending(static constructor => constructor.Parameters.Length).FirstOrDefault();
        if (chosen is null || (type.HasRequiredMembers() && chosen.Attribute(MetadataNames.SetsRequiredMembers) is null))
        {
            return null;
        }

        ParameterSpec?[] services = chosen.Parameters.Select(parameters.ParseConstructor).ToArray();
        return services.Contains(null) ? null : services.OfType<ParameterSpec>().ToEquatable();
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        type.IsRecord && constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, type);

    // A struct can always be made of nothing; where it declares how it is made, that would be a struct its author never meant.
    private static bool IsEmpty(IMethodSymbol constructor, INamedTypeSymbol type) =>
        type.IsValueType && constructor is { IsImplicitlyDeclared: true, Parameters.IsEmpty: true } && type.InstanceConstructors.Length > 1;
}
