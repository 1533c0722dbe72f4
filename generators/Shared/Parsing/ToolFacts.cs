using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>What the parser needs to know of the compilation. One for all tools of a compilation.</summary>
internal sealed class ToolFacts
{
    private static readonly ConditionalWeakTable<Compilation, ToolFacts> Known = new();

    private readonly Compilation _compilation;
    private readonly HashSet<ITypeSymbol> _services;
    private readonly HashSet<ITypeSymbol> _inContext;

    private ToolFacts(Compilation compilation)
    {
        _compilation = compilation;
        ImmutableArray<AttributeData> attributes = compilation.Assembly.GetAttributes();
        _services = new HashSet<ITypeSymbol>(
            attributes.Where(static attribute => attribute.AttributeClass?.Is(MetadataNames.ToolService) == true && attribute.ConstructorArguments.Length == 1)
                .Select(static attribute => attribute.ConstructorArguments[0].Value)
                .OfType<ITypeSymbol>(),
            SymbolEqualityComparer.Default);
        _inContext = new HashSet<ITypeSymbol>(
            JsonContext.Find(compilation)?.Attributes(MetadataNames.JsonSerializable)
                .Select(static attribute => attribute.ConstructorArguments is [{ Value: ITypeSymbol type }, ..] ? type : null)
                .OfType<ITypeSymbol>() ?? [],
            SymbolEqualityComparer.Default);
        Marks = attributes.Where(static attribute => attribute.AttributeClass?.Is(MetadataNames.ToolType) == true).Select(static attribute => new ToolTypeMark(attribute)).ToArray();
        ToolTypes = Marks.Where(mark => ToolTypeParser.FindProblem(mark, this) is null).ToArray();
        Descriptions = new Descriptions(compilation);
        Types = new TypeCatalog(this);
        Naming = (ToolNaming)(attributes.FirstOrDefault(static attribute => attribute.AttributeClass?.Is(MetadataNames.AgentTools) == true)?.Named<int>("Naming") ?? 0);
    }

    /// <summary>The types of the compilation, each parsed once.</summary>
    internal TypeCatalog Types { get; }

    /// <summary>How tools are named after their methods.</summary>
    internal ToolNaming Naming { get; }

    /// <summary>Every <c>[assembly: ToolType]</c>.</summary>
    internal IReadOnlyList<ToolTypeMark> Marks { get; }

    /// <summary>Those that name a type with tools.</summary>
    internal IReadOnlyList<ToolTypeMark> ToolTypes { get; }

    /// <summary>What describes symbols to a model.</summary>
    internal Descriptions Descriptions { get; }

    /// <summary>The facts of a compilation.</summary>
    internal static ToolFacts Of(Compilation compilation) => Known.GetValue(compilation, static key => new ToolFacts(key));

    /// <summary>Whether the project's own serializer context lists the type.</summary>
    internal bool IsInContext(ITypeSymbol type) => _inContext.Contains(type);

    internal bool IsDeclaredService(ITypeSymbol type) =>
        _services.Contains(type) || (type is INamedTypeSymbol { IsGenericType: true } named && _services.Contains(named.ConstructUnboundGenericType()));

    /// <summary>Whether emitted code, which stands in the same assembly outside every type, may name the symbol.</summary>
    internal bool IsAccessible(ISymbol symbol) => !IsFileLocal(symbol) && _compilation.IsSymbolAccessibleWithin(symbol, _compilation.Assembly);

    internal bool IsSource(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _compilation.Assembly);

    /// <summary>A list of some type, as a method could declare it.</summary>
    internal ITypeSymbol ListOf(ITypeSymbol item) => _compilation.GetSpecialType(SpecialType.System_Collections_Generic_IReadOnlyList_T).Construct(item);

    private static bool IsFileLocal(ISymbol? symbol) => symbol is INamedTypeSymbol type && (type.IsFileLocal || IsFileLocal(type.ContainingType) || type.TypeArguments.Any(IsFileLocal));
}
