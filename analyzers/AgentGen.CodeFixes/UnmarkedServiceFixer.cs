using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.CodeFixes;

/// <summary>AGEN1010: declares the interface to be a service.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class UnmarkedServiceFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["AGEN1010"];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (node is ParameterSyntax declaration
            && model.GetDeclaredSymbol(declaration, cancellationToken) is IParameterSymbol { Type: INamedTypeSymbol { TypeKind: TypeKind.Interface } type })
        {
            yield return new SyntaxFix($"Declare that '{type.Name}' is a service", "ToolService")
            {
                AssemblyAttribute = $"AgentGen.ToolService(typeof({type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}))",
            };
        }
    }
}
