using AgentGen.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>Makes the function around an expression asynchronous.</summary>
internal static class AsyncRewrite
{
    /// <summary>
    /// What is to be changed around an <c>await</c>; <see langword="null"/> where the function cannot be asynchronous, or others depend on its signature.
    /// </summary>
    public static IReadOnlyList<TextChange>? TryCreate(ExpressionSyntax awaited, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode? function = awaited.Ancestors().FirstOrDefault(static node =>
            node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax
                or AccessorDeclarationSyntax or LockStatementSyntax);
        return function switch
        {
            AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: not 0 } => [],
            LocalFunctionStatementSyntax local when local.Modifiers.Any(SyntaxKind.AsyncKeyword) => [],
            MethodDeclarationSyntax method when method.Modifiers.Any(SyntaxKind.AsyncKeyword) => [],
            MethodDeclarationSyntax method when model.GetDeclaredSymbol(method, cancellationToken) is { } symbol => symbol.ReturnType.IsTask()
                ? WithAsync(method, model)
                : IsFree(method, symbol) && !IsCalled(symbol, model, cancellationToken) ? WithTask(method, model) : null,
            _ => null,
        };
    }

    /// <summary><c>Task</c> as it has to be written at a place.</summary>
    public static string TaskName(SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: "Task").OfType<INamedTypeSymbol>().Any(static type => type.IsTask())
            ? "Task"
            : "System.Threading.Tasks.Task";

    private static IReadOnlyList<TextChange>? WithAsync(MethodDeclarationSyntax method, SemanticModel model)
    {
        List<TextChange> changes = [new TextChange(new TextSpan(method.ReturnType.SpanStart, 0), "async ")];
        IEnumerable<ExpressionSyntax?> results = method.ExpressionBody is { } arrow
            ? [arrow.Expression]
            : method.Body!.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .OfType<ReturnStatementSyntax>().Select(static result => result.Expression);
        foreach (ExpressionSyntax? result in results)
        {
            if (result is null || Unwrap(result, model) is not { } change)
            {
                return null;
            }

            changes.AddRange(change);
        }

        return changes;
    }

    // return Task.FromResult(x) becomes return x, return Task.CompletedTask becomes return, return task becomes return await task.
    private static TextChange[]? Unwrap(ExpressionSyntax result, SemanticModel model)
    {
        switch (result)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" } } call
                when call.ArgumentList.Arguments is [var value]:
                return
                [
                    new TextChange(TextSpan.FromBounds(result.SpanStart, value.SpanStart), ""),
                    new TextChange(TextSpan.FromBounds(value.Span.End, result.Span.End), ""),
                ];
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" }
                when result.Parent is ReturnStatementSyntax { ReturnKeyword: var keyword }:
                return [new TextChange(TextSpan.FromBounds(keyword.Span.End, result.Span.End), "")];
            default:
                return model.GetTypeInfo(result).Type is INamedTypeSymbol { TypeArguments.Length: 1 } type && type.IsTask()
                    ? [new TextChange(new TextSpan(result.SpanStart, 0), "await ")]
                    : null;
        }
    }

    private static TextChange[] WithTask(MethodDeclarationSyntax method, SemanticModel model)
    {
        string task = TaskName(model, method.SpanStart);
        string type = method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } ? task : $"{task}<{method.ReturnType}>";
        return [new TextChange(method.ReturnType.Span, "async " + type)];
    }

    private static bool IsFree(MethodDeclarationSyntax method, IMethodSymbol symbol) =>
        method.ExplicitInterfaceSpecifier is null
        && symbol is { IsOverride: false, IsVirtual: false, IsAbstract: false, ReturnsByRef: false, ReturnsByRefReadonly: false }
        && symbol is { PartialDefinitionPart: null, PartialImplementationPart: null }
        && symbol.Parameters.All(static parameter => parameter.RefKind == RefKind.None && !parameter.Type.IsRefLikeType)
        && symbol.ReturnType is { IsRefLikeType: false } and not { Name: "IEnumerable" or "IAsyncEnumerable" }
        && !symbol.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(symbol.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol));

    private static bool IsCalled(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken) => model.Compilation.SyntaxTrees
        .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>())
        .Any(name => name.Identifier.ValueText == method.Name && !name.Ancestors().Any(IsNameof));

    private static bool IsNameof(SyntaxNode node) => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };
}
