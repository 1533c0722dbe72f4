using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AgentGen.CodeFixes;

/// <summary>Puts an attribute beside <c>[Tool]</c>, in the way in which the attributes there are written.</summary>
internal static class ToolAttributeList
{
    /// <summary>The method with one more attribute; <see langword="null"/> where it carries no <c>[Tool]</c>.</summary>
    public static MethodDeclarationSyntax? TryAdd(MethodDeclarationSyntax method, string attribute, SemanticModel model, CancellationToken cancellationToken) =>
        method.AttributeLists.FirstOrDefault(list => list.Attributes.Any(one => model.GetTypeInfo(one, cancellationToken).Type.IsAgentGen("ToolAttribute"))) is { } list
            ? Add(method, list, attribute)
            : null;

    private static MethodDeclarationSyntax Add(MethodDeclarationSyntax method, AttributeListSyntax list, string text)
    {
        var parsed = SyntaxFactory.ParseMemberDeclaration($"[{text}] void M();")!;
        var attribute = parsed.AttributeLists[0].Attributes[0].WithAdditionalAnnotations(Simplifier.Annotation);
        if (!list.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            return method.ReplaceNode(list, list.AddAttributes(attribute.WithLeadingTrivia(SyntaxFactory.Space)));
        }

        var indentation = list.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        var line = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).WithLeadingTrivia(indentation).WithTrailingTrivia(list.GetTrailingTrivia());
        return method.InsertNodesAfter(list, [line]);
    }
}
