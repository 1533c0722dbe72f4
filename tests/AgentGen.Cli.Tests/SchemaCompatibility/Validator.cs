using System.Text.Json;

namespace AgentGen.Cli.Tests.SchemaCompatibility;

/// <summary>A plain validator of the keywords that <see cref="RandomSchemas"/> uses: the oracle of the properties.</summary>
/// <param name="root">The whole schema.</param>
/// <param name="isCaller">Whether a member must be declared where members are declared: a caller goes by what is declared.</param>
internal sealed class Validator(JsonElement root, bool isCaller)
{
    private const int Deepest = 100;
    private int _depth;

    /// <summary>Whether the schema accepts the value; nothing where it asks itself, to which there is no answer.</summary>
    public bool? Accepts(JsonElement value)
    {
        _depth = 0;
        return Accepts(root, value) is var accepted && _depth < Deepest ? accepted : null;
    }

    private bool Accepts(JsonElement schema, JsonElement value)
    {
        if (_depth >= Deepest || schema.ValueKind != JsonValueKind.Object)
        {
            return schema.ValueKind == JsonValueKind.True;
        }

        _depth++;
        bool accepted = schema.EnumerateObject().All(keyword => Holds(schema, keyword.Name, keyword.Value, value));
        _depth -= _depth < Deepest ? 1 : 0;
        return accepted;
    }

    private bool Holds(JsonElement schema, string keyword, JsonElement demand, JsonElement value) => keyword switch
    {
        "$ref" => Accepts(root.GetProperty("$defs").GetProperty(demand.GetString()!.Split('/')[^1]), value),
        "type" => IsNull(schema, value) || (demand.ValueKind == JsonValueKind.Array ? demand.EnumerateArray().Any(type => Is(type.GetString()!, value)) : Is(demand.GetString()!, value)),
        "enum" => IsNull(schema, value) || demand.EnumerateArray().Any(listed => JsonElement.DeepEquals(listed, value)),
        "const" => IsNull(schema, value) || JsonElement.DeepEquals(demand, value),
        "anyOf" => demand.EnumerateArray().Any(branch => Accepts(branch, value)),
        "allOf" => demand.EnumerateArray().All(branch => Accepts(branch, value)),
        _ => value.ValueKind switch
        {
            JsonValueKind.Number => HoldsNumber(keyword, demand, value.GetDouble()),
            JsonValueKind.String => HoldsSize("Length", keyword, demand, value.GetString()!.Length),
            JsonValueKind.Array => HoldsSize("Items", keyword, demand, value.GetArrayLength()) && HoldsArray(schema, keyword, demand, value),
            JsonValueKind.Object => HoldsSize("Properties", keyword, demand, value.EnumerateObject().Count()) && HoldsObject(schema, keyword, demand, value),
            _ => true,
        },
    };

    private static bool IsNull(JsonElement schema, JsonElement value) =>
        value.ValueKind == JsonValueKind.Null && schema.TryGetProperty("nullable", out JsonElement nullable) && nullable.ValueKind == JsonValueKind.True;

    private static bool Is(string type, JsonElement value) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDouble() % 1 == 0,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind.ToString().Equals(type, StringComparison.OrdinalIgnoreCase),
    };

    private static bool HoldsNumber(string keyword, JsonElement demand, double value) => keyword switch
    {
        "minimum" => value >= demand.GetDouble(),
        "maximum" => value <= demand.GetDouble(),
        "exclusiveMinimum" => value > demand.GetDouble(),
        "exclusiveMaximum" => value < demand.GetDouble(),
        _ => true,
    };

    private static bool HoldsSize(string what, string keyword, JsonElement demand, int size) =>
        keyword == $"min{what}" ? size >= demand.GetInt32() : keyword != $"max{what}" || size <= demand.GetInt32();

    private bool HoldsArray(JsonElement schema, string keyword, JsonElement demand, JsonElement array)
    {
        int places = schema.TryGetProperty("prefixItems", out JsonElement prefix) ? prefix.GetArrayLength() : 0;
        return keyword switch
        {
            "prefixItems" => array.EnumerateArray().Take(places).Select((item, i) => Accepts(demand[i], item)).All(holds => holds),
            "items" => array.EnumerateArray().Skip(places).All(item => Accepts(demand, item)),
            _ => true,
        };
    }

    private bool HoldsObject(JsonElement schema, string keyword, JsonElement demand, JsonElement value)
    {
        bool IsDeclared(string name) => schema.TryGetProperty("properties", out JsonElement declared) && declared.TryGetProperty(name, out _);
        return keyword switch
        {
            "properties" => value.EnumerateObject().All(member => demand.TryGetProperty(member.Name, out JsonElement property)
                ? Accepts(property, member.Value)
                : !isCaller || schema.TryGetProperty("additionalProperties", out _) || !RandomSchemas.Names.Contains(member.Name)),
            "additionalProperties" => value.EnumerateObject().All(member => IsDeclared(member.Name) || Accepts(demand, member.Value)),
            "required" => demand.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
            _ => true,
        };
    }
}
