using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Compiler;

/// <summary>
/// The comments of symbols that are declared in source. Always from the source text, because the symbol's own documentation is empty in a build without a
/// documentation file: so the editor and every build give the same words.
/// </summary>
internal static class Comments
{
    // A comment is a function of its declaration's syntax, which lives as long as nobody edits the file: an edit elsewhere reads no comment again.
    private static readonly ConditionalWeakTable<SyntaxNode, Comment> Known = new();

    /// <summary>The comments on every declaration of a symbol; of a partial member, those on its implementation first.</summary>
    internal static IReadOnlyList<Comment> Of(ISymbol symbol)
    {
        ISymbol? implementation = symbol switch
        {
            IMethodSymbol method => method.PartialImplementationPart,
            IPropertySymbol property => property.PartialImplementationPart,
            _ => null,
        };
        ISymbol? definition = symbol switch
        {
            IMethodSymbol method => method.PartialDefinitionPart,
            IPropertySymbol property => property.PartialDefinitionPart,
            _ => null,
        };
        List<Comment> found = [];
        Add(implementation, found);
        Add(symbol, found);
        Add(definition, found);
        return found;
    }

    private static void Add(ISymbol? symbol, List<Comment> found)
    {
        if (symbol is null)
        {
            return;
        }

        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            SyntaxNode node = reference.GetSyntax();
            node = node is VariableDeclaratorSyntax { Parent.Parent: MemberDeclarationSyntax field } ? field : node;
            if (node is MemberDeclarationSyntax && Known.GetValue(node, Read) is var comment && !ReferenceEquals(comment, Comment.None))
            {
                found.Add(comment);
            }
        }
    }

    private static Comment Read(SyntaxNode declaration) =>
        CommentTrivia.Read(declaration.GetLeadingTrivia()) is { } xml ? CommentParser.Parse(xml) : Comment.None;
}
