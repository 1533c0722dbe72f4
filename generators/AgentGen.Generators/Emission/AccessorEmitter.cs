using AgentGen.Compiler;
using static AgentGen.Generators.CodeNames;

namespace AgentGen.Generators;

/// <summary>Writes how members are read and set. What the compiler's rules forbid, such as setting an init-only property later, goes past them.</summary>
internal sealed class AccessorEmitter(TypeDefinition type)
{
    private readonly List<string> _declarations = [];

    /// <summary>The declarations of those that go past the rules.</summary>
    internal IReadOnlyList<string> Declarations => _declarations;

    private string ByReference => type.IsValueType ? "ref " : "";

    internal string Get(MemberSpec member, string target) => !member.IsGetterHidden ? $"{target}.{member.Name}"
        : member.IsField ? Field(member, target)
        : $"{Method(member, "Get", "get_", "Method", member.Access.MemberType, "")}({ByReference}{target})";

    /// <summary>The statement that sets a member, without its semicolon.</summary>
    internal string Set(MemberSpec member, string target, string value) => member.Setter switch
    {
        MemberSetter.Set => $"{target}.{member.Name} = {value}",
        MemberSetter.Reference => $"{Field(member, target)} = {value}",
        _ => $"{Method(member, "Init", "set_", "Method", "void", $", {member.Access.MemberType} member")}({ByReference}{target}, {value})",
    };

    private string Field(MemberSpec member, string target) => $"{Method(member, "Field", "", "Field", $"ref {member.Access.MemberType}", "")}({ByReference}{target})";

    private string Method(MemberSpec member, string prefix, string accessorPrefix, string kind, string returns, string parameter)
    {
        string plain = member.Name.TrimStart('@');
        string name = $"{prefix}_{plain}";
        AccessSpec access = member.Access;
        bool isGeneric = access.TypeParameters.Length > 0;
        string declaration = $"""
            [{UnsafeAccessor}({UnsafeAccessor}Kind.{kind}, Name = {Literals.CSharp(accessorPrefix + plain)})]
            {(isGeneric ? "internal" : "private")} static extern {returns} {name}({ByReference}{access.DeclaringType} value{parameter});
            """;
        if (isGeneric)
        {
            // The runtime wants the accessor in a generic type with the very type parameters of the declaring one.
            declaration = $"private static class Access_{name}{access.TypeParameters}{access.Constraints}\n{{\n{Indent(declaration)}\n}}";
            name = $"Access_{name}{access.TypeArguments}.{name}";
        }

        if (!_declarations.Contains(declaration))
        {
            _declarations.Add(declaration);
        }

        return name;
    }

    private static string Indent(string text) => "    " + text.Replace("\r", "").Replace("\n", "\n    ");
}
