namespace AgentGen.Compiler;

/// <summary>A type where it is used: its shape, and whether it may be null there. A named type is a key into the definitions, so that types may contain themselves.</summary>
internal sealed record TypeUse
{
    public required TypeShape Shape { get; init; }

    /// <summary>The CLR type, with <c>global::</c> and without a nullable annotation; for a nullable value, the value's type.</summary>
    public required string Name { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>Whether this use may be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>For a scalar: its row in the table of scalars.</summary>
    public string? Scalar { get; init; }

    /// <summary>For what a converter of the user's reads and writes: the expression that makes it. Without one, a project's own serializer context does.</summary>
    public string? Converter { get; init; }

    /// <summary>Whether the converter is that of one member, not of the type.</summary>
    public bool IsOfMember { get; init; }

    /// <summary>For an enum or an object: the key of its <see cref="TypeDefinition"/>.</summary>
    public string? Key { get; init; }

    /// <summary>For an enum or an object: the emitted class of its definition.</summary>
    public string? ClassName { get; init; }

    /// <summary>For a collection: its items. For a dictionary: its values.</summary>
    public TypeUse? Element { get; init; }

    /// <summary>For a dictionary: its keys.</summary>
    public TypeUse? KeyType { get; init; }

    /// <summary>For a collection or a dictionary: how it is made and which contract it has.</summary>
    public CollectionSpec? Collection { get; init; }

    /// <summary>The CLR type with the question mark of a nullable value.</summary>
    public string ClrName => IsNullable && IsValueType ? Name + "?" : Name;

    /// <summary>The use and those inside it, as far as no definition lies between.</summary>
    public IEnumerable<TypeUse> Parts()
    {
        yield return this;
        foreach (TypeUse part in (KeyType?.Parts() ?? []).Concat(Element?.Parts() ?? []))
        {
            yield return part;
        }
    }
}
