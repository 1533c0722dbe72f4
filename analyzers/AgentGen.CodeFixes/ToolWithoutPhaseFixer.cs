using System.Collections.Immutable;
using System.Composition;
using AgentGen.Analyzers;
using AgentGen.Analyzers.Declarations;
using AgentGen.Analyzers.Phases;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.CodeFixes;

/// <summary>AGEN3002: names the phases that other tools of the type name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ToolWithoutPhaseFixer : SyntaxFixer
{
    private const int Most = 3;

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.ToolWithoutPhase];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (node is not MethodDeclarationSyntax declaration
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } method
            || method.Attribute(MetadataNames.Tool) is not { } tool)
        {
            yield break;
        }

        bool onlyReads = DeclaredEffect.Of(tool) == DeclaredEffect.ReadOnly || !DeclaredEffect.IsFixed(tool);
        foreach (var (type, phases) in Used(method.ContainingType, onlyReads, ToolFacts.Of(model.Compilation)))
        {
            if (ToolAttributeList.TryAdd(declaration, PhaseText.Attribute(type, phases), model, cancellationToken) is { } phased)
            {
                yield return new SyntaxFix($"Add {PhaseText.Title(type, phases)}", $"Phase {string.Join(", ", phases)}")
                {
                    Edits = new Dictionary<SyntaxNode, SyntaxNode> { [declaration] = phased },
                };
            }
        }
    }

    /// <summary>What the other tools name, what most of them name first. In a read-only phase a tool with an effect would be refused.</summary>
    private static IEnumerable<(INamedTypeSymbol Type, IReadOnlyList<string> Phases)> Used(INamedTypeSymbol container, bool onlyReads, ToolFacts facts) => container
        .GetMembers().OfType<IMethodSymbol>()
        .Where(static other => other.Attribute(MetadataNames.Tool) is not null)
        .SelectMany(other => ToolSite.Find(other, facts))
        .Select(static site => (Phases: PhaseParser.Parse(site, out INamedTypeSymbol? type, out string? problem), Type: problem is null ? type : null))
        .Where(static used => used.Type is not null)
        .Select(used => (Type: used.Type!, Phases: (IReadOnlyList<string>)[.. used.Phases.Where(phase => onlyReads || !ReadOnlyPhases.IsOne(used.Type!, phase))]))
        .Where(static used => used.Phases.Count > 0)
        .GroupBy(static used => PhaseText.Attribute(used.Type, used.Phases), StringComparer.Ordinal)
        .OrderByDescending(static group => group.Count())
        .ThenBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => group.First())
        .Take(Most);
}
