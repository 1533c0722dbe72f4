using System.Collections.Immutable;
using System.Composition;
using AgentGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>AGEN3006: takes the gate away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class EmptyGateFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.EmptyGate];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax list } attribute)
        {
            yield return new SyntaxFix("Take the gate away", "RemoveGate")
            {
                Changes = [new TextChange(list.Attributes.Count == 1 ? SpanOf(list, model.SyntaxTree.GetText(cancellationToken)) : SpanOf(attribute, list), "")],
            };
        }
    }

    /// <summary>The attribute and the comma before it, or after it for the first.</summary>
    private static TextSpan SpanOf(AttributeSyntax attribute, AttributeListSyntax list)
    {
        int index = list.Attributes.IndexOf(attribute);
        return index == 0
            ? TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart)
            : TextSpan.FromBounds(list.Attributes[index - 1].Span.End, attribute.Span.End);
    }

    /// <summary>The list, and its whole line where nothing else stands there.</summary>
    private static TextSpan SpanOf(AttributeListSyntax list, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(list.SpanStart);
        return list.Span.End <= line.End && text.ToString(line.Span).Trim().Length == list.Span.Length
            ? line.SpanIncludingLineBreak
            : TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart);
    }
}
