using System.Collections.Immutable;
using System.Composition;
using AgentGen.Analyzers;
using AgentGen.Analyzers.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AgentGen.CodeFixes;

/// <summary>AGEN3003, AGEN3004 and AGEN3005: declares the effect that the body has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class EffectFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [RuleIds.ReadOnlyToolWrites, RuleIds.ReadOnlyToolWritesWhatModelNames, RuleIds.EffectCouldBeReadOnly];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (ToolAttributeSyntax.Find(node, model, out bool isMcp, cancellationToken) is not { } attribute)
        {
            yield break;
        }

        if (isMcp)
        {
            yield return Fix("Set ReadOnly = false", attribute, attribute.With("ReadOnly", "false"));
        }
        else
        {
            // Nothing is left to take back in a tool that changes nothing.
            bool isReadOnly = diagnostic.Id == RuleIds.EffectCouldBeReadOnly;
            diagnostic.Properties.TryGetValue(EffectHonestyAnalyzer.EffectProperty, out string? fitting);
            string effect = isReadOnly ? "ReadOnly" : fitting ?? "Once";
            string[] without = isReadOnly ? ["Capture", "Undo"] : [];
            yield return Fix($"Declare Effect.{effect}", attribute, attribute.With("Effect", $"AgentGen.Effect.{effect}", without));
        }
    }

    private static SyntaxFix Fix(string title, SyntaxNode attribute, SyntaxNode changed) =>
        new(title, "Effect") { Edits = new Dictionary<SyntaxNode, SyntaxNode> { [attribute] = changed } };
}
