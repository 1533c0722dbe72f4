using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Reach;

/// <summary>Which methods of a compilation a model can call. One for all analyzers of a compilation.</summary>
internal sealed class ModelReach
{
    private static readonly ConditionalWeakTable<Compilation, ModelReach> Known = new();

    private readonly ToolAttributes attributes;
    private readonly bool hasAttributes;
    private readonly HashSet<SyntaxNode> handedOver;
    private readonly ConcurrentDictionary<IMethodSymbol, ToolKind?> kinds = new(SymbolEqualityComparer.Default);

    private ModelReach(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        attributes = new ToolAttributes(options.AnalyzerConfigOptionsProvider);
        hasAttributes = attributes.CanStandIn(compilation);
        handedOver = FactoryTools.Find(compilation, cancellationToken);
    }

    /// <summary>Whether no method of the compilation can be a tool, so that rules about tools have nothing to do.</summary>
    public bool IsEmpty => !hasAttributes && handedOver.Count == 0;

    /// <summary>Whether any method, local function or lambda is handed to a factory of tools.</summary>
    public bool HasFactoryTools => handedOver.Count > 0;

    public static ModelReach Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(compilation, out ModelReach? reach))
        {
            reach = Known.GetValue(compilation, key => new ModelReach(key, options, cancellationToken));
        }

        return reach;
    }

    /// <summary>What makes a method, local function or lambda a tool; <see langword="null"/> where a model cannot call it.</summary>
    public ToolKind? Find(IMethodSymbol method) => kinds.GetOrAdd(method.OriginalDefinition, FindKind);

    private ToolKind? FindKind(IMethodSymbol method)
    {
        if (hasAttributes && FindByAttribute(method.PartialDefinitionPart ?? method) is { } kind)
        {
            return kind;
        }

        return handedOver.Count > 0 && method.DeclaringSyntaxReferences.Any(place => handedOver.Contains(place.GetSyntax())) ? ToolKind.Factory : null;
    }

    private ToolKind? FindByAttribute(IMethodSymbol method) => attributes.Find(method) ?? Implemented(method).Select(attributes.Find).FirstOrDefault(static kind => kind is not null);

    // A tool may be declared on an interface: the body that runs is in the class.
    private static IEnumerable<IMethodSymbol> Implemented(IMethodSymbol method)
    {
        if (method is { MethodKind: MethodKind.ExplicitInterfaceImplementation })
        {
            return method.ExplicitInterfaceImplementations;
        }

        return method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct }
            ? method.ContainingType.AllInterfaces
                .SelectMany(type => type.GetMembers(method.Name).OfType<IMethodSymbol>())
                .Where(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
            : [];
    }
}
