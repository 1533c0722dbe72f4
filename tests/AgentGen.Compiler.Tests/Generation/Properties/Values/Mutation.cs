using System.Text.Json;

namespace AgentGen.Compiler.Tests.Emitted.Properties.Values;

/// <summary>Changes one place of some arguments into something that may be wrong.</summary>
internal static class Mutation
{
    private static readonly string[] Hostile =
    [
        "null", "1", "\"x\"", "true", "{}", "[]", "5.0", "5.5", "1e2", "-1", "256", "\"5\"", "\"true\"", "\"TRUE\"", "99", "\"99\"", "\"\"", "\" 5\"", "\"5.0\"", "[null]", "[1,\"x\"]",
        "{\"a\":1}", "[{\"key\":\"k\",\"value\":1}]", "{\"key\":null}", "99999999999999999999", "1e400", "-0", "0.1e1", "\"2026-01-02\"", "\"2026-13-01\"", "\"Red\"", "\"red\"", "\"Red, B\"", "\"Red,Nope\"", "\"{}\"", "\"[]\"",
        "\"NaN\"", "\"Infinity\"", "\"ab\"", "\"\\ud800\"", "\"6F9619FF8B86D011B42D00C04FC964FF\"", "\"01:02\"", "\"1\"", "false", "\" Red \"", "0", "2", "\"+5\"", "\"0x5\"", "\"1e2\"", "100000000000000000000000000000000000000000",
    ];

    internal static JsonMembers Apply(JsonMembers arguments, Choices choices)
    {
        List<int[]> places = [];
        Collect(arguments, [], places);
        return places.Count == 0 ? arguments : (JsonMembers)Change(arguments, choices.Of(places), 0, choices);
    }

    private static void Collect(Json json, int[] place, List<int[]> places)
    {
        if (place.Length > 0)
        {
            places.Add(place);
        }

        Json[] inner = json is JsonMembers members ? [.. members.Members.Select(static member => member.Value)] : json is JsonItems items ? [.. items.Items] : [];
        for (int i = 0; i < inner.Length; i++)
        {
            Collect(inner[i], [.. place, i], places);
        }
    }

    private static Json Change(Json json, int[] place, int depth, Choices choices)
    {
        int index = place[depth];
        bool isLast = depth == place.Length - 1;
        if (json is JsonItems { Items: var items })
        {
            Json item = isLast ? Other(items[index], choices) : Change(items[index], place, depth + 1, choices);
            return new JsonItems([.. items.Take(index), item, .. items.Skip(index + 1)]);
        }

        IReadOnlyList<JsonMember> members = ((JsonMembers)json).Members;
        JsonMember member = members[index];
        IEnumerable<JsonMember> changed = isLast ? Around(member, choices) : [member with { Value = Change(member.Value, place, depth + 1, choices) }];
        return new JsonMembers([.. members.Take(index), .. changed, .. members.Skip(index + 1)]);
    }

    private static JsonMember[] Around(JsonMember member, Choices choices) => choices.Below(10) switch
    {
        0 => [],
        1 => [member, new JsonMember("unknown", Other(member.Value, choices))],
        2 => [member with { Name = member.Name.ToUpperInvariant() }],
        3 => [new JsonMember(member.Name, Other(member.Value, choices)), member],
        4 => [member, new JsonMember(member.Name, Other(member.Value, choices))],
        _ => [member with { Value = Other(member.Value, choices) }],
    };

    private static Json Other(Json json, Choices choices) => choices.Once(8) ? Quoted(json) : Json.Of(JsonElement.Parse(choices.Of(Hostile)));

    private static JsonText Quoted(Json json) => new(JsonSerializer.Serialize(json.ToString()));
}
