using AgentGen.Compiler.Tests.Emitted.Properties.Model;

namespace AgentGen.Compiler.Tests.Emitted.Properties.Values;

/// <summary>Puts faults into good arguments, none inside another, and remembers their paths.</summary>
internal sealed class FaultSeeder(Choices choices)
{
    private const int Most = 20;

    private readonly List<string> _paths = [];

    internal IReadOnlyList<string> Paths => _paths;

    internal JsonMembers Seed(Graph graph, JsonMembers arguments) => Members(
        arguments, "$", name => graph.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } parameter ? (parameter.Type, parameter.Default is null) : null);

    private JsonMembers Members(JsonMembers json, string path, Func<string, (UseNode Type, bool IsRequired)?> find)
    {
        List<JsonMember> members = [];
        foreach (JsonMember member in json.Members)
        {
            string place = JsonPath.Member(path, member.Name);
            if (find(member.Name) is not { } known)
            {
                members.Add(member);
            }
            else if (known.IsRequired && _paths.Count < Most && choices.Once(6))
            {
                _paths.Add(place);
            }
            else
            {
                members.Add(member with { Value = Value(known.Type, member.Value, place) });
            }
        }

        return new JsonMembers(members);
    }

    private Json Value(UseNode use, Json json, string path)
    {
        if (use.Type is ScalarNode { IsAnyJson: true })
        {
            return json;
        }

        if (_paths.Count < Most && choices.Once(5))
        {
            _paths.Add(path);
            return use.Type is ScalarNode { IsJsonArray: false } or EnumNode ? new JsonItems([Json.Null]) : new JsonText("5");
        }

        return (use.Type, json) switch
        {
            (ListNode list, JsonItems items) => new JsonItems([.. items.Items.Select((item, i) => Value(list.Item, item, JsonPath.Item(path, i)))]),
            (MapNode map, JsonMembers members) => Members(members, path, _ => (map.Value, false)),
            (ObjectNode content, JsonMembers members) => Members(members, path, name => content.FindGiven(name) is { } member ? (member.Type, member.IsRequired) : null),
            _ => json,
        };
    }
}
