using System.Collections.Immutable;
using System.Composition;
using AgentGen.Analyzers;
using AgentGen.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>AGEN3014: passes the token to every call that takes one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class IgnoredTokenFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.IgnoredCancellationToken];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode root = model.SyntaxTree.GetRoot(cancellationToken);
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ParameterSyntax>() is not { Parent.Parent: { } declaration } parameter
            || model.GetOperation(declaration, cancellationToken) is not { } body
            || model.GetEnclosingSymbol(parameter.SpanStart, cancellationToken) is not { } within)
        {
            yield break;
        }

        string name = parameter.Identifier.Text;
        List<TextChange> changes = [];
        foreach ((IInvocationOperation call, IParameterSymbol token) in CancellableCalls.Find(body, model.Compilation, within))
        {
            if (call.Syntax is InvocationExpressionSyntax invocation && CanSee(invocation, declaration)
                && new[] { Argument(call, invocation, token, name) } is var change && CompileCheck.Holds(model, [.. changes, .. change], cancellationToken))
            {
                changes.AddRange(change);
            }
        }

        if (changes.Count > 0)
        {
            yield return new SyntaxFix($"Pass '{name}' on", "PassToken") { Changes = changes };
        }
    }

    // A static lambda sees nothing of the method around it.
    private static bool CanSee(SyntaxNode call, SyntaxNode declaration) =>
        !call.Ancestors().TakeWhile(node => node != declaration).Any(static node => node switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    });

    private static TextChange Argument(IInvocationOperation operation, InvocationExpressionSyntax call, IParameterSymbol token, string name)
    {
        if (operation.Arguments.FirstOrDefault(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter, token)) is { Syntax: ArgumentSyntax none })
        {
            return new TextChange(none.Expression.Span, name);
        }

        SeparatedSyntaxList<ArgumentSyntax> written = call.ArgumentList.Arguments;
        int before = token.ContainingSymbol is IMethodSymbol { IsExtensionMethod: true } && IsReduced(call, token) ? token.Ordinal - 1 : token.Ordinal;
        bool isNext = written.Count == before && written.All(static argument => argument.NameColon is null);
        string argument = (written.Count > 0 ? ", " : "") + (isNext ? "" : token.Name + ": ") + name;
        return new TextChange(new TextSpan(call.ArgumentList.CloseParenToken.SpanStart, 0), argument);
    }

    private static bool IsReduced(InvocationExpressionSyntax call, IParameterSymbol token) =>
        call.Expression is MemberBindingExpressionSyntax
            || (call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && receiver.ToString() != token.ContainingType.Name);
}
