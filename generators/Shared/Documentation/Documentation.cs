using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Descriptions of symbols: of those declared in source from comments too, of others from attributes alone.</summary>
internal static class Documentation
{
    internal static string OfMethod(IMethodSymbol method) => Own(For(method)?.OfMethod(method)) ?? DescriptionAttributes.Of(method) ?? "";

    internal static string? OfParameter(IMethodSymbol method, IParameterSymbol parameter) =>
        Own(For(method)?.OfParameter(method, parameter)) ?? DescriptionAttributes.OfParameter(parameter);

    internal static string? OfReturn(IMethodSymbol method) => Own(For(method)?.OfReturn(method)) ?? DescriptionAttributes.OfReturn(method);

    internal static string? OfType(INamedTypeSymbol type) => Own(For(type)?.OfType(type)) ?? DescriptionAttributes.Of(type);

    internal static string? OfMember(IPropertySymbol property, IParameterSymbol? parameter) =>
        Own(For(property)?.OfMember(property, parameter)) ?? DescriptionAttributes.Of(property);

    private static Descriptions? For(ISymbol symbol) => symbol.ContainingAssembly is ISourceAssemblySymbol own ? new Descriptions(own.Compilation) : null;

    private static string? Own(string? text) => text is null ? null : DescriptionMarks.FillReferences(text, static (_, _) => null);
}
