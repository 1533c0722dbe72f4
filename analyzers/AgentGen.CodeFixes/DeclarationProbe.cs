using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>Tries changes out before they are offered.</summary>
internal static class DeclarationProbe
{
    /// <summary>Whether a tool no longer has an error once its file is changed, and the file has no error of the compiler's that it had not before.</summary>
    public static bool Removes(
        DiagnosticDescriptor error, IEnumerable<TextChange> changes, MethodDeclarationSyntax tool, SemanticModel model, CancellationToken cancellationToken)
    {
        var tree = model.SyntaxTree;
        var changed = tree.WithChangedText(tree.GetText(cancellationToken).WithChanges(changes.OrderBy(static change => change.Span.Start)));
        var compilation = model.Compilation.ReplaceSyntaxTree(tree, changed);
        var after = compilation.GetSemanticModel(changed);
        int position = tool.Identifier.SpanStart
            + changes.Where(change => change.Span.End <= tool.Identifier.SpanStart).Sum(static change => change.NewText!.Length - change.Span.Length);
        return changed.GetRoot(cancellationToken).FindToken(position).Parent is MethodDeclarationSyntax method
            && after.GetDeclaredSymbol(method, cancellationToken) is { } symbol
            && ToolParser.Parse(symbol, ToolFacts.Of(compilation), cancellationToken).All(parse => parse.Diagnostics.All(diagnostic => diagnostic.Id != error.Id))
            && Errors(after, cancellationToken) <= Errors(model, cancellationToken);
    }

    private static int Errors(SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDiagnostics(cancellationToken: cancellationToken).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
