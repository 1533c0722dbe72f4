using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>One <c>[assembly: ToolType]</c>.</summary>
internal sealed class ToolTypeMark(AttributeData attribute)
{
    /// <summary>The named type; <see langword="null"/> for what is no class, struct or interface.</summary>
    internal INamedTypeSymbol? Type { get; } = attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Type, Value: INamedTypeSymbol type }, ..] ? type : null;

    internal string Prefix { get; } = attribute.Named<string>("Prefix") ?? "";

    internal Location Location { get; } = attribute.Place() ?? Location.None;

    internal bool IsOpen => Type is { } type && IsUnbound(type);

    /// <summary>The tool methods of the type, each as the type has it: declared, inherited, of an interface.</summary>
    internal IEnumerable<IMethodSymbol> FindMethods()
    {
        if (Type is null || IsOpen)
        {
            return [];
        }

        INamedTypeSymbol[] levels = [.. Levels(Type)];
        return levels.SelectMany(static level => level.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method.Attribute(MetadataNames.Tool) is not null && !IsReplaced(method, levels));
    }

    /// <summary>Finds the ways in which the type has a method of this assembly: several where it implements an interface for several types.</summary>
    /// <param name="method">The method.</param>
    /// <param name="found">The ways; none where overrides that are tools themselves stand for the method.</param>
    /// <returns>Whether the type has the method.</returns>
    internal bool TryFind(IMethodSymbol method, out IEnumerable<IMethodSymbol> found)
    {
        found = [];
        if (Type is null || IsOpen)
        {
            return false;
        }

        INamedTypeSymbol[] levels = [.. Levels(Type)];
        IMethodSymbol[] all = levels
            .Where(level => SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, method.ContainingType))
            .SelectMany(level => level.GetMembers(method.Name).OfType<IMethodSymbol>().Where(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method)))
            .ToArray();
        found = all.Where(candidate => !IsReplaced(candidate, levels));
        return all.Length > 0;
    }

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            yield return level;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            yield return implemented;
        }
    }

    // An override that is a tool itself stands for what it overrides.
    private static bool IsReplaced(IMethodSymbol method, IEnumerable<INamedTypeSymbol> levels) => levels
        .TakeWhile(level => !SymbolEqualityComparer.Default.Equals(level, method.ContainingType))
        .SelectMany(level => level.GetMembers(method.Name).OfType<IMethodSymbol>())
        .Any(candidate => candidate.Attribute(MetadataNames.Tool) is not null && candidate.Overrides(method));

    private static bool IsUnbound(INamedTypeSymbol? type) => type is not null && (type.IsUnboundGenericType || IsUnbound(type.ContainingType));
}
