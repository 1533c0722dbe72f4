using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Analyzers.Descriptions;

/// <summary>Reads what attributes say to a model.</summary>
internal static class AttributeTexts
{
    // Which arguments of which attribute a model reads; an argument of the constructor goes by the name of its parameter.
    private static readonly (string Attribute, string[] Names, string[] Descriptions)[] Known =
    [
        (MetadataNames.Description, [], ["description"]),
        (MetadataNames.DisplayName, ["displayName"], []),
        (MetadataNames.Tool, ["name"], []),
        (MetadataNames.AIFunctionName, ["name"], []),
        (MetadataNames.AIParameterName, ["name"], []),
        (MetadataNames.JsonPropertyName, ["name"], []),
        (MetadataNames.JsonStringEnumMemberName, ["name"], []),
        ("ModelContextProtocol.Server.McpServerToolAttribute", ["Name"], ["Title"]),
        ("Microsoft.SemanticKernel.KernelFunctionAttribute", ["name"], []),
    ];

    public static IEnumerable<ModelText> Read(IEnumerable<AttributeData> attributes, string subject) =>
        attributes.SelectMany(attribute => Read(attribute, subject));

    private static IEnumerable<ModelText> Read(AttributeData attribute, string subject)
    {
        if (attribute.AttributeClass is not { } type
            || attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax { ArgumentList.Arguments: var written })
        {
            yield break;
        }

        (string[] names, string[] descriptions) = NamesOf(type);
        if (names.Length + descriptions.Length == 0)
        {
            yield break;
        }

        for (int i = 0; i < written.Count; i++)
        {
            (string? name, string? value) = Find(attribute, written[i], i);
            ModelTextKind? kind = name is null ? null : names.Contains(name) ? ModelTextKind.Name
                : descriptions.Contains(name) ? ModelTextKind.Description : null;
            if (kind is not null && !string.IsNullOrEmpty(value))
            {
                yield return new ModelText(kind.Value, subject, LiteralText.Read(written[i].Expression, value!), written[i].SyntaxTree);
            }
        }
    }

    private static (string[] Names, string[] Descriptions) NamesOf(INamedTypeSymbol type)
    {
        foreach ((string attribute, string[] names, string[] descriptions) in Known)
        {
            if (type.Is(attribute))
            {
                return (names, descriptions);
            }
        }

        return ([], []);
    }

    private static (string? Name, string? Value) Find(AttributeData attribute, AttributeArgumentSyntax argument, int position)
    {
        if (argument.NameEquals?.Name.Identifier.ValueText is { } property)
        {
            return (property, attribute.Named<string>(property));
        }

        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        IParameterSymbol? parameter = argument.NameColon is { Name.Identifier.ValueText: var name }
            ? parameters.FirstOrDefault(candidate => candidate.Name == name)
            : position < parameters.Length ? parameters[position]
            : null;
        return parameter is { IsParams: false } && parameter.Ordinal < attribute.ConstructorArguments.Length
            && attribute.ConstructorArguments[parameter.Ordinal] is { Kind: TypedConstantKind.Primitive, Value: string value }
            ? (parameter.Name, value)
            : default;
    }
}
