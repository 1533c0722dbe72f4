namespace AgentGen.Compiler;

/// <summary>The shape of a type that crosses the border to JSON. Whether a use of it may be null stands at the use.</summary>
internal sealed record TypeSpec
{
    public required TypeShape Shape { get; init; }

    /// <summary>The CLR type, with <c>global::</c> and without a nullable annotation; for a nullable value, the value's type.</summary>
    public required string Name { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>For a scalar: its row in the table of scalars.</summary>
    public string? Scalar { get; init; }

    public EnumSpec? Enum { get; init; }

    /// <summary>For a collection or a dictionary: the items.</summary>
    public TypeSpec? Element { get; init; }

    /// <summary>Whether items are nullable values, such as <c>int?</c>.</summary>
    public bool ElementIsNullableValue { get; init; }

    /// <summary>For a collection or a dictionary: the factory method of its contract, such as <c>CreateListInfo</c>.</summary>
    public string? ContractFactory { get; init; }

    public ObjectSpec? Object { get; init; }

    /// <summary>The CLR name of the items, with the question mark of a nullable value.</summary>
    public string ElementName => ElementIsNullableValue ? Element!.Name + "?" : Element!.Name;
}
