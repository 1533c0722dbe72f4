using System.Collections.Immutable;
using System.Composition;
using AgentGen.Analyzers;
using AgentGen.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>AGEN3015: awaits the task, and makes the method asynchronous where nothing else depends on its signature.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class BlockingFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.BlockingOnAsync];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (Find(node, model, cancellationToken) is not { } call
            || AwaitRewrite.TryCreate(call, model) is not { } awaited
            || AsyncRewrite.TryCreate(call.Expression, model, cancellationToken) is not { } around)
        {
            yield break;
        }

        TextChange[] changes = [.. awaited, .. around];
        if (CompileCheck.Holds(model, changes, cancellationToken))
        {
            yield return new SyntaxFix("Await it", "Await") { Changes = changes };
        }
    }

    private static BlockingCall? Find(SyntaxNode name, SemanticModel model, CancellationToken cancellationToken) => name.AncestorsAndSelf()
        .OfType<ExpressionSyntax>()
        .TakeWhile(static expression => expression is SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax)
        .Select(expression => model.GetOperation(expression, cancellationToken) is { } operation ? BlockingCalls.Read(operation) : null)
        .FirstOrDefault(call => call is not null && call.Name.Span == name.Span);
}
