using AgentGen.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>Writes <c>await</c> where a thread was held.</summary>
internal static class AwaitRewrite
{
    public static IReadOnlyList<TextChange>? TryCreate(BlockingCall call, SemanticModel model) => call switch
    {
        { Kind: BlockingKind.Result, Expression: MemberAccessExpressionSyntax access } => Await(access, access.Expression),
        { Kind: BlockingKind.Wait, Expression: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } wait } when Receiver(wait) is { } task =>
            Await(wait, task),
        { Kind: BlockingKind.GetResult, Expression: InvocationExpressionSyntax result } when Receiver(result) is InvocationExpressionSyntax awaiter
            && Receiver(awaiter) is { } task => Await(result, task),
        { Kind: BlockingKind.WaitAll, Expression: InvocationExpressionSyntax wait, Name: var name } when IsOfTasksAlone(wait, model) =>
            [new TextChange(new TextSpan(wait.SpanStart, 0), "await "), new TextChange(name.Span, "WhenAll")],
        { Kind: BlockingKind.Sleep, Expression: InvocationExpressionSyntax sleep } =>
            [new TextChange(sleep.Expression.Span, $"await {AsyncRewrite.TaskName(model, sleep.SpanStart)}.Delay")],
        _ => null,
    };

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    private static TextChange[]? Await(ExpressionSyntax whole, ExpressionSyntax task)
    {
        // Another one inside, at the same place, would be changed at the same place.
        if (task.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
            .Any(static access => access.Name.Identifier.ValueText is "Result" or "GetResult"))
        {
            return null;
        }

        bool isInside = whole.Parent switch
        {
            MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax or PostfixUnaryExpressionSyntax => true,
            InvocationExpressionSyntax call => call.Expression == whole,
            _ => false,
        };
        return
        [
            new TextChange(new TextSpan(whole.SpanStart, 0), isInside ? "(await " : "await "),
            new TextChange(TextSpan.FromBounds(task.Span.End, whole.Span.End), isInside ? ")" : ""),
        ];
    }

    private static bool IsOfTasksAlone(InvocationExpressionSyntax wait, SemanticModel model) =>
        wait.Parent.IsKind(SyntaxKind.ExpressionStatement)
        && wait.ArgumentList.Arguments.All(argument =>
            model.GetTypeInfo(argument.Expression).Type is { SpecialType: SpecialType.None, Name: not ("TimeSpan" or "CancellationToken") });
}
