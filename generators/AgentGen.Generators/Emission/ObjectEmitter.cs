using AgentGen.Compiler;
using static AgentGen.Generators.CodeNames;

namespace AgentGen.Generators;

/// <summary>Writes the class of one object type: a reader that fills locals and calls the constructor, and the contract.</summary>
internal sealed class ObjectEmitter(SourceWriter writer, TypeDefinition type)
{
    private readonly ObjectSpec _content = type.Object!;
    private readonly MemberSpec[] _named = type.Object!.Named.ToArray();
    private readonly TypeCode _types = new();
    private readonly AccessorEmitter _accessors = new(type);

    internal void Emit()
    {
        bool isReadable = _content.Constructor is not null;
        string instance = _content.Polymorphism is null ? "Instance" : "Plain";
        writer.Open(isReadable
            ? $"{GeneratedCode}\nprivate sealed class {type.ClassName} : {Facade}ObjectType<{type.Name}>"
            : $"{GeneratedCode}\nprivate static class {type.ClassName}");
        writer.Lines(isReadable
            ? $"internal static readonly {type.ClassName} {instance} = new();"
            : $"internal static readonly {Facade}ArgumentType<{type.Name}> {instance} = {Facade}ArgumentTypes.NotRead<{type.Name}>();").Line();
        if (_content.Polymorphism is { } polymorphism)
        {
            writer.Lines(PolymorphismEmitter.Reader(type, polymorphism)).Line();
        }

        if (isReadable)
        {
            writer.Open($"private {type.ClassName}()\n    : base({Names()})").Close().Line();
            Reader();
        }

        new ContractEmitter(writer, type, _accessors).Emit();
        foreach (string declaration in _accessors.Declarations.Concat(_types.Fields))
        {
            writer.Line().Lines(declaration);
        }

        writer.Close();
    }

    private string Names()
    {
        string names = string.Join(", ", _named.Select(static member => Literals.CSharp(member.JsonName)));
        string unknown = _content.Members.Count > _named.Length ? "Kept" : _content.RefusesUnknown ? "Refused" : "Ignored";
        bool hasAliases = _named.Any(static member => member.Alias is not null);
        return unknown == "Ignored" && !hasAliases ? names
            : $"{Facade}UnknownMembers.{unknown}, new string[] {{ {names} }}, "
                + (hasAliases ? $"new string?[] {{ {string.Join(", ", _named.Select(static member => member.Alias is null ? "null" : Literals.CSharp(member.Alias)))} }}" : "null");
    }

    private void Reader()
    {
        writer.Open($"protected override bool TryReadContent({JsonElement} json, ref {Facade}ArgumentContext context, out {type.Name} value)");
        for (int i = 0; i < _named.Length; i++)
        {
            MemberSpec member = _named[i];
            if (member.IsReadable)
            {
                writer.Lines($"{member.Type.ClrName} m{i} = {member.Default?.Code ?? $"default({member.Type.ClrName})"};");
            }
        }

        writer.Lines($"{Facade}MemberReader members = new(json, Members, ref context);").Open("while (members.Next(ref context))").Open("switch (members.Index)");
        writer.Lines("default:").Lines("    break;");
        for (int i = 0; i < _named.Length; i++)
        {
            MemberSpec member = _named[i];
            if (member.IsReadable)
            {
                writer.Lines($"case {i}:").Lines($"    members.{(member.IsRequired || member.Type.IsNullable ? "Read" : "ReadUnlessNull")}({_types.Of(member.Type, member.Constraints)}, ref m{i}, ref context);").Lines("    break;");
            }
        }

        writer.Close().Close().Line();
        for (int i = 0; i < _named.Length; i++)
        {
            if (_named[i] is { IsReadable: true, IsRequired: true } required)
            {
                writer.Lines($"members.Require({i}, {_types.Of(required.Type)}, ref context);");
            }
        }

        writer.Open("if (members.HasFailed(ref context))").Lines("value = default;").Lines("return false;").Close().Line();
        Make();
        writer.Lines("return true;").Close().Line();
    }

    private void Make()
    {
        string arguments = string.Join(", ", _content.Constructor!.Select(static parameter => $"m{parameter.Member}"));
        List<string> initializers = [];
        List<string> setters = [];
        for (int i = 0; i < _named.Length; i++)
        {
            MemberSpec member = _named[i];
            if (member is { IsRequiredMember: true, IsConstructed: false })
            {
                initializers.Add($"{member.Name} = m{i}");
            }
            else if (member is { IsReadable: true, IsConstructed: false })
            {
                setters.Add(member.IsRequired ? $"{_accessors.Set(member, "value", $"m{i}")};" : $"if (members.Has({i})) {_accessors.Set(member, "value", $"m{i}")};");
            }
        }

        string initializer = initializers.Count == 0 ? "" : $" {{ {string.Join(", ", initializers)} }}";
        writer.Lines(_content.IsTuple ? $"value = ({arguments});" : $"value = new {type.Name}({arguments}){initializer};");
        foreach (string setter in setters)
        {
            writer.Lines(setter);
        }

        if (_content.Members.Count > _named.Length)
        {
            Rest(_content.Members[_named.Length]);
        }
    }

    private void Rest(MemberSpec member)
    {
        string filled = $"{Facade}Fill.Rest({_accessors.Get(member, "value")}, members.Rest)";
        writer.Lines($"if (members.Rest is not null) {(member.Setter == MemberSetter.None ? filled : _accessors.Set(member, "value", filled))};");
    }
}
