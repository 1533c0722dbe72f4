using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility;

/// <summary>Which keywords of JSON Schema the comparison understands. Every other one, and one with a value it may not have, cannot be judged.</summary>
internal static class Keywords
{
    private static readonly HashSet<string> Annotations =
        ["title", "description", "default", "examples", "$comment", "deprecated", "readOnly", "writeOnly", "$schema", "$defs", "definitions"];

    private static readonly Dictionary<string, Func<JsonElement, bool>> Judged = new()
    {
        ["type"] = IsType,
        ["nullable"] = IsBoolean,
        ["enum"] = static value => value.ValueKind == JsonValueKind.Array,
        ["const"] = static _ => true,
        ["minimum"] = IsNumber,
        ["maximum"] = IsNumber,
        ["exclusiveMinimum"] = IsNumber,
        ["exclusiveMaximum"] = IsNumber,
        ["multipleOf"] = IsNumber,
        ["minLength"] = IsNumber,
        ["maxLength"] = IsNumber,
        ["minItems"] = IsNumber,
        ["maxItems"] = IsNumber,
        ["minProperties"] = IsNumber,
        ["maxProperties"] = IsNumber,
        ["pattern"] = IsString,
        ["format"] = IsString,
        ["contentEncoding"] = IsString,
        ["contentMediaType"] = IsString,
        ["uniqueItems"] = IsBoolean,
        ["items"] = IsSchema,
        ["prefixItems"] = AreSchemas,
        ["properties"] = static value => value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(property => IsSchema(property.Value)),
        ["required"] = static value => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(IsString),
        ["additionalProperties"] = IsSchema,
        ["propertyNames"] = IsSchema,
        ["anyOf"] = static value => AreSchemas(value) && value.GetArrayLength() > 0,
        ["allOf"] = AreSchemas,
        ["$ref"] = IsString,
    };

    /// <summary>An object or a truth value.</summary>
    public static bool IsSchema(JsonElement value) => value.ValueKind is JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False;

    /// <summary>Whether the keyword says nothing about which values are accepted.</summary>
    public static bool IsAnnotation(string keyword) => Annotations.Contains(keyword);

    /// <summary>Whether the comparison understands the keyword with this value.</summary>
    public static bool IsJudged(string keyword, JsonElement value) => Judged.TryGetValue(keyword, out Func<JsonElement, bool>? fits) && fits(value);

    private static bool IsType(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().All(IsTypeName)
        : IsTypeName(value);

    private static bool IsTypeName(JsonElement value) => IsString(value) && JsonTypesExtensions.OfName(value.GetString()) != JsonTypes.None;

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number;

    private static bool IsString(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static bool IsBoolean(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static bool AreSchemas(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(IsSchema);
}
