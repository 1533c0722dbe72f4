using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Declarations;

/// <summary>Registers what looks at the methods with <c>[Tool]</c>; a compilation that knows no such attribute is not looked at.</summary>
internal static class ToolActions
{
    public static bool KnowsTools(this Compilation compilation) => !compilation.GetTypesByMetadataName(MetadataNames.Tool).IsEmpty;

    /// <summary>Looks at each method with <c>[Tool]</c> once, whichever part of a partial one carries it.</summary>
    public static void RegisterToolAction(this AnalysisContext context, Action<SymbolAnalysisContext, IMethodSymbol, AttributeData> action) =>
        context.RegisterCompilationStartAction(start => start.RegisterToolAction(action));

    /// <summary>Looks at each method with <c>[Tool]</c> once, whichever part of a partial one carries it.</summary>
    public static void RegisterToolAction(this CompilationStartAnalysisContext context, Action<SymbolAnalysisContext, IMethodSymbol, AttributeData> action)
    {
        if (!context.Compilation.KnowsTools())
        {
            return;
        }

        context.RegisterSymbolAction(
            symbol =>
            {
                var method = (IMethodSymbol)symbol.Symbol;
                if (method.PartialDefinitionPart is null && method.Attribute(MetadataNames.Tool) is { } tool)
                {
                    action(symbol, method, tool);
                }
            },
            SymbolKind.Method);
    }
}
