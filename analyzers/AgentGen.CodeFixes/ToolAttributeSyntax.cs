using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AgentGen.CodeFixes;

/// <summary>Finds and changes the attribute that makes a method a tool.</summary>
internal static class ToolAttributeSyntax
{
    /// <summary>The attribute of the method in which a node stands; <see langword="null"/> where it is written elsewhere.</summary>
    public static AttributeSyntax? Find(SyntaxNode node, SemanticModel model, out bool isMcp, CancellationToken cancellationToken)
    {
        var methods = node.AncestorsAndSelf().OfType<MethodDeclarationSyntax>();
        foreach (var attribute in methods.SelectMany(method => method.AttributeLists).SelectMany(list => list.Attributes))
        {
            var type = model.GetTypeInfo(attribute, cancellationToken).Type;
            isMcp = type is { Name: "McpServerToolAttribute" };
            if (isMcp || type.IsAgentGen("ToolAttribute"))
            {
                return attribute;
            }
        }

        isMcp = false;
        return null;
    }

    /// <summary>The attribute with a property set, and others no longer set.</summary>
    public static AttributeSyntax With(this AttributeSyntax attribute, string property, string value, params string[] without)
    {
        var list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        var arguments = list.Arguments;
        for (int i = arguments.Count - 1; i >= 0; i--)
        {
            if (without.Contains(arguments[i].NameEquals?.Name.Identifier.ValueText))
            {
                arguments = arguments.RemoveAt(i);
            }
        }

        var written = SyntaxFactory.ParseExpression(value).WithAdditionalAnnotations(Simplifier.Annotation);
        if (arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property) is { } old)
        {
            arguments = arguments.Replace(old, old.WithExpression(written.WithTriviaFrom(old.Expression)));
        }
        else
        {
            var equals = SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(property),
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space))
                .WithName(SyntaxFactory.IdentifierName(property).WithTrailingTrivia(SyntaxFactory.Space));
            var argument = SyntaxFactory.AttributeArgument(equals, null, written);
            arguments = arguments.Add(arguments.Count == 0 ? argument : argument.WithLeadingTrivia(SyntaxFactory.Space));
        }

        return attribute.WithArgumentList(list.WithArguments(arguments));
    }
}
