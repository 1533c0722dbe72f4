using System.Collections.Concurrent;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Declarations;

/// <summary>The declarations of one compilation: each is parsed as the generator parses it, and what only all of them show is kept for the end.</summary>
internal sealed class DeclarationReview(ToolFacts facts)
{
    private readonly ConcurrentBag<(ToolSpec Spec, Location Location)> _tools = [];
    private volatile bool _hasClass;

    internal IReadOnlyList<ToolTypeMark> Marks => facts.Marks;

    internal void Look(IMethodSymbol method, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        // The other part of a partial method has the same attributes.
        foreach (var parse in method.PartialDefinitionPart is null ? ToolParser.Parse(method, facts, cancellationToken) : [])
        {
            Report(parse, report);
        }
    }

    internal void Look(INamedTypeSymbol type, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in PhaseEnumCheck.Check(type))
        {
            report(diagnostic);
        }

        var output = OutputParser.Parse(type, facts, cancellationToken);
        _hasClass |= output?.Spec is not null;
        if (output?.Diagnostic is { } refusal)
        {
            report(refusal);
        }
    }

    internal void Look(ToolTypeMark mark, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (var parse in ToolTypeParser.Parse(mark, facts, cancellationToken))
        {
            Report(parse, report);
        }
    }

    internal IEnumerable<Diagnostic> Finish(Compilation compilation, string? rootNamespace)
    {
        var collision = _hasClass ? MapPlace.Find(compilation, rootNamespace).Collision : null;
        return CollectedTools.Check([.. _tools], ForeignTools.Find(compilation)).Concat(collision is null ? [] : [collision]);
    }

    private void Report(ToolParse parse, Action<Diagnostic> report)
    {
        _hasClass = true;
        foreach (var diagnostic in parse.Diagnostics)
        {
            report(diagnostic);
        }

        if (parse.Spec is { } spec)
        {
            _tools.Add((spec, parse.Location));
        }
    }
}
