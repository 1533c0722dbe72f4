using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Analyzers.Reach;

/// <summary>The bodies of the methods of a compilation, each bound once for all rules that follow a call one level down.</summary>
internal sealed class MethodBodies
{
    private static readonly ConditionalWeakTable<Compilation, MethodBodies> Known = new();

    private readonly Compilation compilation;
    private readonly ConcurrentDictionary<IMethodSymbol, IOperation?> bodies = new(SymbolEqualityComparer.Default);

    private MethodBodies(Compilation compilation) => this.compilation = compilation;

    public static MethodBodies Of(Compilation compilation) => Known.GetValue(compilation, static key => new MethodBodies(key));

    /// <summary>
    /// The body of a method of this compilation, from the root that a control-flow graph can be made of; <see langword="null"/> for a method without a body here.
    /// </summary>
    public IOperation? Find(IMethodSymbol method, CancellationToken cancellationToken)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return bodies.GetOrAdd(definition.PartialImplementationPart ?? definition, declared => Bind(declared, cancellationToken));
    }

    private IOperation? Bind(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference place in method.DeclaringSyntaxReferences)
        {
            SyntaxNode? node = place.GetSyntax(cancellationToken);
            if (node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax && compilation.ContainsSyntaxTree(node.SyntaxTree))
            {
#pragma warning disable RS1030 // What a callee does is part of what the caller does; the body is bound once for a compilation.
                return compilation.GetSemanticModel(node.SyntaxTree).GetOperation(node, cancellationToken);
#pragma warning restore RS1030
            }
        }

        return null;
    }
}
