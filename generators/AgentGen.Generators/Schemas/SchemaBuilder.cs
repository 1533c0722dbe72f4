using AgentGen.Compiler;

namespace AgentGen.Generators;

/// <summary>Builds JSON schemas: what the reflection-based factory would say, without its defects.</summary>
internal sealed class SchemaBuilder
{
    private readonly Dictionary<string, TypeDefinition> _definitions;
    private readonly SharedDefinitions _shared;
    private readonly SortedDictionary<string, SchemaNode?> _referred = new(StringComparer.Ordinal);
    private readonly bool _isInput;

    private SchemaBuilder(IEnumerable<TypeDefinition> types, IEnumerable<TypeUse> roots, bool isInput)
    {
        _definitions = types.ToDictionary(static type => type.Key, StringComparer.Ordinal);
        _shared = new SharedDefinitions(_definitions, roots);
        _isInput = isInput;
    }

    /// <summary>The schema of a tool's arguments.</summary>
    internal static SchemaNode Arguments(ToolSpec tool)
    {
        SchemaBuilder builder = new(tool.Types, tool.Arguments.Select(static argument => argument.Type!), isInput: true);
        return builder.WithDefinitions(new SchemaNode
        {
            Types = ["object"],
            Properties = tool.Arguments
                .Select(argument => Pair(argument.Name, builder.Build(argument.Type!, argument.Description, argument.Default?.Json, argument.Constraints))).ToArray(),
            Required = tool.Arguments.Where(static argument => argument.IsRequired).Select(static argument => argument.Name).ToArray(),
        });
    }

    /// <summary>The schema of a tool's result; null where it has none.</summary>
    internal static SchemaNode? Result(ToolSpec tool)
    {
        if (tool.Returns.Type is not { } type)
        {
            return null;
        }

        SchemaBuilder builder = new(tool.Types, [type], isInput: false);
        return builder.WithDefinitions(builder.Build(type with { IsNullable = type.IsNullable && type.IsValueType }, tool.Returns.Description, null));
    }

    /// <summary>The schema of a structured answer.</summary>
    internal static SchemaNode Output(OutputSpec output)
    {
        SchemaBuilder builder = new(output.Types, [output.Type], isInput: true);
        return builder.WithDefinitions(builder.Build(output.Type, null, null));
    }

    private SchemaNode WithDefinitions(SchemaNode root)
    {
        while (_referred.FirstOrDefault(static definition => definition.Value is null).Key is { } key)
        {
            // Set first, so that what it contains may refer to it.
            _referred[key] = root;
            _referred[key] = Define(_definitions[key]);
        }

        return root with { Definitions = _referred.Select(definition => Pair(_shared.Name(definition.Key), definition.Value!)).ToArray() };
    }

    private SchemaNode Build(TypeUse use, string? description, string? defaultValue, ConstraintsSpec? constraints = null)
    {
        TypeDefinition? definition = use.Key is null ? null : _definitions[use.Key];
        if (definition is not null && _shared.Contains(definition.Key))
        {
            return Refer(definition, use.IsNullable) with { Description = description, Default = defaultValue };
        }

        SchemaNode node = definition is null ? Shape(use) : Define(definition);
        node = Constrain(node, constraints ?? ConstraintsSpec.None);
        if (use.IsNullable && !node.AllowsNull)
        {
            node = OrNull(node);
        }

        // A nullable value does not inherit its type's description: the factory does not see through it either.
        description ??= use.IsNullable && use.IsValueType ? null : definition?.Description;
        return node with { Description = definition?.Enum is { } names ? EnumDescription.Write(description, names) : description, Default = defaultValue };
    }

    // A keyword that the type itself has stays as it is; a list of allowed values narrows that of an enum.
    private static SchemaNode Constrain(SchemaNode node, ConstraintsSpec constraints) => constraints.Keywords.Aggregate(
        node with
        {
            Title = constraints.Title,
            Enum = constraints.Items.Select(static item => item.Values).FirstOrDefault(static values => values is not null)?.ToArray() ?? node.Enum,
        },
        static (node, keyword) => node.Constraints.Any(known => known.Key == keyword.Name)
            ? node
            : node with { Constraints = [.. node.Constraints, new(keyword.Name, keyword.Json)] });

    private SchemaNode Refer(TypeDefinition definition, bool isNullable)
    {
        if (!_referred.ContainsKey(definition.Key))
        {
            _referred[definition.Key] = null;
        }

        SchemaNode reference = new() { Reference = _shared.Name(definition.Key) };
        return isNullable ? new SchemaNode { AnyOf = [reference, new SchemaNode { Types = SchemaNode.Null }] } : reference;
    }

    private SchemaNode Define(TypeDefinition definition) =>
        definition.Enum is { } names
            ? Enum(names) with { Description = EnumDescription.Write(definition.Description, names) }
            : Object(definition.Object!) with { Description = definition.Description };

    // Flags combine, so that no list is complete.
    private static SchemaNode Enum(EnumSpec type) => type.IsNumeric ? new SchemaNode { Types = ["integer"] } : new SchemaNode
    {
        Types = ["string"],
        Enum = type.IsFlags ? null : type.Members.Select(static member => Literals.Json(member.JsonName)).ToArray(),
    };

    private SchemaNode Object(ObjectSpec type) => type.Polymorphism is { } polymorphism ? Derived(type, polymorphism) : Members(type);

    // A branch for each type that may stand there; what they have in common stands outside.
    private SchemaNode Derived(ObjectSpec type, PolymorphismSpec polymorphism)
    {
        string name = polymorphism.Discriminator;
        bool isAlwaysSaid = !polymorphism.TakesBase && polymorphism.Derived.All(static derived => derived.Json is not null);
        IEnumerable<SchemaNode> branches = polymorphism.Derived.Select(derived =>
        {
            TypeDefinition definition = _definitions[derived.Type.Key!];
            SchemaNode branch = Members(definition.Object!) with { Types = [], Description = definition.Description };
            return derived.Json is null ? branch : branch with
            {
                Properties = [Pair(name, new SchemaNode { Const = derived.Json }), .. branch.Properties ?? []],
                Required = isAlwaysSaid ? branch.Required : [name, .. branch.Required],
            };
        });
        return new SchemaNode
        {
            Types = ["object"],
            Required = isAlwaysSaid ? [name] : [],
            AnyOf = (polymorphism.TakesBase ? branches.Concat([Members(type) with { Types = [] }]) : branches).ToArray(),
        };
    }

    private SchemaNode Members(ObjectSpec type)
    {
        MemberSpec[] members = type.Named.Where(member => _isInput ? member.IsReadable : member.HasGetter).ToArray();
        return new SchemaNode
        {
            Types = ["object"],
            Properties = members.Length == 0 ? null : members.Select(member => Pair(member.JsonName, Build(member.Type, member.Description, member.Default?.Json ?? member.Constraints.Default, member.Constraints))).ToArray(),
            Required = members.Where(static member => member.IsRequired).Select(static member => member.JsonName).ToArray(),
            IsClosed = type.RefusesUnknown,
        };
    }

    private SchemaNode Shape(TypeUse use)
    {
        switch (use.Shape)
        {
            case TypeShape.Collection:
                return new SchemaNode { Types = ["array"], Items = Build(use.Element!, null, null) };
            case TypeShape.Dictionary:
                SchemaNode values = Build(use.Element!, null, null);
                return new SchemaNode { Types = ["object"], AdditionalProperties = values.IsAny ? null : values };
            default:
                return ScalarSchemas.Of(use.Scalar!);
        }
    }

    private static SchemaNode OrNull(SchemaNode node) => node.AnyOf is null || node.Types.Length > 0
        ? node with { Types = [.. node.Types, "null"], Enum = node.Enum is null || node.Enum.Contains("null") ? node.Enum : [.. node.Enum, "null"] }
        : new SchemaNode { AnyOf = [node, new SchemaNode { Types = SchemaNode.Null }] };

    private static KeyValuePair<string, SchemaNode> Pair(string name, SchemaNode node) => new(name, node);
}
