using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>What the parser needs to know of the compilation. One for all tools of a compilation.</summary>
internal sealed class ToolFacts
{
    private static readonly ConditionalWeakTable<Compilation, ToolFacts> Known = new();

    private readonly Compilation _compilation;
    private readonly HashSet<ITypeSymbol> _services;

    private ToolFacts(Compilation compilation)
    {
        _compilation = compilation;
        _services = new HashSet<ITypeSymbol>(
            compilation.Assembly.GetAttributes()
                .Where(static attribute => attribute.AttributeClass?.Is(MetadataNames.ToolService) == true && attribute.ConstructorArguments.Length == 1)
                .Select(static attribute => attribute.ConstructorArguments[0].Value)
                .OfType<ITypeSymbol>(),
            SymbolEqualityComparer.Default);
        Types = new TypeCatalog(this);
    }

    /// <summary>The types of the compilation, each parsed once.</summary>
    internal TypeCatalog Types { get; }

    /// <summary>The facts of a compilation.</summary>
    internal static ToolFacts Of(Compilation compilation) => Known.GetValue(compilation, static compilation => new ToolFacts(compilation));

    internal bool IsDeclaredService(ITypeSymbol type) =>
        _services.Contains(type) || (type is INamedTypeSymbol { IsGenericType: true } named && _services.Contains(named.ConstructUnboundGenericType()));

    /// <summary>Whether emitted code, which stands in the same assembly outside every type, may name the symbol.</summary>
    internal bool IsAccessible(ISymbol symbol) => !IsFileLocal(symbol) && _compilation.IsSymbolAccessibleWithin(symbol, _compilation.Assembly);

    private static bool IsFileLocal(ISymbol? symbol) => symbol is INamedTypeSymbol type && (type.IsFileLocal || IsFileLocal(type.ContainingType));
}
