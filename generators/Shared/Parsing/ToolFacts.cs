using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>What the parser needs to know of the compilation. One for all tools of a compilation.</summary>
internal sealed class ToolFacts(Compilation compilation)
{
    private readonly HashSet<ITypeSymbol> _services = new(
        compilation.Assembly.GetAttributes()
            .Where(static attribute => attribute.AttributeClass?.Is(MetadataNames.ToolService) == true && attribute.ConstructorArguments.Length == 1)
            .Select(static attribute => attribute.ConstructorArguments[0].Value)
            .OfType<ITypeSymbol>(),
        SymbolEqualityComparer.Default);

    internal bool IsDeclaredService(ITypeSymbol type) =>
        _services.Contains(type) || (type is INamedTypeSymbol { IsGenericType: true } named && _services.Contains(named.ConstructUnboundGenericType()));

    /// <summary>Whether emitted code, which stands in the same assembly outside every type, may name the symbol.</summary>
    internal bool IsAccessible(ISymbol symbol) => !IsFileLocal(symbol) && compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);

    private static bool IsFileLocal(ISymbol? symbol) => symbol is INamedTypeSymbol type && (type.IsFileLocal || IsFileLocal(type.ContainingType));
}
