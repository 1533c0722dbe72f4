using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

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

        var fixes = diagnostics.SelectMany(d => FindFixes(model, d, cancellationToken)).Where(fix => fix.Key == key).ToList();

        var changes = InOrder(fixes.SelectMany(fix => fix.Changes));
        if (changes.Count > 0)
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            return document.WithText(text.WithChanges(changes));
        }

        // Two diagnostics may have the same fix: two parameters of one command, two tools with one service.
        var edits = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (var edit in fixes.SelectMany(fix => fix.Edits))
        {
            edits[edit.Key] = edit.Value;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        root = root.ReplaceNodes(edits.Keys, (original, _) => edits[original]);
        return document.WithSyntaxRoot(AddAssemblyAttributes(root, fixes.Select(fix => fix.AssemblyAttribute).OfType<string>().Distinct()));
    }

    /// <summary>Each change once, and of those that touch one another the first: two fixes may want the same comma.</summary>
    private static List<TextChange> InOrder(IEnumerable<TextChange> changes)
    {
        List<TextChange> ordered = [];
        foreach (var change in changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            if (ordered.Count == 0 || (change.Span.Start >= ordered[ordered.Count - 1].Span.End && change.Span != ordered[ordered.Count - 1].Span))
            {
                ordered.Add(change);
            }
        }

        return ordered;
    }

    private static SyntaxNode AddAssemblyAttributes(SyntaxNode root, IEnumerable<string> attributes)
    {
        if (root is not CompilationUnitSyntax unit)
        {
            return root;
        }

        var written = unit.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var newLine = written.IsKind(SyntaxKind.EndOfLineTrivia) ? written : SyntaxFactory.ElasticLineFeed;
        var lists = attributes.SelectMany(attribute => SyntaxFactory.ParseCompilationUnit($"[assembly: {attribute}]{newLine}").AttributeLists).ToArray();
        if (lists.Length == 0)
        {
            return root;
        }

        if (unit.AttributeLists.Count == 0 && unit.Usings.Count > 0)
        {
            lists[0] = lists[0].WithLeadingTrivia(newLine);
        }

        bool isBlankLineNext = unit.Members.FirstOrDefault()?.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia) == true;
        lists[lists.Length - 1] = lists[lists.Length - 1].WithTrailingTrivia(SyntaxFactory.TriviaList(isBlankLineNext ? [newLine] : [newLine, newLine]));
        return unit.AddAttributeLists([.. lists.Select(list => list.WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation))]);
    }
}
