using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentGen.Cli.Tests.SchemaCompatibility;

/// <summary>Random values along a schema: most of them satisfy it.</summary>
internal sealed class RandomInstances(JsonElement root, Random random)
{
    private static readonly string[] AnyNames = [.. RandomSchemas.Names, "other"];

    public static JsonNode? Scalar(Random random) => random.Next(8) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 or 3 => JsonValue.Create(random.Next(0, 5)),
        4 => JsonValue.Create(random.Next(0, 4) + 0.5),
        _ => JsonValue.Create(new string('x', random.Next(0, 5))),
    };

    public JsonElement Next() => JsonSerializer.SerializeToElement(Of(root, 4));

    private JsonNode? Of(JsonElement schema, int depth)
    {
        if (schema.ValueKind != JsonValueKind.Object || random.Next(8) == 0)
        {
            return depth > 0 && schema.ValueKind == JsonValueKind.True && random.Next(3) == 0 ? Members(default, depth) : Scalar(random);
        }

        foreach (string keyword in (string[])["const", "enum", "$ref", "anyOf", "allOf"])
        {
            if (schema.TryGetProperty(keyword, out JsonElement value) && (keyword is not "anyOf" || random.Next(4) > 0))
            {
                return keyword switch
                {
                    "const" => JsonSerializer.SerializeToNode(value),
                    "$ref" => depth > 0 ? Of(root.GetProperty("$defs").GetProperty("R"), depth - 1) : null,
                    _ when value.GetArrayLength() == 0 => Scalar(random),
                    "enum" => JsonSerializer.SerializeToNode(value[random.Next(value.GetArrayLength())]),
                    _ => Of(value[random.Next(value.GetArrayLength())], depth),
                };
            }
        }

        string? type = !schema.TryGetProperty("type", out JsonElement types) ? null : types.ValueKind == JsonValueKind.Array ? types[random.Next(types.GetArrayLength())].GetString() : types.GetString();
        return type switch
        {
            "array" when depth > 0 => Items(schema, depth),
            "object" when depth > 0 => Members(schema, depth),
            "object" => new JsonObject(),
            "null" => null,
            "string" => JsonValue.Create(new string('x', random.Next(0, 5))),
            "integer" => JsonValue.Create(random.Next(0, 5)),
            _ => Scalar(random),
        };
    }

    private JsonArray Items(JsonElement schema, int depth)
    {
        JsonElement prefix = schema.TryGetProperty("prefixItems", out JsonElement places) ? places : JsonElement.Parse("[]");
        JsonElement rest = schema.TryGetProperty("items", out JsonElement items) ? items : JsonElement.Parse("true");
        return [.. Enumerable.Range(0, random.Next(0, 4)).Select(i => Of(i < prefix.GetArrayLength() ? prefix[i] : rest, depth - 1))];
    }

    private JsonObject Members(JsonElement schema, int depth)
    {
        JsonElement Part(string keyword, string missing) =>
            schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(keyword, out JsonElement part) ? part : JsonElement.Parse(missing);

        JsonElement declared = Part("properties", "{}");
        JsonElement rest = Part("additionalProperties", "true");
        string[] required = [.. Part("required", "[]").EnumerateArray().Select(name => name.GetString()!)];
        return new(AnyNames
            .Where(name => required.Contains(name) || random.Next(3) == 0)
            .Select(name => KeyValuePair.Create(name, Of(declared.TryGetProperty(name, out JsonElement property) ? property : rest, depth - 1))));
    }
}
