using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>AGEN1003: takes the parameter by value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ByValueFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["AGEN1003"];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (node is not ParameterSyntax declaration
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not { RefKind: RefKind.Ref or RefKind.In or RefKind.RefReadOnlyParameter, Type.IsRefLikeType: false } parameter
            || parameter.ContainingSymbol is not IMethodSymbol method
            || !IsFree(method)
            || IsCalledByReference(method, model.Compilation, cancellationToken))
        {
            yield break;
        }

        var modifiers = declaration.Modifiers.Where(token => token.Kind() is SyntaxKind.RefKeyword or SyntaxKind.InKeyword or SyntaxKind.ReadOnlyKeyword).ToList();
        yield return new SyntaxFix($"Take '{parameter.Name}' by value", "ByValue")
        {
            Changes = [new TextChange(TextSpan.FromBounds(modifiers[0].SpanStart, modifiers[modifiers.Count - 1].GetNextToken().SpanStart), "")],
        };
    }

    // Elsewhere the signature is not this method's alone.
    private static bool IsFree(IMethodSymbol method) =>
        method is { IsOverride: false, IsVirtual: false, IsAbstract: false, PartialDefinitionPart: null, PartialImplementationPart: null, ReturnsByRef: false, ReturnsByRefReadonly: false }
        && !method.ContainingType.AllInterfaces.SelectMany(implemented => implemented.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static bool IsCalledByReference(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) => compilation.SyntaxTrees
        .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>())
        .Any(call => call.ArgumentList.Arguments.Any(argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None)) && NameOf(call) == method.Name);

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };
}
