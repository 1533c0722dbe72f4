using AgentGen.Compiler;
using static AgentGen.Generators.CodeNames;

namespace AgentGen.Generators;

/// <summary>Writes the class of one object type: a reader that fills locals and calls the constructor, and the contract.</summary>
internal sealed class ObjectEmitter(SourceWriter writer, TypeDefinition type)
{
    private readonly ObjectSpec _content = type.Object!;
    private readonly TypeCode _types = new();
    private readonly List<string> _accessors = [];

    internal void Emit()
    {
        bool isReadable = _content.Constructor is not null;
        writer.Open(isReadable
            ? $"{GeneratedCode}\nprivate sealed class {type.ClassName} : {Facade}ObjectType<{type.Name}>"
            : $"{GeneratedCode}\nprivate static class {type.ClassName}");
        if (isReadable)
        {
            writer.Lines($"internal static readonly {type.ClassName} Instance = new();").Line();
            string names = string.Join(", ", _content.Members.Select(static member => Literals.CSharp(member.JsonName)));
            writer.Open($"private {type.ClassName}()\n    : base({names})").Close().Line();
            Reader();
        }
        else
        {
            writer.Lines($"internal static readonly {Facade}ArgumentType<{type.Name}> Instance = {Facade}ArgumentTypes.NotRead<{type.Name}>();").Line();
        }

        new ContractEmitter(writer, type, Set).Emit();
        foreach (string accessor in _accessors)
        {
            writer.Line().Lines(accessor);
        }

        foreach (string field in _types.Fields)
        {
            writer.Line().Lines(field);
        }

        writer.Close();
    }

    private void Reader()
    {
        writer.Open($"protected override bool TryReadContent({JsonElement} json, ref {Facade}ArgumentContext context, out {type.Name} value)");
        for (int i = 0; i < _content.Members.Count; i++)
        {
            MemberSpec member = _content.Members[i];
            if (member.IsReadable)
            {
                writer.Lines($"{member.Type.ClrName} m{i} = {member.Default?.Code ?? $"default({member.Type.ClrName})"};");
            }
        }

        writer.Lines($"{Facade}MemberReader members = new(json, Members, ref context);").Open("while (members.Next(ref context))").Open("switch (members.Index)");
        writer.Lines("default:").Lines("    break;");
        for (int i = 0; i < _content.Members.Count; i++)
        {
            MemberSpec member = _content.Members[i];
            if (member.IsReadable)
            {
                writer.Lines($"case {i}:").Lines($"    members.{(member.IsRequired || member.Type.IsNullable ? "Read" : "ReadUnlessNull")}({_types.Of(member.Type, member.Constraints)}, ref m{i}, ref context);").Lines("    break;");
            }
        }

        writer.Close().Close().Line();
        for (int i = 0; i < _content.Members.Count; i++)
        {
            if (_content.Members[i] is { IsReadable: true, IsRequired: true } required)
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
        for (int i = 0; i < _content.Members.Count; i++)
        {
            MemberSpec member = _content.Members[i];
            if (member is { IsRequiredMember: true, IsConstructed: false })
            {
                initializers.Add($"{member.Name} = m{i}");
            }
            else if (member is { IsReadable: true, IsConstructed: false })
            {
                setters.Add(member.IsRequired ? $"{Set(member, "value", $"m{i}", isLocal: true)};" : $"if (members.Has({i})) {Set(member, "value", $"m{i}", isLocal: true)};");
            }
        }

        writer.Lines($"value = new {type.Name}({arguments}){(initializers.Count == 0 ? "" : $" {{ {string.Join(", ", initializers)} }}")};");
        foreach (string setter in setters)
        {
            writer.Lines(setter);
        }
    }

    /// <summary>The statement that sets a member, without its semicolon.</summary>
    private string Set(MemberSpec member, string target, string value, bool isLocal)
    {
        if (member.Setter == MemberSetter.Set)
        {
            return $"{target}.{member.Name} = {value}";
        }

        // An init-only property is set past its initializer, so that an absent member keeps what the initializer gave it.
        string name = "Init_" + member.Name.TrimStart('@');
        string accessor = $"""
            [{UnsafeAccessor}({UnsafeAccessor}Kind.Method, Name = {Literals.CSharp("set_" + member.Name.TrimStart('@'))})]
            private static extern void {name}({(type.IsValueType ? "ref " : "")}{member.DeclaringType} value, {member.Type.ClrName} member);
            """;
        if (!_accessors.Contains(accessor))
        {
            _accessors.Add(accessor);
        }

        return $"{name}({(type.IsValueType ? "ref " : "")}{target}, {value})";
    }
}
