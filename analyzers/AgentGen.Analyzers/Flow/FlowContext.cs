using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AgentGen.Analyzers.Flow.Calls;
using AgentGen.Analyzers.Reach;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow;

/// <summary>What the flows through all methods of a compilation share.</summary>
internal sealed class FlowContext
{
    private static readonly ConditionalWeakTable<Compilation, FlowContext> Known = new();

    private readonly ConcurrentDictionary<ITypeSymbol, string> names = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> data = new(SymbolEqualityComparer.Default);

    private FlowContext(Compilation compilation, ModelReach reach)
    {
        Compilation = compilation;
        Reach = reach;
        Bodies = MethodBodies.Of(compilation);
        Summaries = new Summaries(this);
        Fields = new StoredInFields(this);
    }

    public Compilation Compilation { get; }

    public ModelReach Reach { get; }

    public MethodBodies Bodies { get; }

    public Summaries Summaries { get; }

    public StoredInFields Fields { get; }

    public static FlowContext Of(Compilation compilation, ModelReach reach) => Known.GetValue(compilation, key => new FlowContext(key, reach));

    /// <summary>The name of a type with its namespace, without type arguments: <c>string</c> is <c>System.String</c>.</summary>
    public string NameOf(ITypeSymbol? type) => type is null ? "" : names.GetOrAdd(type.OriginalDefinition, static definition => Write(definition));

    /// <summary>Whether the type is data of the project's own: its members are told apart, each with the text it was given.</summary>
    public bool IsData(ITypeSymbol? type) => type is { IsAnonymousType: true } or { IsTupleType: true } or { IsRecord: true }
        || (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named
            && data.GetOrAdd(named, static named => named.Locations.Any(static location => location.IsInSource)));

    private static string Write(ITypeSymbol type) => type.ContainingType is { } outer
        ? Write(outer) + "." + type.Name
        : type.ContainingNamespace is { IsGlobalNamespace: false } place ? place.ToDisplayString() + "." + type.Name : type.Name;
}
