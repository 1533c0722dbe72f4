using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads one <c>[assembly: ToolType]</c>: what is wrong with it, and the tools that it makes of other assemblies' methods.</summary>
internal static class ToolTypeParser
{
    internal static IEnumerable<ToolParse> Parse(ToolTypeMark mark, ToolFacts facts, CancellationToken cancellationToken) => FindProblem(mark, facts) is { } problem
        ? [new ToolParse(null, mark.Location, [Diagnostic.Create(DeclarationDiagnostics.WrongToolType, mark.Location, mark.Type?.ToDisplayString() ?? "?", problem)])]
        : ToolSite.FindForeign(mark, facts).Select(site => ToolParser.Parse(site, facts, cancellationToken));

    /// <summary>What is wrong with a mark; a mark with a problem makes no tools.</summary>
    internal static string? FindProblem(ToolTypeMark mark, ToolFacts facts) => mark.Type switch
    {
        null => "it is no class, struct or interface",
        _ when mark.IsOpen => "it is open, and a model cannot choose type arguments; write them",
        { } type when !facts.IsAccessible(type) => "generated code cannot name it; make it, and the types that it is made of, internal or public",
        _ when !mark.FindMethods().Any() => "neither it nor what it inherits has a [Tool] method",
        _ => null,
    };
}
