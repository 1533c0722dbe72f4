using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentGen.Compiler.Tests.Emitted.Properties;

/// <summary>Whether a schema allows null, and how to change that.</summary>
internal static class SchemaNull
{
    internal static bool IsAllowed(JsonObject schema) => schema["type"] switch
    {
        null => true,
        JsonArray types => types.Any(IsNullName),
        JsonNode type => IsNullName(type),
    };

    internal static void Allow(JsonObject schema)
    {
        schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        (schema["enum"] as JsonArray)?.Add(null);
    }

    internal static void Forbid(JsonObject schema)
    {
        schema["type"] = ((JsonArray)schema["type"]!).Single(static type => !IsNullName(type))!.DeepClone();
        (schema["enum"] as JsonArray)?.Remove(null);
    }

    private static bool IsNullName(JsonNode? type) => type?.GetValueKind() == JsonValueKind.String && type.GetValue<string>() == "null";
}
