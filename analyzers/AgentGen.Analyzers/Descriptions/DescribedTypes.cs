using System.Runtime.CompilerServices;
using AgentGen.Analyzers.Reach;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Descriptions;

/// <summary>The types of a compilation whose members' descriptions stand in the schemas of its tools.</summary>
internal sealed class DescribedTypes
{
    private const int Deepest = 6;

    private static readonly ConditionalWeakTable<Compilation, DescribedTypes> Known = new();

    private readonly HashSet<INamedTypeSymbol> types = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> commented = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> owners = new(SymbolEqualityComparer.Default);

    private DescribedTypes(Compilation compilation, ModelReach reach, CancellationToken cancellationToken)
    {
        foreach (INamedTypeSymbol type in TypesIn(compilation.Assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
            {
                if (method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation && reach.Find(method) is { } kind)
                {
                    owners.Add(type);
                    AddAll(method, types, compilation);
                    if (kind is ToolKind.AgentGen or ToolKind.Configured)
                    {
                        AddAll(method, commented, compilation);
                    }
                }
            }
        }
    }

    public static DescribedTypes Of(Compilation compilation, ModelReach reach, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(compilation, out DescribedTypes? known))
        {
            known = Known.GetValue(compilation, key => new DescribedTypes(key, reach, cancellationToken));
        }

        return known;
    }

    /// <summary>Whether values of the type stand in a schema.</summary>
    public bool Contains(INamedTypeSymbol type) => types.Contains(type.OriginalDefinition);

    /// <summary>Whether the XML comments of its members stand there as well.</summary>
    public bool ReadsComments(INamedTypeSymbol type) => commented.Contains(type.OriginalDefinition);

    /// <summary>Whether the type, or one around it, declares a tool.</summary>
    public bool DeclaresTool(INamedTypeSymbol? type) => type is not null && (owners.Contains(type.OriginalDefinition) || DeclaresTool(type.ContainingType));

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>([space]);
        while (pending.Count > 0)
        {
            INamespaceOrTypeSymbol next = pending.Pop();
            foreach (INamespaceOrTypeSymbol member in next is INamespaceSymbol inner ? inner.GetMembers()
                : next.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>())
            {
                pending.Push(member);
            }

            if (next is INamedTypeSymbol type)
            {
                yield return type;
            }
        }
    }

    private static void AddAll(IMethodSymbol method, HashSet<INamedTypeSymbol> found, Compilation compilation)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            Add(parameter.Type, found, compilation, 0);
        }

        Add(method.ReturnType, found, compilation, 0);
    }

    private static void Add(ITypeSymbol type, HashSet<INamedTypeSymbol> found, Compilation compilation, int depth)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                Add(array.ElementType, found, compilation, depth);
                break;
            case INamedTypeSymbol { IsGenericType: true } generic when depth < Deepest
                && !SymbolEqualityComparer.Default.Equals(generic.ContainingAssembly, compilation.Assembly):
                foreach (ITypeSymbol argument in generic.TypeArguments)
                {
                    Add(argument, found, compilation, depth + 1);
                }

                break;
            case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum } named
                when depth < Deepest && SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, compilation.Assembly)
                && !ToolFacts.Of(compilation).IsDeclaredService(named) && found.Add(named.OriginalDefinition):
                foreach (IPropertySymbol property in named.GetMembers().OfType<IPropertySymbol>()
                    .Where(static p => p is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }))
                {
                    Add(property.Type, found, compilation, depth + 1);
                }

                break;
        }
    }
}
