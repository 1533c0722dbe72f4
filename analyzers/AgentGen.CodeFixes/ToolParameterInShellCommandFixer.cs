using System.Collections.Immutable;
using System.Composition;
using AgentGen.Analyzers;
using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AgentGen.CodeFixes;

/// <summary>AGEN2002: hands the tool's parameters over as arguments, or declares that the parameter is a command.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ToolParameterInShellCommandFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.ToolParameterInShellCommand];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.AdditionalLocations.Count == 0 || diagnostic.AdditionalLocations[0].SourceTree != model.SyntaxTree
            || FindSink(model, diagnostic.AdditionalLocations[0], cancellationToken) is not { } sink
            || !sink.Command.Holes.Any(hole => hole.Expression.Syntax.Span == diagnostic.Location.SourceSpan))
        {
            yield break;
        }

        if (ArgumentListRewrite.TryCreate(sink, model) is { } edits)
        {
            yield return new SyntaxFix("Pass the command as a list of arguments", "ArgumentList") { Edits = edits };
        }

        if (sink.Command.Text.Length == 1 && sink.Command.Holes.FirstOrDefault() is { } whole && FindDeclaration(whole, model.SyntaxTree, cancellationToken) is { } parameter)
        {
            yield return new SyntaxFix($"Mark '{parameter.Identifier.ValueText}' with [ShellCommand]", "ShellCommand")
            {
                Edits = new Dictionary<SyntaxNode, SyntaxNode> { [parameter] = Mark(parameter) },
            };
        }
    }

    private static ShellSink? FindSink(SemanticModel model, Location location, CancellationToken cancellationToken)
    {
        // An argument and its expression cover the same text: the sink is one of the nodes at that place.
        var innermost = model.SyntaxTree.GetRoot(cancellationToken).FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        return innermost.AncestorsAndSelf()
            .TakeWhile(node => node.Span == location.SourceSpan)
            .Select(node => model.GetOperation(node, cancellationToken))
            .Select(operation => operation is null ? null : ShellSinks.Find(operation))
            .FirstOrDefault(sink => sink is not null);
    }

    private static ParameterSyntax? FindDeclaration(CommandHole hole, SyntaxTree tree, CancellationToken cancellationToken) =>
        ToolParameters.TextFrom(hole.Value) is { Type.SpecialType: SpecialType.System_String, DeclaringSyntaxReferences: { Length: 1 } declarations }
        && declarations[0].SyntaxTree == tree
            ? declarations[0].GetSyntax(cancellationToken) as ParameterSyntax
            : null;

    private static ParameterSyntax Mark(ParameterSyntax parameter)
    {
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName("AgentGen.ShellCommand").WithAdditionalAnnotations(Simplifier.Annotation));
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).WithTrailingTrivia(SyntaxFactory.Space);
        return parameter.WithoutLeadingTrivia().WithAttributeLists(parameter.AttributeLists.Insert(0, list)).WithLeadingTrivia(parameter.GetLeadingTrivia());
    }
}
