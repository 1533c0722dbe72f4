using AgentGen.Compiler;
using static AgentGen.Generators.CodeNames;

namespace AgentGen.Generators;

/// <summary>Writes the file of the resolver: which contract each type has that is no scalar.</summary>
internal static class ResolverEmitter
{
    private const string Metadata = "global::System.Text.Json.Serialization.Metadata.";

    internal static string Emit(ImmutableEquatableArray<ContractEntry> contracts, MapOptions options)
    {
        SourceWriter writer = new();
        writer.Lines(Header);
        MapEmitter.OpenMap(writer, options);
        writer
            .Open($"{GeneratedCode}\nprivate sealed class ContractResolver : {Metadata}IJsonTypeInfoResolver")
            .Lines($"internal static readonly {JsonOptions} Options = {Facade}ToolJson.CreateOptions(new ContractResolver(){(options.JsonContext is { } context ? $", {context}.Default" : "")});").Line()
            .Open($"public {TypeInfo}? GetTypeInfo(global::System.Type type, {JsonOptions} options)");
        foreach (ContractEntry contract in contracts)
        {
            If(writer, contract.Name, contract.Code);
            if (contract.IsValueType)
            {
                If(writer, contract.Name + "?", $"{Facade}Contracts.Nullable<{contract.Name}>(options)");
            }
        }

        writer.Lines("return null;").Close().Close();
        MapEmitter.CloseMap(writer, options);
        return writer.ToString();
    }

    /// <summary>The expression that makes the contract of a collection or dictionary.</summary>
    internal static string Collection(TypeUse type)
    {
        string arguments = type.KeyType is not null ? $"{type.Name}, {type.KeyType.Name}, {type.Element!.ClrName}"
            : type.Collection!.ContractFactory is "CreateArrayInfo" or "CreateMemoryInfo" or "CreateReadOnlyMemoryInfo" ? type.Element!.ClrName
            : $"{type.Name}, {type.Element!.ClrName}";
        string creator = type.Collection!.Create is { } create ? $"static () => {create}" : "null";
        return $"{JsonServices}.{type.Collection.ContractFactory}<{arguments}>(options, new {Metadata}JsonCollectionInfoValues<{type.Name}> "
            + $"{{ ObjectCreator = {creator}, NumberHandling = global::System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString }}{Range(type)})";
    }

    // These contracts collect what they read, and want to be told what to make of it.
    private static string Range(TypeUse type)
    {
        if (!type.Collection!.ContractFactory.StartsWith("CreateImmutable", StringComparison.Ordinal))
        {
            return "";
        }

        string items = type.KeyType is null
            ? $"global::System.Collections.Generic.List<{type.Element!.ClrName}>"
            : $"global::System.Collections.Generic.Dictionary<{type.KeyType.Name}, {type.Element!.ClrName}>";
        return $", static entries => {{ {items} items = new(entries); return {type.Collection.Make}; }}";
    }

    private static void If(SourceWriter writer, string type, string code) => writer.Open($"if (type == typeof({type}))").Lines($"return {code};").Close().Line();
}
