using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>AGEN1001: makes the method, and the types around it, internal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class AccessibleToolFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["AGEN1001"];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (node is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } declaration
            && model.GetDeclaredSymbol(declaration, cancellationToken) is { IsOverride: false, IsVirtual: false, IsAbstract: false, PartialDefinitionPart: null, PartialImplementationPart: null } method
            && method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).All(IsVisible)
            && Hidden(declaration, model, cancellationToken) is { Count: > 0 } hidden)
        {
            yield return new SyntaxFix("Make it internal", "Internal") { Changes = [.. hidden.SelectMany(MakeInternal)] };
        }
    }

    /// <summary>The declarations that hide the method; none where one of them cannot be made internal by its modifiers.</summary>
    private static List<MemberDeclarationSyntax> Hidden(MemberDeclarationSyntax method, SemanticModel model, CancellationToken cancellationToken)
    {
        List<MemberDeclarationSyntax> hidden = [];
        foreach (var declaration in method.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Where(node => node is MethodDeclarationSyntax or TypeDeclarationSyntax))
        {
            var symbol = model.GetDeclaredSymbol(declaration, cancellationToken);
            if (symbol is INamedTypeSymbol { IsFileLocal: true } or INamedTypeSymbol { IsRefLikeType: true } or { DeclaringSyntaxReferences.Length: > 1 })
            {
                return [];
            }

            if (IsHidden(symbol))
            {
                hidden.Add(declaration);
            }
        }

        return hidden;
    }

    private static bool IsHidden(ISymbol? symbol) =>
        symbol?.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;

    /// <summary>Whether an internal method may have the type in its signature.</summary>
    private static bool IsVisible(ITypeSymbol? type) => type switch
    {
        null => true,
        IArrayTypeSymbol array => IsVisible(array.ElementType),
        INamedTypeSymbol named => !IsHidden(named) && !named.IsFileLocal && IsVisible(named.ContainingType) && named.TypeArguments.All(IsVisible),
        _ => true,
    };

    private static IEnumerable<TextChange> MakeInternal(MemberDeclarationSyntax declaration)
    {
        var modifiers = declaration.Modifiers.Where(token => token.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword).ToList();
        if (modifiers.Count == 0)
        {
            var first = declaration.Modifiers.Count > 0 ? declaration.Modifiers[0]
                : declaration is MethodDeclarationSyntax method ? method.ReturnType.GetFirstToken()
                : ((TypeDeclarationSyntax)declaration).Keyword;
            return [new TextChange(new TextSpan(first.SpanStart, 0), "internal ")];
        }

        return [new TextChange(TextSpan.FromBounds(modifiers[0].SpanStart, modifiers[modifiers.Count - 1].Span.End), "internal")];
    }
}
