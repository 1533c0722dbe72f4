using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentGen.Compiler.Tests.Emitted.Verification;

/// <summary>
/// Compares schemas by what they mean: the order of members, and that of required, enum and type lists, does not count; numbers compare by value;
/// a reference means what it refers to, also where that contains the reference again.
/// </summary>
internal static class JsonMeaning
{
    private static readonly string[] Sets = ["required", "enum", "type"];

    internal static void ShouldMean(this JsonElement? actual, JsonElement? expected, string what) =>
        FindDifference(Parse(actual), Parse(expected)).ShouldBeNull($"{what}\nactual:   {actual}\nexpected: {expected}");

    /// <summary>Finds the first place where two documents differ in meaning.</summary>
    /// <returns>The place and both meanings, or null.</returns>
    internal static string? FindDifference(JsonNode? actual, JsonNode? expected) => new Comparison(actual, expected).Find(actual, expected, "#", "");

    internal static JsonNode? Parse(JsonElement? json) => json is { } element ? JsonNode.Parse(element.GetRawText()) : null;

    /// <summary>Follows a reference such as <c>#/properties/a~1b</c>.</summary>
    internal static JsonNode? Resolve(JsonNode? root, string reference) => reference.Split('/').Skip(1)
        .Select(static segment => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
        .Aggregate(root, static (node, segment) => node is JsonArray items ? items[int.Parse(segment, CultureInfo.InvariantCulture)] : node?[segment]);

    private sealed class Comparison(JsonNode? actualRoot, JsonNode? expectedRoot)
    {
        // Two places that are being compared are equal unless a difference turns up: so comparing what is endless ends.
        private readonly HashSet<(string, string)> _assumed = [];

        internal string? Find(JsonNode? actual, JsonNode? expected, string path, string name)
        {
            (actual, string from) = Follow(actual, actualRoot);
            (expected, string to) = Follow(expected, expectedRoot);
            if (from + to != "" && !_assumed.Add((from == "" ? path : from, to == "" ? path : to)))
            {
                return null;
            }

            return (actual, expected) switch
            {
                (JsonObject left, JsonObject right) => FindInMembers(left, right, path, name),
                (JsonArray left, JsonArray right) when Sets.Contains(name) => SameSet(left, right) ? null : Say(path, actual, expected),
                (JsonArray left, JsonArray right) => FindInItems(left, right, path),
                _ => Scalar(actual) == Scalar(expected) ? null : Say(path, actual, expected),
            };
        }

        private string? FindInMembers(JsonObject actual, JsonObject expected, string path, string name)
        {
            bool isMap = name is "properties" or "$defs" or "patternProperties";
            foreach (string member in actual.Concat(expected).Select(static member => member.Key).Distinct().Where(member => isMap || member is not "$defs"))
            {
                bool isOurs = actual.TryGetPropertyValue(member, out JsonNode? left);
                bool isTheirs = expected.TryGetPropertyValue(member, out JsonNode? right);
                string? difference = isOurs != isTheirs
                    ? $"{path}/{member}: {(isOurs ? left?.ToJsonString() ?? "null" : "nothing")}, expected {(isTheirs ? right?.ToJsonString() ?? "null" : "nothing")}"
                    : Find(left, right, $"{path}/{member}", isMap ? "" : member);
                if (difference is not null)
                {
                    return difference;
                }
            }

            return null;
        }

        private string? FindInItems(JsonArray actual, JsonArray expected, string path) => actual.Count != expected.Count
            ? Say(path, actual, expected)
            : Enumerable.Range(0, actual.Count).Select(i => Find(actual[i], expected[i], $"{path}/{i}", "")).FirstOrDefault(static difference => difference is not null);

        private static bool SameSet(JsonArray actual, JsonArray expected) => actual.Select(Scalar).ToHashSet().SetEquals(expected.Select(Scalar));

        private static string Say(string path, JsonNode? actual, JsonNode? expected) =>
            $"{path}: {actual?.ToJsonString() ?? "null"}, expected {expected?.ToJsonString() ?? "null"}";

        // What stands beside a reference says more about that use, and comes before what the target says.
        private static (JsonNode? Node, string Path) Follow(JsonNode? node, JsonNode? root)
        {
            string path = "";
            while (node is JsonObject use && use["$ref"] is JsonValue reference && Resolve(root, reference.GetValue<string>()) is { } target)
            {
                path += reference.GetValue<string>();
                node = use.All(static member => IsReference(member.Key)) ? target : target.DeepClone();
                foreach ((string name, JsonNode? value) in use.Where(static member => !IsReference(member.Key)))
                {
                    path += $"+{name}={value?.ToJsonString()}";
                    node[name] = value?.DeepClone();
                }
            }

            return Nullable(node, root) is { } nullable ? (nullable, $"{path}?{nullable.ToJsonString()}") : (node, path);
        }

        // What is one thing or null is that thing with null among its types.
        private static JsonObject? Nullable(JsonNode? node, JsonNode? root)
        {
            if (node is not JsonObject use || use["anyOf"] is not JsonArray { Count: 2 } choices || choices[1] is not JsonObject { Count: 1 } second || Scalar(second["type"]) != "\"null\""
                || Follow(choices[0], root).Node?.DeepClone() is not JsonObject one || one["type"] is null or JsonArray)
            {
                return null;
            }

            one["type"] = new JsonArray(one["type"]!.DeepClone(), "null");
            (one["enum"] as JsonArray)?.Add(null);
            foreach ((string name, JsonNode? value) in use.Where(static member => member.Key is not ("anyOf" or "$defs")))
            {
                one[name] = value?.DeepClone();
            }

            return one;
        }

        private static bool IsReference(string member) => member is "$ref" or "$defs";

        private static string Scalar(JsonNode? node) => node switch
        {
            JsonValue value when value.GetValueKind() == JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) =>
                (number / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
            _ => node?.ToJsonString() ?? "null",
        };
    }
}
