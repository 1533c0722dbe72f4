using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads the phases of a tool, its own or its type's, and the enum that declares them.</summary>
internal static class PhaseParser
{
    internal static ImmutableEquatableArray<string> Parse(IMethodSymbol method, out PhaseEnumSpec? phaseEnum)
    {
        phaseEnum = null;
        if ((Find(method) ?? Find(method.ContainingType)) is not { ConstructorArguments: [{ Kind: TypedConstantKind.Array, IsNull: false } array] })
        {
            return ImmutableEquatableArray<string>.Empty;
        }

        phaseEnum = array.Type is IArrayTypeSymbol { ElementType: INamedTypeSymbol type } ? ParseEnum(type) : null;
        return array.Values.Select(static value => value.EnumMemberName()).OfType<string>().Distinct().ToEquatable();
    }

    private static AttributeData? Find(ISymbol symbol) => symbol.Attribute(MetadataNames.Phase) ?? symbol.Attribute(MetadataNames.GenericPhase);

    private static PhaseEnumSpec ParseEnum(INamedTypeSymbol type) => new(
        type.RuntimeName(),
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).Select(ParseMember).ToEquatable());

    private static PhaseMemberSpec ParseMember(IFieldSymbol member) => new(
        member.Name,
        member.Attribute(MetadataNames.ReadOnlyPhase) is not null,
        member.Attributes(MetadataNames.PhaseEdge)
            .Where(static edge => edge.ConstructorArguments.Length == 1)
            .Select(static edge => (To: edge.ConstructorArguments[0].EnumMemberName(), Verify: edge.Named<bool>("Verify")))
            .Where(static edge => edge.To is not null)
            .Select(static edge => new PhaseEdgeSpec(edge.To!, edge.Verify))
            .ToEquatable());
}
