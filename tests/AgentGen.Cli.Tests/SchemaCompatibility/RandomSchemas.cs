using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentGen.Cli.Tests.SchemaCompatibility;

/// <summary>Random schemas, and random changes of them.</summary>
internal sealed class RandomSchemas(Random random)
{
    private const string Definition = "#/$defs/R";
    private static readonly string[] Types = ["null", "boolean", "integer", "number", "string", "array", "object"];

    /// <summary>The names of members that schemas declare.</summary>
    public static IReadOnlyList<string> Names { get; } = ["a", "b", "c"];

    public JsonObject Root()
    {
        JsonObject root = Object(3);
        root["$defs"] = new JsonObject { ["R"] = Object(2) };
        return root;
    }

    /// <summary>The schema with a few changes anywhere in it.</summary>
    public JsonObject Changed(JsonObject root)
    {
        JsonObject changed = (JsonObject)root.DeepClone();
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            List<JsonObject> places = [];
            Collect(changed, places);
            Change(places[random.Next(places.Count)]);
        }

        return changed;
    }

    private JsonNode Schema(int depth) => random.Next(depth > 0 ? 15 : 8) switch
    {
        0 => JsonValue.Create(true),
        1 => new JsonObject { ["type"] = new JsonArray(Pick(Types), Pick(Types)) },
        2 => new JsonObject { ["enum"] = Values() },
        3 => With(new() { ["type"] = "string", ["nullable"] = random.Next(2) == 0 }, "minLength", "maxLength"),
        4 => With(new() { ["type"] = Pick("integer", "number") }, "minimum", "exclusiveMaximum"),
        5 => With(new() { ["type"] = Pick("integer", "number") }, "exclusiveMinimum", "maximum"),
        6 => new JsonObject { ["const"] = Value() },
        7 => new JsonObject { ["$ref"] = Definition, ["description"] = "a reference" },
        8 or 9 => With(new() { ["type"] = "array", ["items"] = Schema(depth - 1) }, "minItems", "maxItems"),
        10 => new JsonObject { ["type"] = "array", ["prefixItems"] = new JsonArray(Schema(depth - 1), Schema(depth - 1)), ["items"] = Schema(depth - 1) },
        11 => new JsonObject { ["anyOf"] = new JsonArray(Schema(depth - 1), Schema(depth - 1)) },
        12 => new JsonObject { ["allOf"] = new JsonArray(Schema(depth - 1), Schema(depth - 1)) },
        _ => Object(depth),
    };

    private JsonObject Object(int depth)
    {
        JsonObject schema = new() { ["type"] = "object" };
        if (random.Next(5) > 0)
        {
            schema["properties"] = new JsonObject(Names.Where(_ => random.Next(2) == 0).Select(name => KeyValuePair.Create(name, (JsonNode?)Schema(depth - 1))));
            schema["required"] = new JsonArray([.. Names.Where(_ => random.Next(4) == 0).Select(name => JsonValue.Create(name))]);
        }

        if (random.Next(4) == 0)
        {
            schema["additionalProperties"] = random.Next(2) == 0 ? false : Schema(depth - 1);
        }

        if (depth > 1 && random.Next(5) == 0)
        {
            schema["anyOf"] = new JsonArray(Object(depth - 1), Object(depth - 1));
        }

        return schema;
    }

    private void Change(JsonObject schema)
    {
        string[] keywords = [.. schema.Select(keyword => keyword.Key).Where(keyword => keyword != "$defs")];
        string? keyword = keywords.Length > 0 ? keywords[random.Next(keywords.Length)] : null;
        JsonNode? value = keyword is null ? null : schema[keyword];
        switch (random.Next(4), value)
        {
            case (0, _) when keyword is not null and not "$ref":
                schema.Remove(keyword);
                break;
            case (1, JsonArray list) when list.Count > 1:
                list.RemoveAt(random.Next(list.Count));
                break;
            case (1, JsonArray list) when keyword is "enum":
                list.Add(Value());
                break;
            case (2, JsonValue number) when number.GetValueKind() == JsonValueKind.Number && keyword != "const":
                schema[keyword!] = Math.Max(0, number.GetValue<int>() + random.Next(-1, 2));
                break;
            case (3, JsonObject properties) when keyword == "properties":
                properties[Pick(Names)] = Schema(1);
                break;
            default:
                if (Schema(1) is JsonObject other)
                {
                    foreach ((string name, JsonNode? more) in other.Where(more => !schema.ContainsKey(more.Key)))
                    {
                        schema[name] = more?.DeepClone();
                    }
                }

                break;
        }
    }

    private static void Collect(JsonNode? node, List<JsonObject> places, bool isSchema = true)
    {
        switch (node)
        {
            case JsonObject value:
                if (isSchema)
                {
                    places.Add(value);
                }

                foreach ((string name, JsonNode? inner) in value)
                {
                    Collect(inner, places, isSchema: !isSchema || name is not ("properties" or "$defs" or "enum" or "const"));
                }

                break;
            case JsonArray list:
                list.ToList().ForEach(item => Collect(item, places));
                break;
        }
    }

    private JsonObject With(JsonObject schema, string minimum, string maximum)
    {
        int least = random.Next(3);
        if (random.Next(2) == 0)
        {
            schema[minimum] = least;
        }

        if (random.Next(2) == 0)
        {
            schema[maximum] = least + random.Next(1, 3);
        }

        return schema;
    }

    private JsonArray Values() => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Value())];

    private JsonNode? Value() => RandomInstances.Scalar(random);

    private string Pick(params IReadOnlyList<string> options) => options[random.Next(options.Count)];
}
