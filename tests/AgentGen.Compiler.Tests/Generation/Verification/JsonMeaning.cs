using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentGen.Compiler.Tests.Emitted.Verification;

/// <summary>Compares schemas by what they mean: the order of members, and that of required, enum and type lists, does not count; numbers compare by value; a reference means what it refers to.</summary>
internal static class JsonMeaning
{
    private static readonly string[] Sets = ["required", "enum", "type"];

    internal static void ShouldMean(this JsonElement? actual, JsonElement? expected, string what)
    {
        string? ours = actual is { } a ? Canonical(JsonNode.Parse(a.GetRawText()), "") : null;
        string? theirs = expected is { } e ? Canonical(JsonNode.Parse(e.GetRawText()), "") : null;
        ours.ShouldBe(theirs, what);
    }

    private static string Canonical(JsonNode? node, string name) => node switch
    {
        null => "null",
        JsonObject { Count: 1 } reference when reference["$ref"] is JsonValue path => Canonical(Resolve(node.Root, path.GetValue<string>()), name),
        JsonObject members => "{" + string.Join(",", members.OrderBy(static member => member.Key, StringComparer.Ordinal)
            .Select(static member => $"{JsonSerializer.Serialize(member.Key)}:{Canonical(member.Value, member.Key)}")) + "}",
        JsonArray items => "[" + string.Join(",", InOrder(items.Select(static item => Canonical(item, "")), name)) + "]",
        JsonValue value when value.GetValueKind() == JsonValueKind.Number =>
            decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
                ? (number / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
                : value.ToJsonString(),
        _ => JsonSerializer.Serialize(node),
    };

    private static JsonNode? Resolve(JsonNode root, string path) =>
        path.Split('/').Skip(1).Aggregate<string, JsonNode?>(root, static (node, member) => node?[member]);

    private static IEnumerable<string> InOrder(IEnumerable<string> items, string name) =>
        Sets.Contains(name) ? items.Order(StringComparer.Ordinal) : items;
}
