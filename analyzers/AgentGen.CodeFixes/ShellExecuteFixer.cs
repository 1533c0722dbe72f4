using System.Collections.Immutable;
using System.Composition;
using AgentGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.CodeFixes;

/// <summary>AGEN2006: starts the program itself instead of letting the system open a thing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ShellExecuteFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.ShellExecuteWithModelInput];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (node is AssignmentExpressionSyntax { Right: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } value })
        {
            yield return new SyntaxFix("Set UseShellExecute to false", "UseShellExecute")
            {
                Edits = new Dictionary<SyntaxNode, SyntaxNode>
                {
                    [value] = SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression).WithTriviaFrom(value),
                },
            };
        }
    }
}
