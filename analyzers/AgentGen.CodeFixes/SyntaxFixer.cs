using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AgentGen.CodeFixes;

/// <summary>
/// A fixer that works out its edits before it offers them, so that what is offered is known to change the document, and that fixes a whole document
/// in one step.
/// </summary>
internal abstract class SyntaxFixer : CodeFixProvider
{
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await ApplyAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false));

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in FindFixes(model, diagnostic, context.CancellationToken))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, cancellationToken => ApplyAsync(context.Document, [diagnostic], fix.Key, cancellationToken), fix.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The fixes that can be offered for a diagnostic.</summary>
    protected abstract IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken);

    private async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return document;
        }

        // Two diagnostics of one command have the same fix.
        var edits = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (var edit in diagnostics.SelectMany(d => FindFixes(model, d, cancellationToken)).Where(fix => fix.Key == key).SelectMany(fix => fix.Edits))
        {
            edits[edit.Key] = edit.Value;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return document.WithSyntaxRoot(root.ReplaceNodes(edits.Keys, (original, _) => edits[original]));
    }
}
