namespace AgentGen.Compiler;

/// <summary>An enum or an object, once for all its uses.</summary>
internal sealed record TypeDefinition
{
    /// <summary>The type with the nullable annotations of its type arguments: unique among definitions.</summary>
    public required string Key { get; init; }

    /// <summary>The CLR type, with <c>global::</c>. Definitions that differ only in annotations share it, and the contract.</summary>
    public required string Name { get; init; }

    /// <summary>The name for people and schemas, such as <c>Order</c> or <c>PageOfOrder</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The emitted class.</summary>
    public required string ClassName { get; init; }

    public required bool IsValueType { get; init; }

    public required string? Description { get; init; }

    public EnumSpec? Enum { get; init; }

    public ObjectSpec? Object { get; init; }

    /// <summary>The uses of other types inside.</summary>
    public IEnumerable<TypeUse> Uses => Object is null ? []
        : Object.Members.SelectMany(static member => member.Type.Parts()).Concat(Object.Polymorphism?.Derived.Select(static derived => derived.Type) ?? []);
}
