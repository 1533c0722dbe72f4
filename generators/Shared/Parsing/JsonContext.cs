using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads the project's own serializer context off <c>[assembly: AgentTools]</c>.</summary>
internal static class JsonContext
{
    /// <summary>The context; <see langword="null"/> where none is named, or what is named is none.</summary>
    internal static INamedTypeSymbol? Find(Compilation compilation) =>
        Given(compilation.Assembly.Attribute(MetadataNames.AgentTools)) is INamedTypeSymbol type && FindProblem(type, compilation) is null ? type : null;

    internal static Diagnostic? Check(Compilation compilation) =>
        compilation.Assembly.Attribute(MetadataNames.AgentTools) is { } attribute && Given(attribute) is { } type && FindProblem(type, compilation) is { } problem
            ? Diagnostic.Create(DeclarationDiagnostics.WrongJsonContext, attribute.Place() ?? Location.None, type.ToDisplayString(), problem)
            : null;

    private static ITypeSymbol? Given(AttributeData? attribute) =>
        attribute?.NamedArguments.FirstOrDefault(static argument => argument.Key == "JsonContext").Value is { Kind: TypedConstantKind.Type, Value: ITypeSymbol type }
            ? type
            : null;

    private static string? FindProblem(ITypeSymbol type, Compilation compilation) => type switch
    {
        { TypeKind: TypeKind.Error } => null,
        not INamedTypeSymbol => "it is no class; derive a partial class from JsonSerializerContext and name that",
        { } when !IsContext(type) => "it does not derive from JsonSerializerContext; name a partial class that does",
        INamedTypeSymbol { IsGenericType: true } => "it is generic; name a context that is not",
        INamedTypeSymbol { IsFileLocal: true } => "it is file-local; make it internal or public",
        { } when !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) => "generated code cannot name it; make it internal or public",
        _ => null,
    };

    private static bool IsContext(ITypeSymbol type)
    {
        for (ITypeSymbol? level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (level.Is(MetadataNames.JsonSerializerContext))
            {
                return true;
            }
        }

        return false;
    }
}
