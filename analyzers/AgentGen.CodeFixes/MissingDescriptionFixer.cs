using System.Collections.Immutable;
using System.Composition;
using AgentGen.Analyzers;
using AgentGen.Analyzers.Descriptions;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>AGEN3017: copies an XML comment that the framework does not read into <c>[Description]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class MissingDescriptionFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.MissingDescription];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (!diagnostic.Properties.ContainsKey(MissingDescriptionAnalyzer.FromComment)
            || node is not MethodDeclarationSyntax declaration
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } method)
        {
            yield break;
        }

        MissingDescriptions missing = MissingDescriptions.Of(method, model.Compilation, readsComments: false);
        if (missing.HasComments && !missing.IsEmpty)
        {
            yield return new SyntaxFix("Copy the XML comment to [Description]", "Description") { Changes = [.. Changes(missing, declaration, model)] };
        }
    }

    private static IEnumerable<TextChange> Changes(MissingDescriptions missing, MethodDeclarationSyntax declaration, SemanticModel model)
    {
        int start = declaration.GetFirstToken().SpanStart;
        bool isImported = model.LookupNamespacesAndTypes(start, name: "DescriptionAttribute")
            .Any(static type => type is INamedTypeSymbol named && named.Is(MetadataNames.Description));
        string name = isImported ? "Description" : "System.ComponentModel.Description";
        if (missing.OfTool)
        {
            SourceText text = declaration.SyntaxTree.GetText();
            TextLine line = text.Lines.GetLineFromPosition(start);
            string indentation = text.ToString(TextSpan.FromBounds(line.Start, start));
            string newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
            string space = string.IsNullOrWhiteSpace(indentation) ? newLine + indentation : " ";
            yield return new TextChange(new TextSpan(start, 0), Attribute(name, missing.Comment!) + space);
        }

        foreach ((IParameterSymbol parameter, string? comment) in missing.Parameters)
        {
            yield return new TextChange(new TextSpan(declaration.ParameterList.Parameters[parameter.Ordinal].SpanStart, 0), Attribute(name, comment!) + " ");
        }
    }

    private static string Attribute(string name, string comment) => $"[{name}({SymbolDisplay.FormatLiteral(comment, quote: true)})]";
}
