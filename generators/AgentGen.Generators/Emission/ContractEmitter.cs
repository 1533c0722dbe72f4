using AgentGen.Compiler;
using static AgentGen.Generators.CodeNames;

namespace AgentGen.Generators;

/// <summary>Writes the file of the contracts: how every type that is no scalar is read and written as JSON.</summary>
internal sealed class ContractEmitter
{
    private const string HashSet = "global::System.Collections.Generic.HashSet<";

    private readonly SourceWriter _writer = new();
    private readonly List<string> _setters = [];

    private ContractEmitter()
    {
    }

    internal static string Emit(ImmutableEquatableArray<TypeSpec> types, MapOptions options) => new ContractEmitter().EmitAll(types, options);

    /// <summary>Every type of a tool that needs a contract, those inside others included.</summary>
    internal static IEnumerable<TypeSpec> TypesOf(ToolSpec tool) => tool.Arguments
        .Select(static argument => argument.Type)
        .Concat([tool.Returns.Type, tool.Capture?.Returns.Type])
        .OfType<TypeSpec>()
        .SelectMany(TypesOf);

    /// <summary>A type and those inside it, as far as they need a contract.</summary>
    internal static IEnumerable<TypeSpec> TypesOf(TypeSpec type)
    {
        if (type.Shape == TypeShape.Scalar)
        {
            return [];
        }

        IEnumerable<TypeSpec> inner = type.Object is null ? [] : type.Object.Members.Select(static member => member.Type);
        return new[] { type }.Concat((type.Element is null ? inner : inner.Concat([type.Element])).SelectMany(TypesOf));
    }

    /// <summary>Each type once, in ordinal order.</summary>
    internal static ImmutableEquatableArray<TypeSpec> Distinct(IEnumerable<TypeSpec> types) => types
        .GroupBy(static type => type.Name, StringComparer.Ordinal)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => group.First())
        .ToEquatable();

    private string EmitAll(ImmutableEquatableArray<TypeSpec> types, MapOptions options)
    {
        _writer.Lines(Header);
        MapEmitter.OpenMap(_writer, options);
        _writer
            .Open($"{GeneratedCode}\nprivate static class Contract<T>")
            .Lines($"internal static readonly {Facade}ArgumentType<T> Type = {Facade}ArgumentTypes.Of<T>(ContractResolver.Options);")
            .Close().Line()
            .Open($"{GeneratedCode}\nprivate sealed class ContractResolver : global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver")
            .Lines($"internal static readonly {JsonOptions} Options = {Facade}ToolJson.CreateOptions(new ContractResolver());").Line()
            .Open($"public {TypeInfo}? GetTypeInfo(global::System.Type type, {JsonOptions} options)");
        foreach (TypeSpec type in types)
        {
            Contract(type);
        }

        _writer.Lines("return null;").Close();
        foreach (string setter in _setters)
        {
            _writer.Line().Lines(setter);
        }

        _writer.Close();
        MapEmitter.CloseMap(_writer, options);
        return _writer.ToString();
    }

    private void Contract(TypeSpec type)
    {
        If(type.Name);
        switch (type.Shape)
        {
            case TypeShape.Enum:
                Enum(type);
                break;
            case TypeShape.Collection:
                string arguments = type.ContractFactory == "CreateArrayInfo" ? type.ElementName : $"{type.Name}, {type.ElementName}";
                Collection(type, type.ContractFactory!, arguments);
                break;
            case TypeShape.Dictionary:
                Collection(type, type.ContractFactory!, $"{type.Name}, string, {type.ElementName}");
                break;
            default:
                Object(type);
                break;
        }

        _writer.Close().Line();
        if (type.IsValueType)
        {
            If(type.Name + "?");
            _writer.Lines($"return {Facade}Contracts.Nullable<{type.Name}>(options);").Close().Line();
        }
    }

    private void If(string type) => _writer.Open($"if (type == typeof({type}))");

    private void Enum(TypeSpec type)
    {
        _writer.Lines($"return {Facade}Contracts.Enum<{type.Name}>(options, {Bool(type.Enum!.IsFlags)},");
        string separator = ",";
        for (int i = 0; i < type.Enum.Members.Count; i++)
        {
            EnumMemberSpec member = type.Enum.Members[i];
            separator = i == type.Enum.Members.Count - 1 ? ");" : ",";
            _writer.Lines($"    new {Facade}EnumMember<{type.Name}>({Literals.CSharp(member.JsonName)}, {type.Name}.{member.Name}){separator}");
        }

        if (type.Enum.Members.Count == 0)
        {
            _writer.Lines($"    new {Facade}EnumMember<{type.Name}>[0]);");
        }
    }

    private void Collection(TypeSpec type, string factory, string arguments)
    {
        string creator = factory is "CreateListInfo" or "CreateDictionaryInfo" || (factory == "CreateISetInfo" && type.Name.StartsWith(HashSet, StringComparison.Ordinal)) ? $"static () => new {type.Name}()" : "null";
        _writer.Lines($"return {JsonServices}.{factory}<{arguments}>(options, new global::System.Text.Json.Serialization.Metadata.JsonCollectionInfoValues<{type.Name}> {{ ObjectCreator = {creator}, NumberHandling = global::System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString }});");
    }

    private void Object(TypeSpec type)
    {
        ObjectSpec content = type.Object!;
        MemberSpec[] initialized = content.Members.Where(static member => member is { IsRequiredMember: true, IsConstructed: false }).ToArray();
        int constructed = content.Constructor?.Count ?? 0;
        string creator = "null";
        if (content.Constructor is not null)
        {
            string arguments = string.Join(", ", content.Constructor.Select(static (parameter, i) => $"({parameter.TypeName})args[{i}]"));
            string initializer = string.Join(", ", initialized.Select((member, i) => $"{member.Name} = ({member.TypeName})args[{constructed + i}]"));
            creator = $"static args => new {type.Name}({arguments}){(initializer.Length == 0 ? "" : $" {{ {initializer} }}")}";
        }

        _writer.Lines($"return {Facade}Contracts.Object<{type.Name}>(options, {creator},");
        _writer.Lines("    new global::System.Text.Json.Serialization.Metadata.JsonParameterInfoValues[]").Lines("    {");
        foreach ((ConstructorParameterSpec parameter, int i) in (content.Constructor ?? ImmutableEquatableArray<ConstructorParameterSpec>.Empty).Select(static (parameter, i) => (parameter, i)))
        {
            string fallback = parameter.Default is null ? "false" : $"true, {parameter.Default.Code}";
            _writer.Lines($"        {Facade}Contracts.Parameter({Literals.CSharp(parameter.Name)}, typeof({parameter.TypeName}), {i}, {Bool(parameter.IsNullable)}, {fallback}),");
        }

        for (int i = 0; i < initialized.Length && content.Constructor is not null; i++)
        {
            MemberSpec member = initialized[i];
            _writer.Lines($"        {Facade}Contracts.Parameter({Literals.CSharp(member.Name.TrimStart('@'))}, typeof({member.TypeName}), {constructed + i}, {Bool(member.IsNullable)}, false, null, true),");
        }

        _writer.Lines("    },").Lines("    static options => new global::System.Text.Json.Serialization.Metadata.JsonPropertyInfo[]").Lines("    {");
        foreach (MemberSpec member in content.Members)
        {
            Property(type, member);
        }

        _writer.Lines("    });");
    }

    private void Property(TypeSpec owner, MemberSpec member)
    {
        string get = member.HasGetter ? $"static value => (({owner.Name})value).{member.Name}" : "null";
        _writer.Lines(
            $"        {Facade}Contracts.Property<{owner.Name}, {member.TypeName}>(options, {Literals.CSharp(member.Name.TrimStart('@'))}, {Literals.CSharp(member.JsonName)}, "
            + $"{Bool(member.IsNullable)}, {Bool(member.IsRequired && !member.IsConstructed)}, {get}, {Setter(owner, member)}),");
    }

    private string Setter(TypeSpec owner, MemberSpec member)
    {
        if (member.IsConstructed || member.Setter == MemberSetter.None)
        {
            return "null";
        }

        string target = owner.IsValueType ? $"global::System.Runtime.CompilerServices.Unsafe.Unbox<{owner.Name}>(value)" : $"(({owner.Name})value)";
        if (member.Setter == MemberSetter.Set)
        {
            return $"static (value, member) => {target}.{member.Name} = member";
        }

        // An init-only property is set past its initializer, so that an absent member keeps what the initializer gave it.
        string name = $"Init{_setters.Count}";
        _setters.Add($"""
            [{UnsafeAccessor}({UnsafeAccessor}Kind.Method, Name = {Literals.CSharp("set_" + member.Name.TrimStart('@'))})]
            private static extern void {name}({(owner.IsValueType ? "ref " : "")}{member.DeclaringType} value, {member.TypeName} member);
            """);
        return $"static (value, member) => {name}({(owner.IsValueType ? "ref " : "")}{target}, member)";
    }

    private static string Bool(bool value) => value ? "true" : "false";
}
