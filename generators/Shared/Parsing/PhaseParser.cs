using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads the phases of a tool, its own, or those of the type that it is called on, or those of the type that declares it.</summary>
internal static class PhaseParser
{
    internal static ImmutableEquatableArray<string> Parse(ToolSite site, out INamedTypeSymbol? phaseEnum, out string? problem)
    {
        (phaseEnum, problem) = (null, null);
        if (FindAttribute(site) is not { } attribute)
        {
            return ImmutableEquatableArray<string>.Empty;
        }

        if (attribute is not { ConstructorArguments: [{ Kind: TypedConstantKind.Array, IsNull: false } array] })
        {
            problem = "it names no phase; name at least one";
            return ImmutableEquatableArray<string>.Empty;
        }

        phaseEnum = (array.Type as IArrayTypeSymbol)?.ElementType as INamedTypeSymbol;
        string?[] phases = array.Values.Select(static value => value.EnumMemberName()).ToArray();
        int undeclared = Array.IndexOf(phases, null);
        problem = phases.Length == 0 ? "it names no phase; name at least one"
            : undeclared >= 0 ? $"{array.Values[undeclared].Value} is no member of {phaseEnum?.ToDisplayString()}; name declared phases alone"
            : FindSecond(site) ? "[Phase] and [Phase<…>] stand side by side, and a tool has the phases of one enum; keep one of them"
            : null;
        return phases.OfType<string>().Distinct().ToEquatable();
    }

    internal static AttributeData? FindAttribute(ToolSite site) => FindAttribute(FindHolder(site));

    /// <summary>What the phases of a tool are written on: the method, the type that it is called on, or the type that declares it.</summary>
    internal static ISymbol FindHolder(ToolSite site) =>
        FindAttribute(site.Method) is not null ? site.Method
        : FindAttribute(site.Type) is not null ? site.Type
        : site.Method.ContainingType;

    private static AttributeData? FindAttribute(ISymbol symbol) => symbol.Attribute(MetadataNames.Phase) ?? symbol.Attribute(MetadataNames.GenericPhase);

    private static bool FindSecond(ToolSite site) =>
        FindHolder(site) is var holder && holder.Attribute(MetadataNames.Phase) is not null && holder.Attribute(MetadataNames.GenericPhase) is not null;
}
