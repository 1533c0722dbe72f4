using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Compiler;

/// <summary>Recognizes the parameters that do not come from JSON.</summary>
internal sealed class ParameterParser(ToolFacts facts)
{
    /// <summary>Parses a parameter that is part of the infrastructure or marked as a service.</summary>
    /// <returns>The parameter, or null where it must come from elsewhere.</returns>
    internal ParameterSpec? ParseInfrastructure(IParameterSymbol parameter) =>
        FindKind(parameter) is { } kind
            ? Make(parameter, kind, kind == ParameterKind.KeyedService ? ServiceKey(parameter.Attribute(MetadataNames.FromKeyedServices)!) : null)
            : null;

    /// <summary>Parses a constructor's parameter: infrastructure, or a service by its type alone.</summary>
    /// <returns>The parameter, or null where no service can stand for it.</returns>
    internal ParameterSpec? ParseConstructor(IParameterSymbol parameter) =>
        (parameter.RefKind is RefKind.None or RefKind.In && FindHiddenKey(parameter) is null ? ParseInfrastructure(parameter) : null)
        ?? (parameter.RefKind == RefKind.None && parameter.Type is { IsReferenceType: true, TypeKind: TypeKind.Class or TypeKind.Interface } type
            && Scalars.Find(type) is null && facts.IsAccessible(type)
                ? Make(parameter, ParameterKind.Service, null)
                : null);

    /// <summary>The type in the key of a service that generated code cannot name.</summary>
    internal ITypeSymbol? FindHiddenKey(IParameterSymbol parameter) => parameter.Attribute(MetadataNames.FromKeyedServices)?.ConstructorArguments switch
    {
        [{ Kind: TypedConstantKind.Type, Value: ITypeSymbol type }] when !facts.IsAccessible(type) => type,
        [{ Kind: TypedConstantKind.Enum, Type: { } type }] when !facts.IsAccessible(type) => type,
        _ => null,
    };

    /// <summary>What the model calls a parameter.</summary>
    internal static string FindName(IParameterSymbol parameter) =>
        parameter.WithOverridden().Select(static level => level.Attribute(MetadataNames.AIParameterName).FirstText()).FirstOrDefault(static name => name is not null) ?? parameter.Name;

    private static ParameterSpec Make(IParameterSymbol parameter, ParameterKind kind, string? key) => new()
    {
        Name = parameter.Name,
        Identifier = parameter.Name,
        Kind = kind,
        TypeName = parameter.Type.WithoutNullable(out _).Code(),
        ReportTypeName = kind == ParameterKind.Progress ? ((INamedTypeSymbol)parameter.Type).TypeArguments[0].Code() : null,
        IsNullable = parameter.NullableAnnotation == NullableAnnotation.Annotated,
        Default = parameter.HasExplicitDefaultValue ? new DefaultSpec("default", "null") : null,
        ServiceKey = key,
    };

    private ParameterKind? FindKind(IParameterSymbol parameter)
    {
        ITypeSymbol type = parameter.Type;
        return type.Is(MetadataNames.CancellationToken) ? ParameterKind.CancellationToken
            : type.Is(MetadataNames.ServiceProvider) ? ParameterKind.ServiceProvider
            : type.Is(MetadataNames.AIFunctionArguments) ? ParameterKind.RawArguments
            : !facts.IsAccessible(type) ? null
            : parameter.Attribute(MetadataNames.FromKeyedServices) is not null ? ParameterKind.KeyedService
            : IsMarked(parameter) || facts.IsDeclaredService(type) ? ParameterKind.Service
            : type.Is(MetadataNames.Progress) ? ParameterKind.Progress
            : null;
    }

    private static bool IsMarked(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == MetadataNames.FromServicesSimpleName);

    private static string ServiceKey(AttributeData attribute) =>
        attribute.ConstructorArguments is [var key, ..] ? key.ToCSharpString() : "null";
}
