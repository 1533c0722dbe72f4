using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.Reach;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Descriptions.Invisible;

/// <summary>The names of a tool that are identifiers in the source.</summary>
internal static class LookalikeNames
{
    public static IEnumerable<ModelText> Of(ReachedTool tool)
    {
        if (tool.Method.MethodKind != MethodKind.AnonymousFunction && Name(tool.Method, $"the tool '{tool.Name}'") is { } name)
        {
            yield return name;
        }

        foreach (IParameterSymbol parameter in tool.Method.Parameters)
        {
            if (Name(parameter, $"the parameter '{parameter.Name}' of '{tool.Name}'") is { } parameterName)
            {
                yield return parameterName;
            }
        }
    }

    private static ModelText? Name(ISymbol symbol, string subject) =>
        symbol.Locations.FirstOrDefault(static location => location.IsInSource) is { SourceTree: { } tree } place
        ? new ModelText(ModelTextKind.Name, subject, [.. LiteralCharacters.Whole(symbol.Name, place.SourceSpan)], tree)
        : null;
}
