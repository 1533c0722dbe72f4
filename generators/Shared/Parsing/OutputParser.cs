using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Turns a type with <c>[ModelOutput]</c> into a spec, or into the error that says why models cannot answer with it.</summary>
internal static class OutputParser
{
    /// <summary>Parses one type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="facts">The facts of its compilation.</param>
    /// <param name="cancellationToken">Stops the parse.</param>
    /// <returns>The spec or the error; <see langword="null"/> where the type carries no <c>[ModelOutput]</c>.</returns>
    internal static OutputParse? Parse(INamedTypeSymbol type, ToolFacts facts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (type.Attribute(MetadataNames.ModelOutput) is null)
        {
            return null;
        }

        return Parse(type, facts, out string? problem) is { } shape
            ? new OutputParse(new OutputSpec(type.Name, FullName(type), IsPublic(type), shape, facts.Types.Reach([shape])), null)
            : new OutputParse(null, Diagnostic.Create(DeclarationDiagnostics.NotModelOutput, type.NameLocation(), type.ToDisplayString(), problem));
    }

    private static TypeUse? Parse(INamedTypeSymbol type, ToolFacts facts, out string? problem)
    {
        problem = OutwardFrom(type).Any(static level => level.IsGenericType) ? "a model cannot choose type arguments; mark a type without type parameters"
            : type.IsStatic || type.IsAbstract ? "no object of it can be made; mark a type that is neither static nor abstract"
            : type.IsRefLikeType ? "a ref struct cannot be kept; make it an ordinary struct or a record"
            : null;
        if (problem is not null || facts.Types.Parse(type, out problem) is not { } shape)
        {
            return null;
        }

        problem = facts.Types.FindUnreadable(shape);
        return problem is null ? shape : null;
    }

    private static bool IsPublic(INamedTypeSymbol type) => OutwardFrom(type).All(static level => level.DeclaredAccessibility == Accessibility.Public);

    private static string FullName(INamedTypeSymbol type) => type.RuntimeName().Replace('.', '_').Replace('+', '_');

    private static IEnumerable<INamedTypeSymbol> OutwardFrom(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.ContainingType)
        {
            yield return level;
        }
    }
}
