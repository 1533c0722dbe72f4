using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Analyzers.Gates;

/// <summary>
/// Tells what a program has to give to its gates: a class of its own or of a referenced assembly that implements the interface, or a registration that names
/// it.
/// </summary>
internal sealed class Supplies(Compilation compilation, CancellationToken cancellationToken)
{
    private const string Runtime = "AgentGen";

    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>Whether something can stand for an interface of the runtime.</summary>
    public bool Has(string service)
    {
        if (!known.TryGetValue(service, out bool has))
        {
            has = Assemblies().Any(assembly => Types(assembly.GlobalNamespace).Any(type => Implements(type, service)))
                || IsNamed(service.Substring(service.LastIndexOf('.') + 1));
            known[service] = has;
        }

        return has;
    }

    /// <summary>Whether some code registers or makes a gate.</summary>
    public bool IsRegistered(INamedTypeSymbol gate)
    {
        if (!known.TryGetValue(gate.Name, out bool isRegistered))
        {
            known[gate.Name] = isRegistered = IsNamed(gate.Name) || IsScanning;
        }

        return isRegistered;
    }

    // services.Scan(scan => scan.FromAssemblyOf<Program>()…) registers what no code names.
    private bool IsScanning => compilation.SyntaxTrees.Any(tree => tree.GetText(cancellationToken).ToString().Contains(".FromAssembl"));

    /// <summary>The program, and what it references that knows the runtime.</summary>
    private IEnumerable<IAssemblySymbol> Assemblies() => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(static assembly => assembly.Name != Runtime)
        .Where(static assembly => assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == Runtime)))
        .Prepend(compilation.Assembly);

    private IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (INamedTypeSymbol inner in member is INamespaceOrTypeSymbol room ? Types(room) : [])
            {
                yield return inner;
            }
        }
    }

    private static bool Implements(INamedTypeSymbol type, string service) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } && type.AllInterfaces.Any(implemented => implemented.Is(service));

    // services.AddSingleton<IWorkspace>(…), typeof(MyGate), new MyGate(…); what asks for a service gives none.
    private bool IsNamed(string type) => compilation.SyntaxTrees
        .Where(tree => tree.GetText(cancellationToken).ToString().Contains(type))
        .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes(static node => node is not AttributeListSyntax))
        .Any(node => node switch
        {
            GenericNameSyntax generic => IsGiving(generic) && generic.TypeArgumentList.Arguments.Any(argument => Names(argument, type)),
            TypeOfExpressionSyntax typeOf => Names(typeOf.Type, type),
            ObjectCreationExpressionSyntax made => Names(made.Type, type),
            _ => false,
        });

    private static bool IsGiving(GenericNameSyntax name) =>
        name.Parent is InvocationExpressionSyntax or MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } or ObjectCreationExpressionSyntax
        && !name.Identifier.ValueText.StartsWith("Get", StringComparison.Ordinal);

    private static bool Names(TypeSyntax type, string name) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText == name,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText == name,
        NullableTypeSyntax nullable => Names(nullable.ElementType, name),
        _ => false,
    };
}
