using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility;

/// <summary>From and to the names that a schema uses.</summary>
internal static class JsonTypesExtensions
{
    private static readonly (JsonTypes Type, string Name)[] Names =
    [
        (JsonTypes.Null, "null"), (JsonTypes.Boolean, "boolean"), (JsonTypes.Number, "number"), (JsonTypes.Integer, "integer"),
        (JsonTypes.String, "string"), (JsonTypes.Array, "array"), (JsonTypes.Object, "object"),
    ];

    /// <summary>The type of a name; none for a name that no schema may use.</summary>
    public static JsonTypes OfName(string? name) => Names.FirstOrDefault(entry => entry.Name == name).Type;

    public static JsonTypes OfValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => JsonTypes.Null,
        JsonValueKind.True or JsonValueKind.False => JsonTypes.Boolean,
        JsonValueKind.Number => JsonNumber.IsInteger(value) ? JsonTypes.Integer : JsonTypes.Fraction,
        JsonValueKind.String => JsonTypes.String,
        JsonValueKind.Array => JsonTypes.Array,
        _ => JsonTypes.Object,
    };

    /// <summary>The types one by one, a number as one of them.</summary>
    public static IReadOnlyList<JsonTypes> Split(this JsonTypes types)
    {
        List<JsonTypes> parts = [];
        foreach ((JsonTypes type, _) in Names)
        {
            if ((types & type) == type)
            {
                parts.Add(type);
                types &= ~type;
            }
        }

        return parts;
    }

    /// <summary><c>string or null</c>.</summary>
    public static string Describe(this JsonTypes types) => types switch
    {
        JsonTypes.None => "nothing",
        JsonTypes.All => "anything",
        JsonTypes.Fraction => "number with a fraction",
        _ => string.Join(" or ", types.Split().Reverse().Select(type => Names.First(entry => entry.Type == type).Name)),
    };
}
