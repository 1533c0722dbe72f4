using AgentGen.Compiler.Tests.Emitted.Properties.Model;

namespace AgentGen.Compiler.Tests.Emitted.Properties.Values;

/// <summary>Builds arguments that a tool accepts.</summary>
internal sealed class ArgumentsBuilder(Choices choices)
{
    private const int Deepest = 4;

    internal JsonMembers Build(Graph graph) => new(
        [.. graph.Parameters.Where(parameter => parameter.Default is null || choices.Once(2)).Select(parameter => new JsonMember(parameter.Name, Build(parameter.Type, 0)))]);

    private Json Build(UseNode use, int depth) => use.IsNullable && (depth > Deepest || choices.Once(4)) ? Json.Null : Build(use.Type, depth);

    private Json Build(TypeNode type, int depth) => type switch
    {
        ScalarNode scalar => new JsonText(choices.Of(scalar.Literals)),
        EnumNode enumeration => new JsonText($"\"{Names(enumeration)}\""),
        ListNode list => new JsonItems([.. Enumerable.Range(0, depth > Deepest ? 0 : choices.Below(4)).Select(_ => Build(list.Item, depth + 1))]),
        MapNode map => new JsonMembers([.. Enumerable.Range(0, depth > Deepest ? 0 : choices.Below(3)).Select(i => new JsonMember(Key(map.Key, i), Build(map.Value, depth + 1)))]),
        ObjectNode content => new JsonMembers(
            [.. content.Members.Where(member => member.CanBeGiven && (member.IsRequired || choices.Once(2))).Select(member => new JsonMember(member.JsonName, Build(member.Type, depth + 1)))]),
        _ => throw new NotSupportedException(type.Code),
    };

    private string Names(EnumNode type) => type.IsFlags && choices.Once(3)
        ? string.Join(", ", type.Members.Take(choices.Between(1, type.Members.Count)).Select(static member => member.JsonName))
        : choices.Of(type.Members).JsonName;

    private static string Key(TypeNode key, int index) => key switch
    {
        EnumNode enumeration => enumeration.Members[index % enumeration.Members.Count].JsonName,
        ScalarNode { Code: "int" } => $"{(index * 7) - 3}",
        ScalarNode { Code: "Guid" } => $"6f9619ff-8b86-d011-b42d-00c04fc964f{index}",
        _ => new[] { "key", "a b", "Key" }[index],
    };
}
