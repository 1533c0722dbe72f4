using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>The ids under which documentation files speak of symbols in referenced assemblies.</summary>
internal static class ReferencedIds
{
    private const int Most = 8;

    // The symbols of a reference stay the same while the project's own source is edited.
    private static readonly ConditionalWeakTable<ISymbol, string[]> Known = new();

    /// <summary>The symbol's id, followed by those of what it would inherit its documentation from.</summary>
    internal static string[] Of(ISymbol symbol) => Known.GetValue(symbol, static symbol => [.. Chain(symbol).Take(Most)]);

    private static IEnumerable<string> Chain(ISymbol symbol)
    {
        for (ISymbol? level = symbol; level?.OriginalDefinition.GetDocumentationCommentId() is { } id; level = InheritedSymbols.Find(level))
        {
            yield return id;
        }
    }
}
