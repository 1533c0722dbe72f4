namespace AgentGen.Compiler.Tests.Emitted.Properties.Model;

/// <summary>Builds a graph from choices.</summary>
internal sealed class GraphBuilder(Choices choices, Features features)
{
    private const int Deepest = 3;

    private readonly List<EnumNode> _enums = [];
    private readonly List<ObjectNode> _objects = [];

    internal static Graph Build(Choices choices, Features features) => new GraphBuilder(choices, features).Build();

    private Graph Build()
    {
        int enums = Has(Features.Enums) ? choices.Below(3) : 0;
        int objects = Has(Features.Objects) ? choices.Below(5) : 0;
        for (int i = 0; i < enums; i++)
        {
            _enums.Add(NewEnum($"E{i}"));
        }

        for (int i = 0; i < objects; i++)
        {
            _objects.Add(new ObjectNode($"T{i}", choices.Of(Has(Features.Structs) ? [.. Enum.GetValues<ObjectForm>()] : new[] { ObjectForm.Record, ObjectForm.Class })));
        }

        for (int i = 0; i < objects; i++)
        {
            new MemberBuilder(choices, features, this).Fill(_objects[i], i);
        }

        return new Graph(_enums, _objects, Parameters());
    }

    /// <summary>A type, which may contain the objects from <paramref name="first"/> on without being endless.</summary>
    internal TypeNode Type(int first, int depth)
    {
        int kind = choices.Below(10);
        if (kind >= 7 && depth < Deepest && Has(Features.Lists))
        {
            return kind == 9 && Has(Features.Maps) ? Map(first, depth) : List(first, depth);
        }

        if (kind == 6 && depth < Deepest && Has(Features.Generics))
        {
            return new BoxNode(Item(Type(first, depth + 1)));
        }

        if (kind >= 4 && first < _objects.Count)
        {
            return _objects[choices.Between(first, _objects.Count - 1)];
        }

        return kind == 3 && _enums.Count > 0 ? choices.Of(_enums) : choices.Of(Has(Features.MoreScalars) ? ScalarNode.More : ScalarNode.Common);
    }

    internal bool Has(Features feature) => features.HasFlag(feature);

    // The items of a list may be any object: an empty list ends what would be endless.
    private ListNode List(int first, int depth)
    {
        string format = choices.Of(Has(Features.MoreLists) ? ListNode.More : ListNode.Common);
        UseNode item = Item(first, depth);
        return new ListNode(format == "{0}[]" && item.Code == "byte" ? "List<{0}>" : format, item); // An array of bytes is text.
    }

    private MapNode Map(int first, int depth) => new(choices.Of(Has(Features.MoreMaps) ? MapNode.More : MapNode.Common), Key(), Item(first, depth));

    private TypeNode Key()
    {
        int kind = Has(Features.OtherKeys) ? choices.Below(4) : 0;
        return kind switch
        {
            1 => ScalarNode.Common.Single(static scalar => scalar.Code == "int"),
            2 => ScalarNode.Common.Single(static scalar => scalar.Code == "Guid"),
            3 when _enums.Count > 0 => choices.Of(_enums),
            _ => ScalarNode.Common.Single(static scalar => scalar.Code == "string"),
        };
    }

    private UseNode Item(int first, int depth) => Item(Type(Has(Features.Recursion) ? 0 : first, depth + 1));

    private UseNode Item(TypeNode type)
    {
        bool mayBeNull = type.Code != "JsonElement" && (type.IsValueType || Has(Features.NullableItems));
        return new UseNode(type, mayBeNull && choices.Once(4));
    }

    private EnumNode NewEnum(string name)
    {
        bool isFlags = Has(Features.FlagEnums) && choices.Once(3);
        int count = choices.Between(1, 4);
        return new EnumNode(name, isFlags, [.. Enumerable.Range(0, count).Select(i => Member(i, isFlags))]);
    }

    private EnumMember Member(int index, bool isFlags)
    {
        string member = new[] { "Red", "GreenLight", "B", "dark_blue" }[index];
        string json = Has(Features.EnumNames) && choices.Once(4) ? $"the-{index}" : member;
        return new EnumMember(member, json, isFlags ? 1 << index : index * choices.Between(1, 3));
    }

    private List<ParameterNode> Parameters()
    {
        List<ParameterNode> parameters = [];
        int count = choices.Between(1, 3);
        for (int i = 0; i < count; i++)
        {
            TypeNode type = Type(0, 0);
            bool isNullable = type.Code != "JsonElement" && choices.Once(3);
            bool hasDefault = parameters is [.., { Default: not null }] || (i == count - 1 && choices.Once(3));
            parameters.Add(new ParameterNode($"p{i}", new UseNode(type, isNullable), hasDefault ? Defaults.Of(type, isNullable, choices) : null));
        }

        return parameters;
    }
}
