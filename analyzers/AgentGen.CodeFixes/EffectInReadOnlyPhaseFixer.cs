using System.Collections.Immutable;
using System.Composition;
using AgentGen.Analyzers;
using AgentGen.Analyzers.Phases;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.CodeFixes;

/// <summary>AGEN3012: takes the tool out of the read-only phases, where others remain.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class EffectInReadOnlyPhaseFixer : SyntaxFixer
{
    private const string Key = "WritablePhases";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.EffectInReadOnlyPhase];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } declaration
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } method
            || ToolSite.Find(method, ToolFacts.Of(model.Compilation)).FirstOrDefault(site => ReadOnlyPhases.Of(site).Count > 0) is not { } site)
        {
            yield break;
        }

        string[] left = [.. PhaseParser.Parse(site, out INamedTypeSymbol? phases, out _).Except(ReadOnlyPhases.Of(site), StringComparer.Ordinal)];
        if (left.Length == 0)
        {
            yield break;
        }

        var changed = node is AttributeSyntax { ArgumentList.Arguments: var arguments } attribute
            ? Shorten(declaration, attribute, arguments, phases!, model, cancellationToken)
            : ToolAttributeList.TryAdd(declaration, PhaseText.Attribute(phases!, left), model, cancellationToken);
        if (changed is not null)
        {
            yield return new SyntaxFix($"Leave only {PhaseText.Title(phases!, left)}", Key) { Edits = new Dictionary<SyntaxNode, SyntaxNode> { [declaration] = changed } };
        }
    }

    /// <summary>Takes arguments away; none where they are written as one array.</summary>
    private static MethodDeclarationSyntax? Shorten(
        MethodDeclarationSyntax declaration,
        AttributeSyntax attribute,
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments,
        INamedTypeSymbol phases,
        SemanticModel model,
        CancellationToken cancellationToken)
    {
        var kept = arguments;
        foreach (var argument in arguments)
        {
            if (model.GetSymbolInfo(argument.Expression, cancellationToken).Symbol is not IFieldSymbol { HasConstantValue: true } field)
            {
                return null;
            }

            kept = ReadOnlyPhases.IsOne(phases, field.Name) ? kept.RemoveAt(kept.IndexOf(one => one.IsEquivalentTo(argument))) : kept;
        }

        return kept.Count == 0 ? null : declaration.ReplaceNode(attribute, attribute.WithArgumentList(attribute.ArgumentList!.WithArguments(kept)));
    }
}
