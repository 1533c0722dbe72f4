using System.Collections.Immutable;
using System.Composition;
using AgentGen.Analyzers;
using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.CodeFixes;

/// <summary>AGEN2005: hands the arguments over one by one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ArgumentStringFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.ModelInputInArguments];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node is ExpressionSyntax expression && Edit(expression, model, cancellationToken) is { } edit)
        {
            yield return new SyntaxFix("Pass the arguments as a list", "ArgumentList") { Edits = new Dictionary<SyntaxNode,
                SyntaxNode> { [edit.Key] = edit.Value } };
        }
    }

    private static KeyValuePair<SyntaxNode, SyntaxNode>? Edit(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 }
            || model.GetOperation(expression, cancellationToken) is not { } operation
            || CommandTextReader.Read(operation) is not { } text
            || text.Text.Length == 1
            || text.Holes.Any(hole => !ArgumentListRewrite.CanMove(hole, expression)))
        {
            return null;
        }

        var words = ProcessArguments.Split(text).Select(word => ShellWordSyntax.Write(word.Text, text, model)).ToList();
        return expression.Parent switch
        {
            // Only the calls of the framework have a list in the same place.
            ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Arguments.Count: 2 } list } argument when list.Arguments[1] == argument
                && IsOfFramework(list.Parent, model, cancellationToken) =>
                new(expression, ArgumentListRewrite.List(words).WithTriviaFrom(expression)),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment when !HasList(initializer) =>
                new(assignment, ArgumentListRewrite.Assign(assignment, "ArgumentList", ArgumentListRewrite.Elements(words))),
            _ => null,
        };
    }

    private static bool HasList(InitializerExpressionSyntax initializer) =>
        initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .Any(static other => other.Left is IdentifierNameSyntax { Identifier.ValueText: "ArgumentList" });

    private static bool IsOfFramework(SyntaxNode? call, SemanticModel model, CancellationToken cancellationToken) =>
        call is not null && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType: var type }
            && (type.IsProcess() || type.IsProcessStartInfo());
}
