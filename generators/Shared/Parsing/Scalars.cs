using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>The scalar types: under which name the runtime reads each.</summary>
internal static class Scalars
{
    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["System.Int128"] = "Int128",
        ["System.UInt128"] = "UInt128",
        ["System.Half"] = "Half",
        ["System.Guid"] = "Guid",
        ["System.DateTimeOffset"] = "DateTimeOffset",
        ["System.DateOnly"] = "DateOnly",
        ["System.TimeOnly"] = "TimeOnly",
        ["System.TimeSpan"] = "TimeSpan",
        ["System.Uri"] = "Uri",
        ["System.Version"] = "Version",
        ["System.Text.Json.JsonElement"] = "Json",
        ["System.Text.Json.JsonDocument"] = "Document",
        ["System.Text.Json.Nodes.JsonNode"] = "Node",
        ["System.Text.Json.Nodes.JsonObject"] = "ObjectNode",
        ["System.Text.Json.Nodes.JsonArray"] = "ArrayNode",
        ["System.Text.Json.Nodes.JsonValue"] = "ValueNode",
    };

    /// <summary>What a converter of the user's, or a project's own serializer context, reads and writes.</summary>
    internal const string Converted = "Converted";

    /// <summary>The scalars that may be any JSON.</summary>
    internal static readonly HashSet<string> Untyped = new(StringComparer.Ordinal) { "Json", "Any", "Document", "Node", "ValueNode", Converted };

    /// <summary>The scalars that have no form as the name of a member.</summary>
    internal static readonly HashSet<string> NoKeys = new(Untyped, StringComparer.Ordinal) { "ObjectNode", "ArrayNode", "Bytes", "Memory", "ReadOnlyMemory" };

    internal static string? Find(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Object => "Any",
        SpecialType.System_String => "String",
        SpecialType.System_Boolean => "Boolean",
        SpecialType.System_SByte => "SByte",
        SpecialType.System_Byte => "Byte",
        SpecialType.System_Int16 => "Int16",
        SpecialType.System_UInt16 => "UInt16",
        SpecialType.System_Int32 => "Int32",
        SpecialType.System_UInt32 => "UInt32",
        SpecialType.System_Int64 => "Int64",
        SpecialType.System_UInt64 => "UInt64",
        SpecialType.System_Single => "Single",
        SpecialType.System_Double => "Double",
        SpecialType.System_Decimal => "Decimal",
        SpecialType.System_Char => "Char",
        SpecialType.System_DateTime => "DateTime",
        SpecialType.None when type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => "Bytes",
        SpecialType.None when type.TypeKind == TypeKind.Dynamic => "Any",
        SpecialType.None when type is INamedTypeSymbol { Name: "Memory" or "ReadOnlyMemory", TypeArguments: [{ SpecialType: SpecialType.System_Byte }] } memory
            && memory.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } => memory.Name,
        SpecialType.None when type is INamedTypeSymbol { ContainingNamespace.Name: "System" or "Json" or "Nodes", IsGenericType: false } named
            && ByName.TryGetValue(named.DefinitionName(), out string? name) => name,
        _ => null,
    };
}
