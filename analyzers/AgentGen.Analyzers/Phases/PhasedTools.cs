using System.Runtime.CompilerServices;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Analyzers.Phases;

/// <summary>Finds the tools of a compilation that name phases. It is asked for while people type: a file that says nothing of phases is looked through once.</summary>
internal sealed class PhasedTools(Compilation compilation, ToolFacts facts)
{
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<SyntaxNode>> Declarations = new();

    private readonly object gate = new();
    private bool isKnown;
    private string? example;

    /// <summary>The method of one such tool, the same every time; <see langword="null"/> where no tool names phases.</summary>
    public string? FindExample(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!isKnown)
            {
                example = FindAll(cancellationToken).OrderBy(name => name, StringComparer.Ordinal).FirstOrDefault();
                isKnown = true;
            }

            return example;
        }
    }

    private IEnumerable<string> FindAll(CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            foreach (SyntaxNode declaration in Declarations.GetValue(tree, key => Find(key, cancellationToken)))
            {
#pragma warning disable RS1030 // What other files declare decides about this one; only those that speak of phases are bound.
                ISymbol? symbol = compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellationToken);
#pragma warning restore RS1030
                foreach (IMethodSymbol tool in ToolsOf(symbol).Where(HasPhase))
                {
                    yield return tool.Name;
                }
            }
        }
    }

    private IEnumerable<IMethodSymbol> ToolsOf(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol method => method.Attribute(MetadataNames.Tool) is null ? [] : [method],
        INamedTypeSymbol type => facts.ToolTypes.Where(mark => SymbolEqualityComparer.Default.Equals(mark.Type?.OriginalDefinition, type))
            .SelectMany(static mark => mark.FindMethods())
            .Concat(type.GetMembers().OfType<IMethodSymbol>().Where(static method => method.Attribute(MetadataNames.Tool) is not null)),
        _ => [],
    };

    private bool HasPhase(IMethodSymbol tool) => ToolSite.Find(tool.OriginalDefinition, facts).Any(ToolPhases.Exist);

    // An attribute of another name means this one only through an alias, which nobody writes for a phase.
    private static IReadOnlyList<SyntaxNode> Find(SyntaxTree tree, CancellationToken cancellationToken) =>
    [
        .. tree.GetRoot(cancellationToken)
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(static member => member is MethodDeclarationSyntax or TypeDeclarationSyntax
                && member.AttributeLists.Any(static list => list.Attributes.Any(static attribute => attribute.Name.ToString().Contains("Phase")))),
    ];
}
