using AgentGen.Compiler;
using static AgentGen.Generators.CodeNames;

namespace AgentGen.Generators;

/// <summary>Writes the serializer's contract of one object type: how results are written, and how other libraries read the type.</summary>
internal sealed class ContractEmitter(SourceWriter writer, TypeDefinition type, AccessorEmitter accessors)
{
    private const string Metadata = "global::System.Text.Json.Serialization.Metadata.";

    private readonly ObjectSpec _content = type.Object!;

    internal void Emit()
    {
        MemberSpec[] initialized = _content.Members.Where(static member => member is { IsRequiredMember: true, IsConstructed: false }).ToArray();
        writer.Lines($"internal static {TypeInfo} Contract({JsonOptions} options) => {Open()}{Facade}Contracts.Object<{type.Name}>(options, {Creator(initialized)},");
        writer.Lines($"    new {Metadata}JsonParameterInfoValues[]").Lines("    {");
        int position = 0;
        foreach (ConstructorParameterSpec parameter in _content.Constructor ?? ImmutableEquatableArray<ConstructorParameterSpec>.Empty)
        {
            string fallback = parameter.Default is null ? "false" : $"true, {parameter.Default.Code}";
            writer.Lines($"        {Facade}Contracts.Parameter({Literals.CSharp(parameter.Name)}, typeof({parameter.TypeName}), {position++}, {TypeEmitter.Bool(parameter.IsNullable)}, {fallback}),");
        }

        foreach (MemberSpec member in _content.Constructor is null ? [] : initialized)
        {
            writer.Lines($"        {Facade}Contracts.Parameter({Literals.CSharp(member.Name.TrimStart('@'))}, typeof({member.Type.ClrName}), {position++}, {TypeEmitter.Bool(member.Type.IsNullable)}, false, null, true),");
        }

        writer.Lines("    },").Lines($"    static options => new {Metadata}JsonPropertyInfo[]").Lines("    {");
        foreach (MemberSpec member in _content.Members)
        {
            Property(member);
        }

        writer.Lines($"    }}){Close()};");
    }

    private string Open() => (_content.RefusesUnknown ? $"{Facade}Contracts.Closed(" : "") + (_content.Polymorphism is { } spec ? Wrapped(spec)[0] : "");

    private string Close() => (_content.Polymorphism is { } spec ? Wrapped(spec)[1] : "") + (_content.RefusesUnknown ? ")" : "");

    private static string[] Wrapped(PolymorphismSpec spec) => PolymorphismEmitter.Contract(spec, "\0").Split('\0');

    private string Creator(MemberSpec[] initialized)
    {
        if (_content.Constructor is not { } constructor)
        {
            return "null";
        }

        string arguments = string.Join(", ", constructor.Select(static (parameter, i) => $"({parameter.TypeName})args[{i}]"));
        string initializer = string.Join(", ", initialized.Select((member, i) => $"{member.Name} = ({member.Type.ClrName})args[{constructor.Count + i}]"));
        return _content.IsTuple ? $"static args => ({arguments})" : $"static args => new {type.Name}({arguments}){(initializer.Length == 0 ? "" : $" {{ {initializer} }}")}";
    }

    private void Property(MemberSpec member)
    {
        string get = member.HasGetter ? $"static value => {accessors.Get(member, member.IsGetterHidden ? Target : $"(({type.Name})value)")}" : "null";
        writer.Lines(
            $"        {Facade}Contracts.Property<{type.Name}, {member.Type.ClrName}>(options, {Literals.CSharp(member.Name.TrimStart('@'))}, {Literals.CSharp(member.JsonName)}, "
            + $"{TypeEmitter.Bool(member.Type.IsNullable)}, {TypeEmitter.Bool(member.IsRequired && !member.IsConstructed)}, {get}, {Setter(member)}{More(member)}),");
    }

    private string Setter(MemberSpec member)
    {
        if (member.IsConstructed || member.Setter == MemberSetter.None)
        {
            return "null";
        }

        return $"static (value, member) => {accessors.Set(member, Target, "member")}";
    }

    private string Target => type.IsValueType ? $"global::System.Runtime.CompilerServices.Unsafe.Unbox<{type.Name}>(value)" : $"(({type.Name})value)";

    private static string More(MemberSpec member) =>
        (member.IgnoreCondition is { } condition ? $", ignore: (global::System.Text.Json.Serialization.JsonIgnoreCondition){condition}" : "")
        + (member.NumberHandling is { } numbers ? $", numbers: (global::System.Text.Json.Serialization.JsonNumberHandling){numbers}" : "")
        + (member.Converter is { } converter ? $", converter: {converter}" : "")
        + (member.IsExtensionData ? ", extension: true" : "");
}
