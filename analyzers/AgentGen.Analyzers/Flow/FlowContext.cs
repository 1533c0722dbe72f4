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

    private readonly ConcurrentDictionary<IMethodSymbol, bool> believed = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>> derived;

    private FlowContext(Compilation compilation, ModelReach reach)
    {
        Compilation = compilation;
        Reach = reach;
        derived = new Lazy<Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>>(() => FindDerived(compilation));
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

    /// <summary>Whether a method's name may be believed: its body is not here, or does more than look at what does not matter.</summary>
    public bool IsBelieved(IMethodSymbol method, CancellationToken cancellationToken) =>
        believed.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, key =>
        Bodies.Find(Implementations.Of(this, key), cancellationToken) is not { } body || !TrivialBodies.IsTrivial(body));

    /// <summary>The classes of the compilation that implement an interface of it or derive from a class of it.</summary>
    public IReadOnlyList<INamedTypeSymbol> TypesOf(INamedTypeSymbol type) => derived.Value.TryGetValue(type.OriginalDefinition, out var types) ? types : [];

    private static Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> FindDerived(Compilation compilation)
    {
        var found = new Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        var pending = new Stack<INamespaceOrTypeSymbol>([compilation.Assembly.GlobalNamespace]);
        while (pending.Count > 0)
        {
            foreach (INamespaceOrTypeSymbol member in pending.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                pending.Push(member);
                foreach (INamedTypeSymbol parent in member is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type
                    ? type.AllInterfaces.Concat(type.BaseType is { } level ? [level] : []) : [])
                {
                    if (!parent.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty)
                    {
                        (found.TryGetValue(parent.OriginalDefinition, out var known) ? known
                            : found[parent.OriginalDefinition] = []).Add((INamedTypeSymbol)member);
                    }
                }
            }
        }

        return found;
    }

    private static string Write(ITypeSymbol type) => type.ContainingType is { } outer
        ? Write(outer) + "." + type.Name
        : type.ContainingNamespace is { IsGlobalNamespace: false } place ? place.ToDisplayString() + "." + type.Name : type.Name;
}
