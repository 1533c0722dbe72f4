using System.Collections.Immutable;
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
    private static readonly ConditionalWeakTable<SyntaxNode, Comment[]> Known = new();

    /// <summary>The comments on every declaration of a symbol; of a partial member, those on its implementation first.</summary>
    internal static IReadOnlyList<Comment> Of(ISymbol symbol)
    {
        (ISymbol? implementation, ISymbol? definition) = symbol switch
        {
            IMethodSymbol method => ((ISymbol?)method.PartialImplementationPart, (ISymbol?)method.PartialDefinitionPart),
            IPropertySymbol property => (property.PartialImplementationPart, property.PartialDefinitionPart),
            _ => default,
        };
        return implementation is null && definition is null ? OfDeclarations(symbol)
            : [.. OfDeclarations(implementation), .. OfDeclarations(symbol), .. OfDeclarations(definition)];
    }

    private static Comment[] OfDeclarations(ISymbol? symbol)
    {
        if (symbol is null)
        {
            return [];
        }

        ImmutableArray<SyntaxReference> declarations = symbol.DeclaringSyntaxReferences;
        return declarations.Length == 1 ? OfDeclaration(declarations[0]) : [.. declarations.SelectMany(OfDeclaration)];
    }

    private static Comment[] OfDeclaration(SyntaxReference reference)
    {
        SyntaxNode node = reference.GetSyntax();
        node = node is VariableDeclaratorSyntax { Parent.Parent: MemberDeclarationSyntax field } ? field : node;
        return node is MemberDeclarationSyntax ? Known.GetValue(node, Read) : [];
    }

    private static Comment[] Read(SyntaxNode declaration) =>
        CommentTrivia.Read(declaration.GetLeadingTrivia()) is { } xml && CommentParser.Parse(xml) is var comment && !ReferenceEquals(comment, Comment.None) ? [comment] : [];
}
