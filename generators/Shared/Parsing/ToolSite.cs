using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>A method with <c>[Tool]</c> on the type that it is called on.</summary>
/// <param name="Method">The method, as the type has it.</param>
/// <param name="Type">The type that declares it, or one that inherits or closes it.</param>
/// <param name="Prefix">What the tool's name starts with.</param>
/// <param name="IsNamed">Whether <c>[assembly: ToolType]</c> names the type.</param>
/// <param name="Place">Where errors stand whose own place is in another assembly.</param>
internal sealed record ToolSite(IMethodSymbol Method, INamedTypeSymbol Type, string Prefix, bool IsNamed, Location Place)
{
    /// <summary>The types on which a method of this assembly is a tool: those that the assembly names, else the one that declares it.</summary>
    internal static IEnumerable<ToolSite> Find(IMethodSymbol method, ToolFacts facts)
    {
        Location place = method.NameLocation();
        bool isNamed = false;
        List<ToolSite> sites = [];
        foreach (ToolTypeMark mark in method.IsGenericMethod ? [] : facts.ToolTypes)
        {
            isNamed |= mark.TryFind(method.PartialDefinitionPart ?? method, out IEnumerable<IMethodSymbol> found);
            sites.AddRange(found.Select(one => new ToolSite(one, mark.Type!, mark.Prefix, true, place)));
        }

        return isNamed ? sites : [new ToolSite(method, method.ContainingType, "", false, place)];
    }

    /// <summary>The methods of other assemblies that a type of <c>[assembly: ToolType]</c> has.</summary>
    internal static IEnumerable<ToolSite> FindForeign(ToolTypeMark mark, ToolFacts facts) => mark.FindMethods()
        .Where(method => !facts.IsSource(method))
        .Select(method => new ToolSite(method, mark.Type!, mark.Prefix, true, mark.Location));
}
