using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>Tries changes out before they are offered.</summary>
internal static class CompileCheck
{
    /// <summary>Whether a document has no more errors after the changes than before.</summary>
    public static bool Holds(SemanticModel model, IEnumerable<TextChange> changes, CancellationToken cancellationToken)
    {
        SyntaxTree tree = model.SyntaxTree;
        SyntaxTree changed = tree.WithChangedText(tree.GetText(cancellationToken).WithChanges(changes.OrderBy(static change => change.Span.Start)));
        SemanticModel after = model.Compilation.ReplaceSyntaxTree(tree, changed).GetSemanticModel(changed);
        return Errors(after, cancellationToken) <= Errors(model, cancellationToken);
    }

    private static int Errors(SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDiagnostics(cancellationToken: cancellationToken).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
