using System.Collections.Immutable;
using System.Composition;
using AgentGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AgentGen.CodeFixes;

/// <summary>AGEN3013: has a person approve each call of the tool.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ApprovalFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.IrreversibleToolWithoutApproval];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (ToolAttributeSyntax.Find(node, model, out _, cancellationToken) is { } attribute)
        {
            yield return new SyntaxFix("Set RequiresApproval = true", "RequiresApproval")
            {
                Edits = new Dictionary<SyntaxNode, SyntaxNode> { [attribute] = attribute.With("RequiresApproval", "true") },
            };
        }
    }
}
