using AgentGen.Analyzers.Effects;
using AgentGen.Analyzers.Effects.Apis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Results;

/// <summary>Knows where secrets are read: environment, settings, vaults, files of keys, and members with such names.</summary>
internal static class SecretSources
{
    private static readonly string[] KeyFiles = [".env", "id_rsa", "id_ed25519", "secrets.json", "credentials.json", ".pem", ".pfx", ".npmrc", ".pgpass",
        ".netrc"];

    /// <summary>What secret the operation reads, as a reader would say it; <see langword="null"/> for none.</summary>
    public static string? Find(IOperation operation, ToolBody tool, ValueParts parts) => operation switch
    {
        IInvocationOperation call => Find(call, tool, parts),
        IPropertyReferenceOperation { Arguments: [{ Value: var key }, ..] } setting when IsConfiguration(setting.Property.ContainingType) =>
            Setting(key, tool, parts),
        IPropertyReferenceOperation { Property.Name: "Value",
            Instance: IInvocationOperation { TargetMethod.Name: "GetSection", Arguments: [.., { Value: var key }] } section }
            when IsConfiguration(section.TargetMethod.ContainingType) => Setting(key, tool, parts),
        IPropertyReferenceOperation { Property: var property, Instance: var instance } => Member(property, instance, tool, parts),
        IFieldReferenceOperation { Field: var field, Instance: var instance } when !field.HasConstantValue => Member(field, instance, tool, parts),
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } given } when IsText(given.Type)
            && SecretNames.IsSecret(given.Name) =>
            $"the secret '{given.Name}'",
        _ => null,
    };

    private static string? Find(IInvocationOperation call, ToolBody tool, ValueParts parts)
    {
        IOperation? first = call.Arguments.FirstOrDefault(static argument => argument.Parameter is { Type.SpecialType: SpecialType.System_String })?.Value;
        return (ApiCatalog.FullName((call.TargetMethod.ReducedFrom ?? call.TargetMethod).ContainingType), call.TargetMethod.Name) switch
        {
            ("System.Environment", "GetEnvironmentVariable") when first is not null => Variable(first, tool, parts),
            ("System.Environment", "GetEnvironmentVariables") when !IsFiltered(tool.Root) => "all environment variables",
            ("Microsoft.Extensions.Configuration.ConfigurationExtensions", "GetConnectionString") => "a connection string",
            ("Microsoft.Extensions.Configuration.ConfigurationExtensions", "AsEnumerable") when !IsFiltered(tool.Root) => "the whole configuration",
            ("Microsoft.Extensions.Configuration.ConfigurationRootExtensions", "GetDebugView") => "the whole configuration",
            ("Microsoft.Extensions.Configuration.ConfigurationBinder", "GetValue") when first is not null => Setting(first, tool, parts),
            ("Azure.Security.KeyVault.Secrets.SecretClient", "GetSecret" or "GetSecretAsync") => "a secret of the key vault",
            ("Amazon.SecretsManager.IAmazonSecretsManager" or "Amazon.SecretsManager.AmazonSecretsManagerClient", "GetSecretValueAsync") =>
                "a secret of the secrets manager",
            ("System.IO.File", "ReadAllText" or "ReadAllTextAsync" or "ReadAllLines" or "ReadAllLinesAsync" or "ReadLines") when first is not null
                && IsKeyFile(parts.Text(first)) => "a file of secrets",
            _ => null,
        };
    }

    private static string? Variable(IOperation name, ToolBody tool, ValueParts parts) => name.ConstantValue switch
    {
        { HasValue: true, Value: string constant } => SecretNames.IsSecretSetting(constant) ? $"the environment variable '{constant}'" : null,
        _ => tool.IsFromModel(name, parts) && !TestedNames.IsTested(name, tool) ? "whichever environment variable the model names" : null,
    };

    private static string? Setting(IOperation key, ToolBody tool, ValueParts parts) => key.ConstantValue switch
    {
        { HasValue: true, Value: string constant } => SecretNames.IsSecretSetting(constant) ? $"the setting '{constant}'" : null,
        _ => tool.IsFromModel(key, parts) && !TestedNames.IsTested(key, tool) ? "whichever setting the model names" : null,
    };

    private static string? Member(ISymbol member, IOperation? instance, ToolBody tool, ValueParts parts)
    {
        var type = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        bool isKept = IsOptions(member.ContainingType) || member is IFieldSymbol { DeclaredAccessibility: Accessibility.Private }
            || instance is IInstanceReferenceOperation;
        bool isSecret = IsText(type) && (isKept ? SecretNames.IsSecretAmongOptions(member.Name) : SecretNames.IsSecret(member.Name));
        return isSecret && !IsOfTheCall(instance, tool, parts) ? $"the secret '{member.Name}'" : null;
    }

    // What the model gave, or what this call made, is no secret of the host's.
    private static bool IsOfTheCall(IOperation? instance, ToolBody tool, ValueParts parts) => instance switch
    {
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter.ContainingSymbol, tool.Method)
            && parameter.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.Constructor }
            && Reach.ModelParameters.CanCarryText(parameter.Parameter.Type, depth: 0),
        IPropertyReferenceOperation property => IsOfTheCall(property.Instance, tool, parts),
        ILocalReferenceOperation local => parts.ValuesOf(local.Local) is { Count: > 0 } values && values.All(static value => value is IObjectCreationOperation),
        _ => false,
    };

    public static bool IsOptions(ITypeSymbol type) =>
        new[] { "Options", "Settings", "Config", "Configuration", "Credentials", "Credential", "Secrets" }
            .Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || type.Name == "SecureString";

    private static bool IsConfiguration(ITypeSymbol type) =>
        type.AllInterfaces.Append(type)
            .Any(static implemented => implemented.Name == "IConfiguration"
                && implemented.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Configuration");

    private static bool IsKeyFile(string path) => KeyFiles.Any(file => path.EndsWith(file, StringComparison.OrdinalIgnoreCase));

    private static bool IsFiltered(IOperation root) =>
        root.Descendants()
            .Any(static operation => operation is IInvocationOperation { TargetMethod.Name: "Where" or "StartsWith" or "Contains" or "ContainsKey" });
}
