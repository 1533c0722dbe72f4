using AgentGen.Compiler;
using static AgentGen.Generators.CodeNames;

namespace AgentGen.Generators;

/// <summary>Writes the file of one enum or object: how it is read, and the contract by which it is written.</summary>
internal static class TypeEmitter
{
    internal static string FileName(TypeDefinition type) => type.ClassName.Replace("Type_", "Type.") + ".g.cs";

    internal static string Emit(TypeDefinition type, MapOptions options)
    {
        SourceWriter writer = new();
        writer.Lines(Header);
        MapEmitter.OpenMap(writer, options);
        if (type.Enum is not null)
        {
            Enum(writer, type);
        }
        else
        {
            new ObjectEmitter(writer, type).Emit();
        }

        MapEmitter.CloseMap(writer, options);
        return writer.ToString();
    }

    private static void Enum(SourceWriter writer, TypeDefinition type)
    {
        writer.Open($"{GeneratedCode}\nprivate static class {type.ClassName}");
        writer.Lines($"internal static readonly {Facade}ArgumentType<{type.Name}> Instance = {Facade}ArgumentTypes.{(type.Enum!.IsNumeric ? "NumericEnum" : "Enum")}<{type.Name}>({Bool(type.Enum!.IsFlags)}, new {Facade}EnumMember<{type.Name}>[]");
        writer.Lines("{");
        foreach (EnumMemberSpec member in type.Enum.Members)
        {
            writer.Lines($"    new {Facade}EnumMember<{type.Name}>({Literals.CSharp(member.JsonName)}, {type.Name}.{member.Name}),");
        }

        writer.Lines("});").Line();
        writer.Lines($"internal static {TypeInfo} Contract({JsonOptions} options) => {Facade}Contracts.{(type.Enum.IsNumeric ? $"NumericEnum<{type.Name}>(options)" : $"Enum<{type.Name}>(options, Instance)")};");
        writer.Close();
    }

    internal static string Bool(bool value) => value ? "true" : "false";
}
