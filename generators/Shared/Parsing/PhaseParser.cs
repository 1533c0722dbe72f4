using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads the phases of a tool, its own, or those of the type that it is called on, or those of the type that declares it, and the enum that declares them.</summary>
internal static class PhaseParser
{
    internal static ImmutableEquatableArray<string> Parse(ToolSite site, out PhaseEnumSpec? phaseEnum)
    {
        phaseEnum = null;
        if (FindAttribute(site) is not { ConstructorArguments: [{ Kind: TypedConstantKind.Array, IsNull: false } array] })
        {
            return ImmutableEquatableArray<string>.Empty;
        }

        phaseEnum = array.Type is IArrayTypeSymbol { ElementType: INamedTypeSymbol type } ? ParseEnum(type) : null;
        return array.Values.Select(static value => value.EnumMemberName()).OfType<string>().Distinct().ToEquatable();
    }

    internal static AttributeData? FindAttribute(ToolSite site) => Find(site.Method) ?? Find(site.Type) ?? Find(site.Method.ContainingType);

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
