using AgentGen.Compiler;
using static AgentGen.Generators.CodeNames;

namespace AgentGen.Generators;

/// <summary>Writes how a base type is read as one of those that may stand for it, and what its contract says of them.</summary>
internal static class PolymorphismEmitter
{
    private const string Serialization = "global::System.Text.Json.Serialization.";

    internal static string Reader(TypeDefinition type, PolymorphismSpec spec)
    {
        IEnumerable<string> derived = spec.Derived.Select(derived =>
            $"{Facade}ArgumentTypes.Derived<{type.Name}, {derived.Type.Name}>({derived.Json ?? "null"}, {derived.Type.ClassName}.{(derived.IsPolymorphic ? "Plain" : "Instance")})");
        string plain = type.Object!.Constructor is null ? "null" : "Plain";
        return $"internal static readonly {Facade}ArgumentType<{type.Name}> Instance = {Facade}ArgumentTypes.Polymorphic<{type.Name}>("
            + $"{Literals.CSharp(spec.Discriminator)}, {plain}, {TypeEmitter.Bool(spec.IgnoresUnknown)}, static () => new {Facade}DerivedType<{type.Name}>[] {{ {string.Join(", ", derived)} }});";
    }

    internal static string Contract(PolymorphismSpec spec, string contract)
    {
        IEnumerable<string> derived = spec.Derived.Select(static derived =>
            $"new {Serialization}Metadata.JsonDerivedType(typeof({derived.Type.Name}){(derived.Json is null ? "" : ", " + derived.Json)})");
        return $"{Facade}Contracts.Polymorphic({contract}, {Literals.CSharp(spec.Discriminator)}, {TypeEmitter.Bool(spec.IgnoresUnknown)}, "
            + $"({Serialization}JsonUnknownDerivedTypeHandling){spec.UnknownHandling}, {string.Join(", ", derived)})";
    }
}
