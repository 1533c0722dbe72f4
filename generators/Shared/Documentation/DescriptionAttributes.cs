using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads <c>[Description]</c>. An override has those of what it overrides, as reflection sees it.</summary>
internal static class DescriptionAttributes
{
    /// <summary>The attribute that stands for a part of the symbol's comment.</summary>
    internal static string? Find(ISymbol symbol, CommentPart part) => (symbol, part.Section) switch
    {
        (IMethodSymbol method, "summary") => Of(method),
        (IMethodSymbol method, "returns") => OfReturn(method),
        (IMethodSymbol method, "param") => OfParameter(method, part.Name),
        (_, "summary") => Of(symbol),
        _ => null,
    };

    internal static string? Of(ISymbol symbol) => Text(symbol.GetAttributes());

    internal static string? Of(IMethodSymbol method) =>
        Text(method.GetAttributes()) ?? (method.OverriddenMethod is { } overridden ? Of(overridden) : null);

    internal static string? OfReturn(IMethodSymbol method) =>
        Text(method.GetReturnTypeAttributes()) ?? (method.OverriddenMethod is { } overridden ? OfReturn(overridden) : null);

    internal static string? OfParameter(IParameterSymbol parameter)
    {
        IMethodSymbol? method = parameter.ContainingSymbol as IMethodSymbol;
        string? text = Text(parameter.GetAttributes());
        for (; text is null && method?.OverriddenMethod is { } overridden; method = overridden)
        {
            text = Text(overridden.Parameters[parameter.Ordinal].GetAttributes());
        }

        return text;
    }

    private static string? OfParameter(IMethodSymbol method, string? name) =>
        method.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } parameter ? OfParameter(parameter) : null;

    private static string? Text(ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass?.Is(MetadataNames.Description) == true)
            {
                return attribute.FirstText() is { } text ? DescriptionMarks.Clean(text) : null;
            }
        }

        return null;
    }
}
