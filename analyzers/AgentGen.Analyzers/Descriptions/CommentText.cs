using System.Collections.Immutable;
using AgentGen.Analyzers.Commands;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Analyzers.Descriptions;

/// <summary>Finds where the words of a description stand that was read from an XML comment.</summary>
internal static class CommentText
{
    /// <summary>
    /// A description with the places of its characters; where it was inherited or written with entities, all of it stands at the symbol's name.
    /// </summary>
    public static ModelText? Read(ISymbol symbol, ISymbol commented, string text, string subject)
    {
        if (text.Any(DescriptionMarks.IsMark))
        {
            // What another assembly says is not in this source.
            return null;
        }

        foreach (SyntaxReference place in Declarations(commented))
        {
            SyntaxNode node = place.GetSyntax();
            node = node is VariableDeclaratorSyntax { Parent.Parent: MemberDeclarationSyntax field } ? field : node;
            if (Align(text, node.GetLeadingTrivia()) is { } characters)
            {
                return new ModelText(ModelTextKind.Description, subject, characters, node.SyntaxTree) { IsComment = true };
            }
        }

        return symbol.Locations.FirstOrDefault(static location => location.IsInSource) is { SourceTree: { } tree, SourceSpan: var name }
            ? new ModelText(ModelTextKind.Description, subject, [.. LiteralCharacters.Whole(text, name)], tree) { IsComment = true }
            : null;
    }

    private static IEnumerable<SyntaxReference> Declarations(ISymbol symbol) => symbol is IMethodSymbol { PartialImplementationPart: { } implementation }
        ? implementation.DeclaringSyntaxReferences.Concat(symbol.DeclaringSyntaxReferences)
        : symbol is IPropertySymbol ? symbol.DeclaringSyntaxReferences.Concat(symbol.ContainingType.DeclaringSyntaxReferences)
        : symbol.DeclaringSyntaxReferences;

    // The text is the comment's without its markup, so its visible characters come in the comment's order.
    private static ImmutableArray<SourceChar>? Align(string text, SyntaxTriviaList leading)
    {
        if (text.FirstOrDefault(static c => !char.IsWhiteSpace(c)) is '\0' || leading.FirstOrDefault(IsComment) is not { RawKind: not 0 } first)
        {
            return null;
        }

        string source = leading.ToFullString();
        int offset = leading.FullSpan.Start;
        for (int start = first.FullSpan.Start - offset; start < source.Length; start++)
        {
            if (source[start] == text.TrimStart()[0] && Align(text, source, start, offset) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static ImmutableArray<SourceChar>? Align(string text, string source, int at, int offset)
    {
        var characters = ImmutableArray.CreateBuilder<SourceChar>(text.Length);
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                characters.Add(new SourceChar(c, new TextSpan(offset + Math.Min(at, source.Length - 1), 1)));
                continue;
            }

            while (at < source.Length && source[at] != c)
            {
                if (source[at] == '<')
                {
                    int end = source.IndexOf('>', at);
                    at = end < 0 ? source.Length : end + 1;
                }
                else if (char.IsWhiteSpace(source[at]) || source[at] is '/' or '*')
                {
                    at++;
                }
                else
                {
                    return null;
                }
            }

            if (at == source.Length)
            {
                return null;
            }

            characters.Add(new SourceChar(c, new TextSpan(offset + at++, 1)));
        }

        return characters.ToImmutable();
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia
        or SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;
}
