namespace AgentGen.Compiler.Tests.Emitted.Properties.Model;

/// <summary>Fills an object with members.</summary>
internal sealed class MemberBuilder(Choices choices, Features features, GraphBuilder graph)
{
    private static readonly string[] Names = ["Alpha", "B", "GammaRay", "URLPath", "Epsilon", "Zeta1"];

    internal void Fill(ObjectNode type, int index)
    {
        int count = choices.Between(1, 5);
        List<MemberNode> members = [];
        for (int i = 0; i < count; i++)
        {
            members.Add(Member(type, index, Names[i]));
        }

        // Constructor parameters with a default stand last.
        type.Members.AddRange(members.OrderBy(static member => member is { Kind: MemberKind.Constructor, Default: not null }));
        if (type.Form == ObjectForm.RecordStruct && !type.Members.Exists(static member => member.Kind == MemberKind.Constructor))
        {
            type.Members.Insert(0, new MemberNode("Key", new UseNode(ScalarNode.Common[0], false), MemberKind.Constructor));
        }
    }

    private MemberNode Member(ObjectNode owner, int index, string name)
    {
        UseNode use = Use(owner, index);
        MemberKind kind = choices.Of(Kinds(owner));
        if (kind == MemberKind.Constructor && use.Type == owner)
        {
            kind = MemberKind.Init; // A record's constructor with one parameter of its own type is its copy constructor.
        }

        bool canStart = owner.Form != ObjectForm.Struct && kind is MemberKind.Settable or MemberKind.Init or MemberKind.Ignored;
        return new MemberNode(name, use, kind)
        {
            JsonNameOverride = features.HasFlag(Features.JsonNames) && choices.Once(8) ? choices.Of(["renamed_" + name, name.ToUpperInvariant() + "-x"]) : null,
            Default = kind == MemberKind.Constructor && features.HasFlag(Features.ConstructorDefaults) && choices.Once(2) ? Default(use) : null,
            Initialiser = canStart ? Start(use) : null,
            HasJsonRequired = features.HasFlag(Features.JsonRequired) && kind is MemberKind.Settable or MemberKind.Init && choices.Once(10),
        };
    }

    // D24: a constructor parameter with the default of a struct breaks the factory.
    private string? Default(UseNode use) => Defaults.Of(use.Type, use.IsNullable, choices) is not "default" and var value ? value : null;

    // An object that contains itself at once must be able to end: by null, and not inside a struct.
    private UseNode Use(ObjectNode owner, int index)
    {
        bool mayRecur = features.HasFlag(Features.Recursion) && !owner.IsValueType && choices.Once(4);
        TypeNode type = graph.Type(mayRecur ? 0 : index + 1, 0);
        bool isNullable = type.Code != "JsonElement" && (choices.Once(3) || (mayRecur && type is ObjectNode { IsValueType: false }));
        return mayRecur && type is ObjectNode { IsValueType: true } ? new UseNode(ScalarNode.Common[0], isNullable) : new UseNode(type, isNullable);
    }

    private List<MemberKind> Kinds(ObjectNode owner)
    {
        List<MemberKind> kinds = [MemberKind.Settable, MemberKind.Init, MemberKind.Required];
        if (owner.Form != ObjectForm.Struct)
        {
            kinds.Add(MemberKind.Constructor);
            kinds.Add(MemberKind.Constructor);
        }

        if (features.HasFlag(Features.GetOnly))
        {
            kinds.Add(MemberKind.Computed);
        }

        if (features.HasFlag(Features.JsonIgnored))
        {
            kinds.Add(MemberKind.Ignored);
        }

        return kinds;
    }

    private string? Start(UseNode use) =>
        use.IsNullable ? null
        : use.Type switch
        {
            ScalarNode { Constants: [not "default", ..] } scalar when choices.Once(2) => scalar.Constants[0],
            EnumNode enumeration when choices.Once(2) => $"{enumeration.Code}.{enumeration.Members[^1].Name}",
            _ => use.Type.Initialiser,
        };
}
