using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.Usage;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Suppression;

/// <summary>The methods that serve a tool: generated code calls them, whether or not they are private.</summary>
internal static class HelperMethods
{
    private static readonly string[] Names = ["Capture", "Undo", "EffectFrom"];

    /// <summary>Whether a tool of the same type names the method.</summary>
    public static bool Serves(IMethodSymbol method) => Tools(method).Any(tool => Names.Any(name => tool.Named<string>(name) == method.Name));

    /// <summary>Whether the parameter is the one through which an undo gets what its capture returned: it has to be there, used or not.</summary>
    public static bool IsToken(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol undo
        && Tools(undo).Any(tool => tool.Named<string>("Undo") == undo.Name
            && undo.ContainingType.GetMembers(tool.Named<string>("Capture") ?? "").OfType<IMethodSymbol>()
                .Any(capture => SymbolEqualityComparer.Default.Equals(capture.ReturnType.WithoutTask(), parameter.Type)));

    private static IEnumerable<AttributeData> Tools(IMethodSymbol method) =>
        method.ContainingType.GetMembers().OfType<IMethodSymbol>()
            .Select(static candidate => candidate.FindAgentGenAttribute("ToolAttribute")).OfType<AttributeData>();
}
